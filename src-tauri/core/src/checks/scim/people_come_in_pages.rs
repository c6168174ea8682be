//! A list that ignores how much of it was asked for.

use super::{about, answered};
use crate::check::{Check, Need, Outcome};
use crate::observation::Question;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.people-come-in-pages",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Users, |look, reply| {
        let Some(list) = reply.list() else {
            return Outcome::Waiting(Need::SyncAnswer);
        };
        if list.count > 1 {
            return about(look, reply, "count-ignored")
                .number("count", list.count)
                .into();
        }
        let second = look.reply(Question::SecondPage).and_then(Reply::list);
        let is_same = second
            .is_some_and(|second| second.first_id.is_some() && second.first_id == list.first_id);
        is_same.then(|| about(look, reply, "start-ignored")).into()
    })
}
