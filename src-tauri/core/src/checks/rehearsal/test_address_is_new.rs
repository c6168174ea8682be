//! The test person's address must belong to nobody.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::{Act, End};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.test-address-is-new",
    run,
};

fn run(case: &Case) -> Outcome {
    match case.session.rehearsal() {
        None => Outcome::Waiting(Need::Rehearsal),
        Some(seen) if seen.end == End::AddressTaken => finding("taken")
            .text("host", &seen.address.host)
            .text("email", &seen.email)
            .into(),
        Some(seen) if seen.answers.contains_key(&Act::LookUpPerson) => Outcome::PASS,
        Some(_) => Outcome::Waiting(Need::Rehearsal),
    }
}
