//! The ServiceProviderConfig: there, and readable.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.says-what-it-can",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::ServiceProviderConfig, |look, reply| {
        match &reply.body {
            _ if !reply.is_success() => Some(about(look, reply, "absent")),
            Body::Other { supported, .. } if !supported.is_empty() => None,
            _ => Some(about(look, reply, "unreadable")),
        }
        .into()
    })
}
