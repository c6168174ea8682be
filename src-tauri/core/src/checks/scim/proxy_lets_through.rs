//! A proxy of the office that stands in the way.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.proxy-lets-through",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Proxy, |stop| {
        let problem = match stop.reason() {
            Some(Reason::ProxyRefuses) => "refuses",
            Some(Reason::ProxyGone) => "gone",
            // The proxy said it itself (407), or the tunnel did.
            _ => "password",
        };
        Some(stop.finding(problem))
    })
}
