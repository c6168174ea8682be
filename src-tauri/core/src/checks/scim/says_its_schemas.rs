//! The list of Schemas.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.says-its-schemas",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Schemas, |look, reply| {
        let is_there = reply.is_success() && matches!(reply.body, Body::List(_) | Body::NotObject);
        (!is_there).then(|| about(look, reply, "absent")).into()
    })
}
