//! Switching the person on again, proven by reading.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-switched-on",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::SwitchOn, |seen, reply| {
        if !reply.is_success() {
            return about(seen, reply, "refused").into();
        }
        let Some(kept) = seen.reply(Act::ReadOn).and_then(Reply::resource) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        if kept.is_active() != Some(true) {
            return about(seen, reply, "not-kept").into();
        }
        Outcome::PASS
    })
}
