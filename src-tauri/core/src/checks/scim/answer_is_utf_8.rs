//! Letters in another encoding than JSON's.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answer-is-utf-8",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Letters, |stop| {
        match stop.reply.map(|reply| &reply.body) {
            Some(Body::NotUtf8 { looks_like }) => {
                Some(stop.finding("other").text("encoding", looks_like))
            }
            _ => None,
        }
    })
}
