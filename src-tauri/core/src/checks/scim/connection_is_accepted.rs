//! A host that takes no call.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.connection-is-accepted",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Connection, |stop| {
        let hung_up = stop.reason() == Some(Reason::BrokenOff);
        Some(stop.finding(if hung_up { "hung-up" } else { "refused" }))
    })
}
