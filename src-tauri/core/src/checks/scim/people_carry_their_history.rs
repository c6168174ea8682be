//! People without their history.

use super::{about, sampled};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.people-carry-their-history",
    run,
};

fn run(case: &Case) -> Outcome {
    sampled(case, Question::Users, |look, reply, sample| {
        (!sample.has_meta).then(|| about(look, reply, "missing"))
    })
}
