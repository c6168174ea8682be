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

#[cfg(test)]
mod tests {
    use super::super::testing::{PERSON, list, right};
    use super::*;
    use crate::wire::Reason;

    #[test]
    fn who_takes_any_token_fails() {
        insta::assert_snapshot!(right().with(Question::WrongToken, 200, &list(1, PERSON)).says(&CHECK), @"
        FAIL scim.refuses-a-wrong-token.open
          Stop: this server takes any token
          saw: With a token that we made up, api.kisi.io gave its list of people (200).
          The standard asks: 401
          do: Tell the server's owner today. For Kisi, write to support@getkisi.com.
        ");
    }

    #[test]
    fn an_answer_may_be_held() {
        insta::assert_snapshot!(right().silent(Question::WrongToken, Reason::TimedOut).says(&CHECK), @"
        NOTE scim.refuses-a-wrong-token.held
          Nothing to do
          saw: api.kisi.io gave no answer to a wrong token. Some servers do that on purpose.
          do: Nothing. We sent one wrong token and no second one.
        ");
    }

    #[test]
    fn every_other_answer_is_a_refusal() {
        for status in [400, 403, 404, 429, 500] {
            assert_eq!(
                right().with(Question::WrongToken, status, "").says(&CHECK),
                "PASS\n"
            );
        }
    }
}
