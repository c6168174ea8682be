//! Finding the new group by its name.

use super::{about, acted};
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.group-is-found-by-name",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::FindGroup, |seen, reply| {
        match reply.list() {
            // Whether it searches at all is said by the look.
            None => Outcome::NotApplicable,
            Some(list) if list.matching == 0 => about(seen, reply, "not-found").into(),
            Some(_) => Outcome::PASS,
        }
    })
}
