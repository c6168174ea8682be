//! A token that the server refuses.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.token-is-accepted",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Token, |stop| Some(stop.finding("refused")))
}
