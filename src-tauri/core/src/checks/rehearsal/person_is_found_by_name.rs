//! Finding the new person by its name.

use super::{about, acted};
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-is-found-by-name",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::FindPerson, |seen, reply| {
        match reply.list() {
            // Whether it searches at all is said by the look.
            None => Outcome::NotApplicable,
            Some(list) if list.matching == 0 => about(seen, reply, "not-found")
                .text("email", &seen.email)
                .into(),
            Some(_) => Outcome::PASS,
        }
    })
}
