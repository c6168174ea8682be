//! A list that does not say that it is one.

use super::{about, answered};
use crate::check::{Check, Need, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.list-names-its-schema",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Users, |look, reply| {
        match reply.list() {
            None => return Outcome::Waiting(Need::SyncAnswer),
            Some(list) => (!list.names_its_schema).then(|| about(look, reply, "missing")),
        }
        .into()
    })
}
