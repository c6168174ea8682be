//! Somebody who is in the list and is not found by name.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::List;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.known-person-is-found",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::KnownUser, |look, reply| {
        let none = |list: &&List| list.matching == 0 && list.count == 0;
        reply
            .list()
            .filter(none)
            .map(|_| about(look, reply, "not-found"))
            .into()
    })
}
