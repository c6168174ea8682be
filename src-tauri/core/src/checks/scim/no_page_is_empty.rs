//! A page of nobody that holds somebody.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.no-page-is-empty",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::NoUsers, |look, reply| {
        match reply.list() {
            None => Some(about(look, reply, "refused")),
            Some(list) if list.count > 0 => {
                Some(about(look, reply, "people").number("count", list.count))
            }
            Some(_) => None,
        }
        .into()
    })
}
