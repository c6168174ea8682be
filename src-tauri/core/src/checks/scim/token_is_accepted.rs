//! A token that the server refuses.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-is-accepted",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Token, |stop| Some(stop.finding("refused")))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn a_refusal_is_told_in_the_servers_words() {
        let error = r#"{"error":"Access denied."}"#;
        insta::assert_snapshot!(look().with(Question::Users, 401, error).says(&CHECK), @"
        FAIL scim.token-is-accepted.refused
          Make a new token
          saw: api.kisi.io refused the token (401). It says: Access denied.
          Kisi needs: The newest token of this organization
          do: A token counts until a newer one is made or Enable SCIM is switched off. In Kisi, open Settings → SSO & SCIM: switch Enable SCIM off, press Save, switch it on, press Generate Token.
        ");
        let told = look().with(Question::Users, 401, "").says(&CHECK);
        assert!(
            told.contains("saw: api.kisi.io refused the token (401).\n"),
            "{told}"
        );
    }

    #[test]
    fn who_is_let_in_once_is_let_in() {
        assert_eq!(look().with(Question::Users, 403, "").says(&CHECK), "PASS\n");
        assert_eq!(
            right().with(Question::Groups, 401, "").says(&CHECK),
            "PASS\n"
        );
    }
}
