//! Members that were sent with the new group.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.members-come-with-the-group",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::ReadGroup, |seen, reply| {
        let person = seen.reply(Act::MakePerson).and_then(Reply::resource);
        let id = person.and_then(|made| made.id.as_ref());
        match (reply.resource(), id) {
            (Some(group), Some(id)) if !group.members.contains(&id.text) => {
                about(seen, reply, "dropped").into()
            }
            (Some(_), Some(_)) => Outcome::PASS,
            _ => Outcome::Waiting(Need::Rehearsal),
        }
    })
}
