//! The slowest answer.

use super::answered;
use crate::check::{Check, Outcome, finding};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-quickly",
    run,
};

/// Milliseconds.
const SLOW: u32 = 2_000;

fn run(case: &Case) -> Outcome {
    answered(case, Question::Users, |look, _| {
        let slowest = look
            .replies()
            .map(|(_, reply)| reply.millis)
            .max()
            .unwrap_or_default();
        let seconds = slowest.div_ceil(1_000);
        let host = &look.address.host;
        (slowest > SLOW)
            .then(|| {
                finding("slow")
                    .text("host", host)
                    .number("seconds", seconds)
            })
            .into()
    })
}
