//! Making the test group.

use super::{about, acted};
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.group-can-be-made",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::MakeGroup, |seen, reply| {
        (!reply.is_success())
            .then(|| about(seen, reply, "refused"))
            .into()
    })
}
