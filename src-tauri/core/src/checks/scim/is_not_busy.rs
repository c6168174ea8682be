//! A server that was asked too often.

use super::stage::{Stage, anywhere};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.is-not-busy",
    run,
};

fn run(case: &Case) -> Outcome {
    anywhere(case, Stage::Busy, |stop| {
        let after = stop.reply.and_then(|reply| reply.retry_after.as_deref());
        let shown = after.map(|after| match after.parse::<u32>() {
            Ok(seconds) => format!("{seconds} s"),
            Err(_) => after.to_owned(),
        });
        Some(
            stop.finding("busy")
                .choice("wait", if after.is_some() { "some" } else { "none" })
                .text("after", shown.unwrap_or_default()),
        )
    })
}
