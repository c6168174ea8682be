//! PUT of the whole person.

use super::family_name_kept;
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-replaced",
    run,
};

fn run(case: &Case) -> Outcome {
    family_name_kept(case, Act::ReplacePerson, Act::ReadReplaced, "Test Replaced")
}
