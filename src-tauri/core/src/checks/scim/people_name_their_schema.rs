//! People that do not say what they are.

use super::{about, sampled};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.people-name-their-schema",
    run,
};

fn run(case: &Case) -> Outcome {
    sampled(case, Question::Users, |look, reply, sample| {
        (!sample.has_schemas).then(|| about(look, reply, "missing"))
    })
}
