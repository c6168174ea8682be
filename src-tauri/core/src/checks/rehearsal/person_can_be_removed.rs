//! Removing the person, proven by its id and by the list; or switching it off where nobody is deleted.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::{Reply, Resource};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-removed",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::RemovePerson, |seen, reply| {
        let Some(there) = seen.reply(Act::ReadGonePerson) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        let is_off = there.resource().and_then(Resource::is_active) == Some(false);
        let is_listed = seen
            .reply(Act::FindGonePerson)
            .and_then(Reply::list)
            .is_some_and(|list| list.matching > usize::from(seen.habits.twins));
        let is_gone = matches!(there.status, 404 | 410) && !is_listed;
        let found = |problem| about(seen, reply, problem).text("email", &seen.email);
        match () {
            () if is_gone => None,
            () if is_off => {
                let by = if reply.is_success() { "server" } else { "us" };
                Some(found("switched-off").choice("by", by))
            }
            () if reply.is_success() => Some(found("still-there")),
            () => Some(found("refused")),
        }
        .into()
    })
}
