//! PUT of the whole person.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-replaced",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::ReplacePerson, |seen, reply| {
        if !reply.is_success() {
            return about(seen, reply, "refused").into();
        }
        let Some(kept) = seen.reply(Act::ReadReplaced).and_then(Reply::resource) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        let saw = kept.family_name.as_deref().unwrap_or_default();
        let needed = "Test Replaced";
        (saw != needed)
            .then(|| {
                about(seen, reply, "not-kept")
                    .text("saw", saw)
                    .text("needed", needed)
            })
            .into()
    })
}
