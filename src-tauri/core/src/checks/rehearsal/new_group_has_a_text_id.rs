//! The id that comes back for the new group.

use super::{about, acted};
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.new-group-has-a-text-id",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::MakeGroup, |seen, reply| {
        let id = reply.resource().and_then(|made| made.id.as_ref());
        id.filter(|id| !id.is_text)
            .map(|id| {
                about(seen, reply, "number")
                    .text("id", &id.text)
                    .evidence("value", &id.text)
            })
            .into()
    })
}
