//! An answer that does not come, or does not get done.

use super::stage::{Stage, anywhere};
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-in-time",
    run,
};

fn run(case: &Case) -> Outcome {
    anywhere(case, Stage::Time, |stop| {
        let drips = stop.reason() == Some(Reason::Drips);
        Some(stop.finding(if drips { "drips" } else { "no-answer" }))
    })
}
