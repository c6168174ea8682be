//! Reading the new person by its id.

use super::{about, acted};
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-read",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::ReadPerson, |seen, reply| {
        reply
            .resource()
            .is_none()
            .then(|| about(seen, reply, "refused"))
            .into()
    })
}
