//! What Kisi said of user sync before our own first call, which sets it.

use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.sync-is-not-used-yet",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.session.setup.answer("scim-before") {
        None => Outcome::Waiting(Need::Kisi),
        Some("used") => finding("used").into(),
        Some(_) => Outcome::PASS,
    }
}
