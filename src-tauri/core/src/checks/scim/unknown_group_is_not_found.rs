//! A group's id that none has must not be found.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.unknown-group-is-not-found",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::UnknownGroup, |look, reply| {
        match reply.status {
            404 => None,
            200..300 => Some(about(look, reply, "found")),
            _ => Some(about(look, reply, "other-status")),
        }
        .into()
    })
}
