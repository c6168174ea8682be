//! A refusal that is none of the known ones.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-without-complaint",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Complaint, |stop| Some(stop.finding("refused")))
}
