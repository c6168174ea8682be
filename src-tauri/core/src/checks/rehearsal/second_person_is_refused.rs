//! The same person once more.

use super::{about, acted};
use crate::check::{Check, Outcome};
use crate::observation::Act;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "rehearsal.second-person-is-refused",
    run,
};

fn run(case: &Case) -> Outcome {
    acted(case, Act::MakeTwin, |seen, reply| {
        match reply.status {
            409 => None,
            _ if seen.habits.twins => Some(about(seen, reply, "made-twice")),
            _ => {
                let came = if reply.is_success() {
                    "success"
                } else {
                    "refusal"
                };
                Some(about(seen, reply, "other-status").choice("came", came))
            }
        }
        .into()
    })
}
