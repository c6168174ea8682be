//! Claims that only doing can settle: what a test person and a test group showed, in the order in which JumpCloud would
//! come to it.

mod group_can_be_made;
mod group_can_be_removed;
mod group_can_be_renamed;
mod group_is_found_by_name;
mod member_can_be_added;
mod member_can_be_removed;
mod members_come_with_the_group;
pub mod needs;
mod new_group_has_a_text_id;
mod new_person_has_a_text_id;
mod new_person_is_as_sent;
mod nothing_is_left;
mod person_can_be_made;
mod person_can_be_read;
mod person_can_be_removed;
mod person_can_be_renamed;
mod person_can_be_replaced;
mod person_can_be_switched_off;
mod person_can_be_switched_on;
mod person_is_found_by_name;
mod rehearsal_went_to_its_end;
mod second_person_is_refused;
mod test_address_is_new;

use super::scim::with_reply;
use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::observation::{Act, Rehearsal};
use crate::scim::Reply;
use crate::session::Case;

/// All of them.
pub static ALL: &[Check] = &[
    test_address_is_new::CHECK,
    person_can_be_made::CHECK,
    new_person_has_a_text_id::CHECK,
    new_person_is_as_sent::CHECK,
    person_can_be_read::CHECK,
    person_is_found_by_name::CHECK,
    second_person_is_refused::CHECK,
    person_can_be_replaced::CHECK,
    person_can_be_renamed::CHECK,
    person_can_be_switched_off::CHECK,
    person_can_be_switched_on::CHECK,
    group_can_be_made::CHECK,
    new_group_has_a_text_id::CHECK,
    group_is_found_by_name::CHECK,
    members_come_with_the_group::CHECK,
    member_can_be_added::CHECK,
    member_can_be_removed::CHECK,
    group_can_be_renamed::CHECK,
    group_can_be_removed::CHECK,
    person_can_be_removed::CHECK,
    nothing_is_left::CHECK,
    rehearsal_went_to_its_end::CHECK,
];

/// Judges the answer to an act. What was not done waits; what belongs to groups makes no sense without them.
fn acted(case: &Case, act: Act, judge: impl Fn(&Rehearsal, &Reply) -> Outcome) -> Outcome {
    let Some(seen) = case.session.rehearsal() else {
        return Outcome::Waiting(Need::Rehearsal);
    };
    match seen.answers.get(&act) {
        Some(Ok(reply)) => judge(seen, reply),
        None if seen.group.is_none() && act.is_about_groups() => Outcome::NotApplicable,
        _ => Outcome::Waiting(Need::Rehearsal),
    }
}

/// Judges a change of the test person's family name by what a later reading shows.
fn family_name_kept(case: &Case, change: Act, reading: Act, needed: &str) -> Outcome {
    acted(case, change, |seen, reply| {
        if !reply.is_success() {
            return about(seen, reply, "refused").into();
        }
        let Some(kept) = seen.reply(reading).and_then(Reply::resource) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        let saw = kept.family_name.as_deref().unwrap_or_default();
        (saw != needed)
            .then(|| {
                about(seen, reply, "not-kept")
                    .text("saw", saw)
                    .text("needed", needed)
            })
            .into()
    })
}

/// A finding with the host, and what it said.
fn about(seen: &Rehearsal, reply: &Reply, problem: &'static str) -> Finding {
    with_reply(finding(problem).text("host", &seen.address.host), reply)
}
