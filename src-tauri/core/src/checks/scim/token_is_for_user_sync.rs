//! What was pasted, when it is something else than a SCIM token.

use crate::check::{Check, Need, Outcome, finding};
use crate::scim::TokenKind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-is-for-user-sync",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.session.token() {
        None => Outcome::Waiting(Need::Token),
        Some(token) if token.kind == TokenKind::Token => Outcome::PASS,
        Some(token) => finding(token.kind.name()).into(),
    }
}
