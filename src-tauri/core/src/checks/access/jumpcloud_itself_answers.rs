//! Somebody else answers in JumpCloud's place: a page of the network, a redirect, a server that knows no such path.

use super::hurdle::{Hurdle, Stop, at};
use crate::check::{Check, Finding, Outcome};
use crate::session::Case;
use crate::wire::Refusal;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-itself-answers",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Hurdle::Stranger, told)
}

fn told(stop: &Stop) -> Finding {
    let Some(refused) = stop.refused() else {
        return stop.finding("strange");
    };
    match refused.refusal {
        Refusal::Elsewhere => {
            let leads = if refused.says.is_empty() {
                "nowhere"
            } else {
                "away"
            };
            stop.finding("elsewhere")
                .choice("leads", leads)
                .text("location", &refused.says)
        }
        Refusal::NotFound => stop.finding("not-found"),
        Refusal::Strange => stop.finding("strange"),
        _ => stop.finding("web-page"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{no, only, says, taken};
    use super::*;

    #[test]
    fn each_stranger_is_told_apart() {
        let told = [
            no(Refusal::WebPage, 200, ""),
            no(Refusal::Broken, 511, ""),
            no(Refusal::Elsewhere, 302, "http://wifi.example/terms"),
            no(Refusal::Elsewhere, 302, ""),
            no(Refusal::NotFound, 404, "Not Found"),
            no(Refusal::Strange, 200, ""),
        ]
        .map(|no| says(&CHECK, only(no)));
        insta::assert_snapshot!(told.concat(), @"
        FAIL access.jumpcloud-itself-answers.web-page
          Sign in to this network first
          saw: A web page answered instead of console.jumpcloud.com (200).
          do: Open any web page in the browser and do what the network asks. Then look again.
        FAIL access.jumpcloud-itself-answers.web-page
          Sign in to this network first
          saw: A web page answered instead of console.jumpcloud.com (511).
          do: Open any web page in the browser and do what the network asks. Then look again.
        FAIL access.jumpcloud-itself-answers.elsewhere
          Sign in to this network first
          saw: console.jumpcloud.com sends us to http://wifi.example/terms (302). We did not go there.
          do: Open any web page in the browser and do what the network asks. Then look again.
        FAIL access.jumpcloud-itself-answers.elsewhere
          Sign in to this network first
          saw: console.jumpcloud.com sends us away and does not say where to (302).
          do: Open any web page in the browser and do what the network asks. Then look again.
        FAIL access.jumpcloud-itself-answers.not-found
          Look who answers there
          saw: At console.jumpcloud.com there is no list of organizations (404). It says: Not Found
          do: JumpCloud always has one. Try from another network. If it stays so, look on status.jumpcloud.com.
        FAIL access.jumpcloud-itself-answers.strange
          Look who answers there
          saw: console.jumpcloud.com answered (200), and not with a list of organizations.
          do: Try from another network. If it stays so, look on status.jumpcloud.com.
        ");
        assert_eq!(says(&CHECK, taken()), "PASS\n");
    }
}
