//! PATCH of one name.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-renamed",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::RenamePerson, |seen, reply| {
        if !reply.is_success() {
            return about(seen, reply, "refused").into();
        }
        let Some(kept) = seen.reply(Act::ReadRenamed).and_then(Reply::resource) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        let saw = kept.family_name.as_deref().unwrap_or_default();
        let needed = "Test Renamed";
        (saw != needed)
            .then(|| {
                about(seen, reply, "not-kept")
                    .text("saw", saw)
                    .text("needed", needed)
            })
            .into()
    })
}
