//! Taking the person out of the group, proven by reading.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.member-can-be-removed",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::RemoveMember, |seen, reply| {
        if !reply.is_success() {
            return about(seen, reply, "refused").into();
        }
        let person = seen.reply(Act::MakePerson).and_then(Reply::resource);
        let id = person.and_then(|made| made.id.as_ref());
        let group = seen.reply(Act::ReadRemoved).and_then(Reply::resource);
        let (Some(group), Some(id)) = (group, id) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        if group.members.contains(&id.text) {
            return about(seen, reply, "not-kept").into();
        }
        if seen.habits.remove_by_value {
            return about(seen, reply, "by-value").into();
        }
        Outcome::PASS
    })
}
