//! An answer that does not come, or does not get done.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-in-time",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Time, |stop| {
        let drips = stop.reason() == Some(Reason::Drips);
        Some(stop.finding(if drips { "drips" } else { "no-answer" }))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn no_answer_and_a_slow_one_are_told_apart() {
        let says = |reason| look().silent(Question::Users, reason).says(&CHECK);
        insta::assert_snapshot!(says(Reason::TimedOut), @"
        FAIL scim.answers-in-time.no-answer
          Try once more in a minute
          saw: api.kisi.io did not answer within 10 s.
          do: Try once more. If it stays so, a firewall may swallow the answer: ask whoever looks after your network.
        ");
        insta::assert_snapshot!(says(Reason::Drips), @"
        FAIL scim.answers-in-time.drips
          Try once more in a minute
          saw: api.kisi.io began to answer and was not done within 10 s.
          do: Try once more. If it stays so, the line is very slow, or the server is not well.
        ");
    }

    #[test]
    fn a_later_question_is_named() {
        let held = right().silent(Question::Schemas, Reason::TimedOut);
        insta::assert_snapshot!(held.says(&CHECK), @"
        FAIL scim.answers-in-time.no-answer
          Try once more in a minute
          saw: api.kisi.io did not answer within 10 s (when asked: The server's fields).
          do: Try once more. If it stays so, a firewall may swallow the answer: ask whoever looks after your network.
        ");
    }

    #[test]
    fn a_wrong_token_may_be_held() {
        assert_eq!(
            right()
                .silent(Question::WrongToken, Reason::TimedOut)
                .says(&CHECK),
            "PASS\n"
        );
    }
}
