//! An id that nobody has must not be found.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.unknown-person-is-not-found",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::UnknownUser, |look, reply| {
        let is_scim = matches!(&reply.body, Body::Error(error) if error.is_scim);
        match reply.status {
            404 if is_scim => None,
            404 => Some(about(look, reply, "other-words")),
            200..300 => Some(about(look, reply, "found")),
            _ => Some(about(look, reply, "other-status")),
        }
        .into()
    })
}
