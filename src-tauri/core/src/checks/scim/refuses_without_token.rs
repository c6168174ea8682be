//! A server that lets anybody read.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.refuses-without-token",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::WithoutToken, |look, reply| {
        match reply.status {
            401 => None,
            _ if reply.list().is_some() => Some(about(look, reply, "open")),
            _ if reply.is_success() => None,
            _ => Some(about(look, reply, "other-status")),
        }
        .into()
    })
}
