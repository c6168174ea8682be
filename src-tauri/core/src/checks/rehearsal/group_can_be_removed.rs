//! Removing the group, proven by its id and by the list.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.group-can-be-removed",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::RemoveGroup, |seen, reply| {
        if !reply.is_success() {
            return about(seen, reply, "refused").into();
        }
        let Some(there) = seen.reply(Act::ReadGoneGroup) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        let is_listed = seen
            .reply(Act::FindGoneGroup)
            .and_then(Reply::list)
            .is_some_and(|list| list.matching > 0);
        let is_there = !matches!(there.status, 404 | 410) || is_listed;
        is_there.then(|| about(seen, reply, "still-there")).into()
    })
}
