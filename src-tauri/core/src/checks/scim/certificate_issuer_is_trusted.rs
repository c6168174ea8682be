//! A certificate whose issuer nobody here knows.

use super::nobody_reads_along::product;
use super::stage::on_https;
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.certificate-issuer-is-trusted",
    run,
};

fn run(case: &Case) -> Outcome {
    on_https(case, |stop| {
        let issuer = stop
            .peer()
            .map(|peer| peer.issuer.as_str())
            .unwrap_or_default();
        let is_unknown = stop.reason() == Some(Reason::TlsIssuer) && product(issuer).is_none();
        is_unknown.then(|| stop.finding("unknown").text("issuer", issuer))
    })
}
