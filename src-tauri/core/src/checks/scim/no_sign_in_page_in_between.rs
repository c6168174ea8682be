//! A network that answers itself until somebody accepts its terms.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.no-sign-in-page-in-between",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Portal, |stop| {
        let to = stop.reply.and_then(|reply| reply.location.as_deref());
        Some(
            stop.finding("portal")
                .choice("leads", if to.is_some() { "away" } else { "nowhere" })
                .text("location", to.unwrap_or_default()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PAGE, look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn a_network_answers_in_three_ways() {
        insta::assert_snapshot!(look().redirected(Some("http://wifi.example/login?c=1")).says(&CHECK), @"
        FAIL scim.no-sign-in-page-in-between.portal
          Sign in to this network first
          saw: A sign-in page of your network answered instead of api.kisi.io (302). It is at http://wifi.example/login
          do: Open any web page in the browser and do what the network asks. Then look again.
        ");
        let terms = "<title>Guest Wi-Fi</title>";
        insta::assert_snapshot!(look().with(Question::Users, 200, terms).says(&CHECK), @"
        FAIL scim.no-sign-in-page-in-between.portal
          Sign in to this network first
          saw: A sign-in page of your network answered instead of api.kisi.io (200). It says: Guest Wi-Fi
          do: Open any web page in the browser and do what the network asks. Then look again.
        ");
        insta::assert_snapshot!(look().with(Question::Users, 511, "").says(&CHECK), @"
        FAIL scim.no-sign-in-page-in-between.portal
          Sign in to this network first
          saw: A sign-in page of your network answered instead of api.kisi.io (511).
          do: Open any web page in the browser and do what the network asks. Then look again.
        ");
    }

    #[test]
    fn another_page_is_another_finding() {
        assert_eq!(
            look().with(Question::Users, 200, PAGE).says(&CHECK),
            "PASS\n"
        );
        let away = look().redirected(Some("https://a.example/")).says(&CHECK);
        assert!(away.starts_with("WAIT"), "{away}");
    }

    #[test]
    fn it_may_come_in_the_middle() {
        let told = right().with(Question::Groups, 511, "").says(&CHECK);
        assert!(
            told.contains("(511) (when asked: The first group of the list)."),
            "{told}"
        );
    }
}
