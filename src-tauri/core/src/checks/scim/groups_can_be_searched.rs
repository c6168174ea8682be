//! A server that ignores the question and gives groups whom nobody asked for.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.groups-can-be-searched",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::NoSuchGroup, |look, reply| {
        match reply.list() {
            // 404 for an empty list is an odd way to say that nobody is there, and says it.
            None if reply.status == 404 => None,
            None => Some(about(look, reply, "refused")),
            Some(list) if list.count > list.matching => {
                Some(about(look, reply, "ignored").number("count", list.count))
            }
            Some(_) => None,
        }
        .into()
    })
}
