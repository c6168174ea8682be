//! JSON that breaks, is empty, or is no object.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answer-is-json",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Json, |stop| {
        match stop.reply.map(|reply| &reply.body) {
            Some(Body::NotJson { line, column, .. }) => Some(
                stop.finding("broken")
                    .number("line", *line)
                    .number("column", *column),
            ),
            Some(Body::Empty) => Some(stop.finding("empty")),
            _ => Some(stop.finding("no-object")),
        }
    })
}
