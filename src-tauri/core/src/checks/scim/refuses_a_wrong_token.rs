//! A server that takes any token. Only one wrong one is sent, because some servers punish the next.

use super::{about, answered};
use crate::check::{Check, Outcome, finding};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.refuses-a-wrong-token",
    run,
};

fn run(case: &Case) -> Outcome {
    let held = case.session.look().filter(|look| {
        let asked = look.answers.get(&Question::WrongToken);
        asked.is_some_and(Result::is_err)
    });
    if let Some(look) = held {
        return finding("held").text("host", &look.address.host).into();
    }
    answered(case, Question::WrongToken, |look, reply| {
        reply.list().map(|_| about(look, reply, "open")).into()
    })
}
