//! An answer without an end, broken off, or packed wrongly.

use super::stage::{Stage, anywhere};
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-to-the-end",
    run,
};

fn run(case: &Case) -> Outcome {
    anywhere(case, Stage::End, |stop| {
        let problem = match stop.reason() {
            Some(Reason::TooMuch) => "endless",
            Some(Reason::Packed) => "packed",
            _ => "broken-off",
        };
        Some(stop.finding(problem))
    })
}
