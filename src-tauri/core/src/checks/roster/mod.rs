//! The checks `roster.*`: who would come, judged by numbers before anything is activated.

mod administrators_stay;
mod everybody_has_a_name;
mod everybody_has_an_address;
mod everybody_is_active;
mod fits_an_import;
mod list_is_whole;
mod nobody_is_in_conflict;
mod nobody_is_switched_off;
mod owner_stays;
mod somebody_comes;
mod tester_comes;
#[cfg(test)]
mod testing;
mod user_names_are_addresses;

use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::roster::Summary;
use crate::session::Case;

/// All of them.
pub const ALL: &[Check] = &[
    owner_stays::CHECK,
    administrators_stay::CHECK,
    somebody_comes::CHECK,
    tester_comes::CHECK,
    nobody_is_switched_off::CHECK,
    nobody_is_in_conflict::CHECK,
    user_names_are_addresses::CHECK,
    everybody_has_an_address::CHECK,
    everybody_is_active::CHECK,
    fits_an_import::CHECK,
    list_is_whole::CHECK,
    everybody_has_a_name::CHECK,
];

/// Judges the newest roster; without one, it is waited for.
fn of_roster(case: &Case, judge: impl FnOnce(&Summary) -> Outcome) -> Outcome {
    case.session
        .roster()
        .map_or(Outcome::Waiting(Need::Roster), judge)
}

/// So many people, when there is anybody.
fn counted(problem: &'static str, count: usize) -> Option<Finding> {
    (count > 0).then(|| finding(problem).number("count", count))
}
