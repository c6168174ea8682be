//! What answers and speaks no TLS, or breaks it off.

use super::stage::on_https;
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.connection-is-private",
    run,
};

fn run(case: &Case) -> Outcome {
    on_https(case, |stop| match stop.reason() {
        Some(Reason::NoTls) => Some(stop.finding("no-tls")),
        Some(Reason::Tls | Reason::NoHeader) => Some(stop.finding("other")),
        _ => None,
    })
}
