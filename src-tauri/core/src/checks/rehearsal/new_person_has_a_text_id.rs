//! The id that comes back for the new person.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.new-person-has-a-text-id",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::MakePerson, |seen, reply| {
        if !reply.is_success() {
            return Outcome::Waiting(Need::Rehearsal);
        }
        match reply.resource().and_then(|made| made.id.as_ref()) {
            None => Some(about(seen, reply, "missing")),
            Some(id) if !id.is_text => Some(
                about(seen, reply, "number")
                    .text("id", &id.text)
                    .evidence("value", &id.text),
            ),
            Some(_) => None,
        }
        .into()
    })
}
