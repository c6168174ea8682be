//! A server that sends us elsewhere; a token never follows.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.nobody-redirects",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Redirect, |stop| {
        let to = stop.reply.and_then(|reply| reply.location.as_deref());
        Some(
            stop.finding("elsewhere")
                .text("location", to.unwrap_or("?")),
        )
    })
}
