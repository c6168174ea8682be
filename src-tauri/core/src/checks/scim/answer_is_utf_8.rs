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

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;
    use crate::wire::Answer;

    fn latin(of: super::super::testing::Looking, question: Question) -> String {
        let answer = Answer {
            status: 200,
            body: b"{\"a\":\"Ren\xE9e\"}".to_vec(),
            ..Answer::default()
        };
        of.answered(question, answer).says(&CHECK)
    }

    #[test]
    fn other_letters_are_named() {
        insta::assert_snapshot!(latin(look(), Question::Users), @"
        FAIL scim.answer-is-utf-8.other
          Tell the server's owner
          saw: The answer is not UTF-8. It looks like ISO-8859-1.
          What is needed: UTF-8
          do: If this is Kisi's address, something in between changes the answer: try from another network.
        ");
    }

    #[test]
    fn the_first_answer_may_hold_only_simple_letters() {
        let told = latin(right(), Question::SecondPage);
        assert!(told.contains("(when asked: The second person)"), "{told}");
    }
}
