//! A token of odd length: a hint only, because Kisi documents none.

use crate::check::{Check, Need, Outcome, finding};
use crate::scim::TokenKind;
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
    if token.kind != TokenKind::Token || USUAL.contains(&token.length) {
        return Outcome::PASS;
    }
    let problem = if token.length < *USUAL.start() {
        "short"
    } else {
        "long"
    };
    finding(problem).number("length", token.length).into()
}
