//! The list of people, and how long it says that it is.

use super::about;
use super::stage::at_last;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.people-are-listed",
    run,
};

fn run(case: &Case) -> Outcome {
    at_last(case, |look, reply| {
        let Some(list) = reply.list() else {
            return vec![about(look, reply, "no-list")];
        };
        let mut found = Vec::new();
        if list.other_capitals {
            found.push(about(look, reply, "capitals"));
        }
        if list.total.is_none() {
            let total = if list.total_is.is_some() {
                "other"
            } else {
                "missing"
            };
            let said = list.total_is.as_deref().unwrap_or_default();
            found.push(
                about(look, reply, "no-total")
                    .choice("total", total)
                    .text("said", said),
            );
        }
        found
    })
}
