//! What came along with the token, and was cleaned away.

use crate::check::{Check, Need, Outcome, finding};
use crate::pasted::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-is-bare",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(token) = case.session.token() else {
        return Outcome::Waiting(Need::Token);
    };
    if token.kind != Kind::Possible || token.removed.is_empty() {
        return Outcome::PASS;
    }
    let named = token
        .removed
        .iter()
        .map(|one| format!("removed-{}", one.name()));
    finding("cleaned").messages("removed", named).into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::says_of_token;
    use super::*;

    #[test]
    fn what_came_along_is_named() {
        insta::assert_snapshot!(says_of_token(&CHECK, "\"Bearer 9f8e7d6c5b4a3928\"\n"), @"
        NOTE scim.token-is-bare.cleaned
          Copy the token from here into JumpCloud
          saw: With the token came the word Bearer, quotation marks, line breaks, blanks. We left that out.
          do: In step 6, copy the token from here. Do not paste what you copied before.
        ");
        insta::assert_snapshot!(says_of_token(&CHECK, "9f8e7d6c\u{200B}5b4a3928"), @"
        NOTE scim.token-is-bare.cleaned
          Copy the token from here into JumpCloud
          saw: With the token came characters that nobody sees. We left that out.
          do: In step 6, copy the token from here. Do not paste what you copied before.
        ");
        assert_eq!(says_of_token(&CHECK, "9f8e7d6c5b4a3928"), "PASS\n");
    }

    #[test]
    fn what_is_no_token_is_told_elsewhere() {
        assert_eq!(says_of_token(&CHECK, "Bearer "), "PASS\n");
    }
}
