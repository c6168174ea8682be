//! A token of odd length: a hint only, because Kisi documents none.

use crate::check::{Check, Need, Outcome, finding};
use crate::pasted::Kind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-looks-usual",
    run,
};

/// What most services make: from a short random text to a signed one.
const USUAL: std::ops::RangeInclusive<usize> = 16..=2048;

fn run(case: &Case) -> Outcome {
    let Some(token) = case.session.token() else {
        return Outcome::Waiting(Need::Token);
    };
    if token.kind != Kind::Possible || USUAL.contains(&token.length) {
        return Outcome::PASS;
    }
    let problem = if token.length < *USUAL.start() {
        "short"
    } else {
        "long"
    };
    finding(problem).number("length", token.length).into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::says_of_token;
    use super::*;

    #[test]
    fn both_ends_are_hints() {
        insta::assert_snapshot!(says_of_token(&CHECK, &"a".repeat(15)), @"
        NOTE scim.token-looks-usual.short
          Look whether the whole token was copied
          saw: It has 15 characters. That is short for a token. Kisi documents no length.
          do: If Kisi refuses it, copy it again from its first sign to its last.
        ");
        insta::assert_snapshot!(says_of_token(&CHECK, &"a".repeat(2049)), @"
        NOTE scim.token-looks-usual.long
          Look whether more than the token was copied
          saw: It has 2049 characters. That is long for a token. Kisi documents no length.
          do: If Kisi refuses it, copy it again from its first sign to its last.
        ");
        assert_eq!(says_of_token(&CHECK, &"a".repeat(16)), "PASS\n");
        assert_eq!(says_of_token(&CHECK, &"a".repeat(2048)), "PASS\n");
    }
}
