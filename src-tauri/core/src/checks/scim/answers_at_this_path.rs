//! A path where nothing stands, while a neighbour answers.

use super::stage::{Stage, at};
use crate::check::{Check, Finding, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-at-this-path",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Path, |stop| {
        let address = &stop.look.address;
        let found = match &stop.look.neighbour {
            Some(neighbour) => Finding {
                needed: Some(neighbour.clone()),
                ..stop.finding("neighbour").text("neighbour", neighbour)
            },
            None => stop.finding("nothing"),
        };
        Some(found.text("typed", &address.typed))
    })
}
