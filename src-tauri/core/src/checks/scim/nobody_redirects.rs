//! A server that sends us elsewhere; a token never follows.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.nobody-redirects",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Redirect, |stop| {
        let to = stop.reply.and_then(|reply| reply.location.as_deref());
        Some(
            stop.finding("elsewhere")
                .choice("leads", if to.is_some() { "away" } else { "nowhere" })
                .text("location", to.unwrap_or_default()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn it_is_said_where_to_and_never_followed() {
        insta::assert_snapshot!(look().redirected(Some("https://a.example/sign-in?t=1")).says(&CHECK), @"
        FAIL scim.nobody-redirects.elsewhere
          Correct the address, or sign in to your network
          saw: api.kisi.io sends us to https://a.example/sign-in (302). We did not go there.
          do: Compare the address letter by letter. If it is right, your network may want you to sign in first: open any web page.
        ");
        insta::assert_snapshot!(look().redirected(None).says(&CHECK), @"
        FAIL scim.nobody-redirects.elsewhere
          Correct the address, or sign in to your network
          saw: api.kisi.io sends us away and does not say where to (302).
          do: Compare the address letter by letter. If it is right, your network may want you to sign in first: open any web page.
        ");
        let portal = look().redirected(Some("http://wifi.example/")).says(&CHECK);
        assert_eq!(portal, "PASS\n", "another check says so");
    }

    #[test]
    fn without_a_token_it_is_a_refusal() {
        assert_eq!(
            right().with(Question::WithoutToken, 302, "").says(&CHECK),
            "PASS\n"
        );
    }
}
