//! Renaming the group, proven by reading.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.group-can-be-renamed",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::RenameGroup, |seen, reply| {
        if !reply.is_success() {
            return about(seen, reply, "refused").into();
        }
        let Some(kept) = seen.reply(Act::ReadRenamedGroup).and_then(Reply::resource) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        let saw = kept.display_name.as_deref().unwrap_or_default();
        let needed = format!("{} renamed", seen.group.as_deref().unwrap_or_default());
        match () {
            () if saw != needed => {
                let found = about(seen, reply, "not-kept");
                Some(found.text("saw", saw).text("needed", &needed))
            }
            () if seen.habits.group_only_whole => Some(about(seen, reply, "only-whole")),
            () => None,
        }
        .into()
    })
}
