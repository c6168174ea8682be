//! Making the test person.

use super::{about, acted};
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-made",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::MakePerson, |seen, reply| {
        match reply.status {
            201 => None,
            // Somebody has the address: said of the address.
            409 => None,
            _ if reply.is_success() => Some(about(seen, reply, "other-status")),
            _ => Some(about(seen, reply, "refused")),
        }
        .into()
    })
}
