//! PATCH of one name.

use super::family_name_kept;
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-renamed",
    run,
};

fn run(case: &Case) -> Outcome {
    family_name_kept(case, Act::RenamePerson, Act::ReadRenamed, "Test Renamed")
}
