//! A fault of the server's own.

use super::stage::{Stage, anywhere};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.server-is-well",
    run,
};

fn run(case: &Case) -> Outcome {
    anywhere(case, Stage::Broken, |stop| Some(stop.finding("broken")))
}
