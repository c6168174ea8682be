//! The list of ResourceTypes.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.says-what-it-keeps",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::ResourceTypes, |look, reply| {
        let is_there = reply.is_success() && matches!(reply.body, Body::List(_) | Body::NotObject);
        (!is_there).then(|| about(look, reply, "absent")).into()
    })
}
