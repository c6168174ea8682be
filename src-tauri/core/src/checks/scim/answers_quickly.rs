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
            // Some servers hold their answer to a wrong token on purpose.
            .filter(|(question, _)| *question != Question::WrongToken)
            .map(|(_, reply)| reply.millis)
            .max()
            .unwrap_or_default();
        let seconds = format!("{:.1}", f64::from(slowest) / 1_000.0);
        let host = &look.address.host;
        (slowest > SLOW)
            .then(|| finding("slow").text("host", host).text("seconds", seconds))
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::right;
    use super::*;
    use crate::wire::Answer;

    fn says(question: Question, millis: u32) -> String {
        let answer = Answer {
            status: 200,
            millis,
            ..Answer::default()
        };
        right().answered(question, answer).says(&CHECK)
    }

    #[test]
    fn more_than_two_seconds_are_told() {
        insta::assert_snapshot!(says(Question::NoUsers, 2_001), @"
        NOTE scim.answers-quickly.slow
          Know that the first sync may take long
          saw: The slowest answer of api.kisi.io took 2.0 s.
          do: Nothing. With many people, the first sync may take hours.
        ");
        assert_eq!(says(Question::NoUsers, 2_000), "PASS\n");
    }

    #[test]
    fn a_wrong_token_may_be_answered_slowly() {
        assert_eq!(says(Question::WrongToken, 9_000), "PASS\n");
    }
}
