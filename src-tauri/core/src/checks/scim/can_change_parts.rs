//! What the server announces of `patch`.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.can-change-parts",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::ServiceProviderConfig, |look, reply| {
        let Body::Other { supported, .. } = &reply.body else {
            return Outcome::NotApplicable;
        };
        let said = supported.iter().find(|(name, _)| name == "patch");
        match said {
            None => Outcome::NotApplicable,
            Some((_, true)) => Outcome::PASS,
            Some((_, false)) => about(look, reply, "denied").into(),
        }
    })
}
