//! A web page where a program should answer.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-as-a-program",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Page, |stop| Some(stop.finding("web-page")))
}
