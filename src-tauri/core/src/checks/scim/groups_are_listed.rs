//! The list of groups, where groups are to be managed.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.groups-are-listed",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Groups, |look, reply| {
        match reply.list() {
            Some(_) => None,
            None if reply.is_success() => Some(about(look, reply, "no-list")),
            None => Some(about(look, reply, "refused")),
        }
        .into()
    })
}
