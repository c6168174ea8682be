//! A network that answers itself until somebody accepts its terms.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.no-sign-in-page-in-between",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Portal, |stop| {
        let says = stop.reply.map_or("", |reply| match reply.says() {
            "" => reply.location.as_deref().unwrap_or_default(),
            says => says,
        });
        Some(stop.finding("portal").text("says", says))
    })
}
