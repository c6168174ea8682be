//! User names that are no e-mail addresses.

use super::{about, sampled};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::NameShape;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.person-names-are-addresses",
    run,
};

fn run(case: &Case) -> Outcome {
    sampled(case, Question::Users, |look, reply, sample| {
        match sample.name {
            NameShape::Address => None,
            NameShape::Other => Some(about(look, reply, "other")),
            NameShape::Missing => Some(about(look, reply, "missing")),
        }
    })
}
