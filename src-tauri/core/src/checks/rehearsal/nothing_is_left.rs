//! What the ledger still names.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::Leftover;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.nothing-is-left",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(seen) = case.session.rehearsal() else {
        return Outcome::Waiting(Need::Rehearsal);
    };
    if !seen.is_over() {
        return Outcome::Waiting(Need::Rehearsal);
    }
    let named = |one: &Leftover| match &one.id {
        Some(id) => format!("{} ({id})", one.name),
        None => one.name.clone(),
    };
    let left: Vec<String> = seen.left.iter().map(named).collect();
    (!left.is_empty())
        .then(|| finding("left").text("left", left.join(", ")))
        .into()
}
