//! A token that the server knows and does not let read.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-may-read",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Rights, |stop| {
        Some(stop.finding("not-allowed"))
    })
}
