//! What came along with the token, and was cleaned away.

use crate::check::{Check, Need, Outcome, finding};
use crate::scim::TokenKind;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-is-bare",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(token) = case.session.token() else {
        return Outcome::Waiting(Need::Token);
    };
    if token.kind != TokenKind::Token || token.removed.is_empty() {
        return Outcome::PASS;
    }
    let named = token
        .removed
        .iter()
        .map(|one| format!("removed-{}", one.name()));
    finding("cleaned").messages("removed", named).into()
}
