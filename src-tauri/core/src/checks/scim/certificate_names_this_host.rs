//! A certificate that is for another host.

use super::stage::on_https;
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.certificate-names-this-host",
    run,
};

/// Most names that are told.
const NAMES: usize = 4;

fn run(case: &Case) -> Outcome {
    on_https(case, |stop| {
        let names: Vec<&str> = stop
            .peer()
            .map(|peer| peer.names.iter().map(String::as_str).take(NAMES).collect())
            .unwrap_or_default();
        let named = if names.is_empty() {
            "?".to_owned()
        } else {
            names.join(", ")
        };
        (stop.reason() == Some(Reason::TlsName))
            .then(|| stop.finding("other-name").text("names", named))
    })
}
