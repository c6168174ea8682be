//! A host whose number nobody knows.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.host-is-known",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Name, |stop| Some(stop.finding("unknown")))
}
