//! A certificate whose time is over, or to come. Often it is this computer's clock.

use jiff::Timestamp;

use super::stage::on_https;
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.certificate-is-in-date",
    run,
};

fn run(case: &Case) -> Outcome {
    on_https(case, |stop| {
        let peer = stop.peer();
        let day = |seconds: Option<i64>| {
            seconds
                .and_then(|seconds| Timestamp::from_second(seconds).ok())
                .unwrap_or_default()
        };
        let problem = match stop.reason() {
            Some(Reason::TlsExpired) => "expired",
            Some(Reason::TlsNotYet) => "not-yet",
            _ => return None,
        };
        Some(
            stop.finding(problem)
                .day("until", day(peer.map(|peer| peer.not_after)))
                .day("from", day(peer.map(|peer| peer.not_before))),
        )
    })
}
