//! Switching the person off, proven by reading.

use super::{about, acted};
use crate::check::{Check, Need, Outcome};
use crate::observation::Act;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.person-can-be-switched-off",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::SwitchOff, |seen, reply| {
        if !reply.is_success() {
            return about(seen, reply, "refused").into();
        }
        let Some(kept) = seen.reply(Act::ReadOff).and_then(Reply::resource) else {
            return Outcome::Waiting(Need::Rehearsal);
        };
        if kept.is_active() != Some(false) {
            return about(seen, reply, "not-kept").into();
        }
        if seen.habits.active_without_path {
            return about(seen, reply, "without-path").into();
        }
        Outcome::PASS
    })
}
