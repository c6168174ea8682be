//! How the answer is labelled.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::{JSON, SCIM_JSON};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.content-type-is-json",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Users, |look, reply| {
        let kind = reply.content_type.to_lowercase();
        let is_json = kind.starts_with(SCIM_JSON) || kind.starts_with(JSON);
        let label = if kind.is_empty() {
            "?"
        } else {
            &reply.content_type
        };
        let found = || about(look, reply, "other").text("kind", label);
        (!is_json && reply.list().is_some()).then(found).into()
    })
}
