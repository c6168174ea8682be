//! Ids of people that are numbers: JumpCloud documents that it refuses them.

use super::{about, sampled};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.person-ids-are-text",
    run,
};

fn run(case: &Case) -> Outcome {
    sampled(case, Question::Users, |look, reply, sample| {
        match &sample.id {
            None => Some(about(look, reply, "missing")),
            Some(id) if !id.is_text => Some(
                about(look, reply, "number")
                    .text("id", &id.text)
                    .evidence("value", &id.text),
            ),
            Some(_) => None,
        }
    })
}
