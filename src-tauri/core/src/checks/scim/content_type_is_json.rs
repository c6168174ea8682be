//! How the answer is labelled.

use super::{about, answered};
use crate::check::{Check, Need, Outcome};
use crate::observation::Question;
use crate::scim::{JSON, SCIM_JSON};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.content-type-is-json",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Users, |look, reply| {
        if reply.list().is_none() {
            return Outcome::Waiting(Need::SyncAnswer);
        }
        let kind = reply.content_type.to_lowercase();
        let is_json = kind.starts_with(SCIM_JSON) || kind.starts_with(JSON);
        let labelled = if kind.is_empty() { "no" } else { "yes" };
        let found = || {
            about(look, reply, "other")
                .choice("labelled", labelled)
                .text("kind", &reply.content_type)
        };
        (!is_json).then(found).into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{list, look, right};
    use super::*;
    use crate::wire::Answer;

    fn labelled(kind: &str) -> String {
        let answer = Answer {
            status: 200,
            content_type: kind.to_owned(),
            body: list(0, "").into_bytes(),
            ..Answer::default()
        };
        look().answered(Question::Users, answer).says(&CHECK)
    }

    #[test]
    fn another_label_is_told() {
        insta::assert_snapshot!(labelled("text/plain"), @"
        WARN scim.content-type-is-json.other
          Tell the server's owner
          saw: The answer is labelled text/plain.
          The standard asks: application/scim+json or application/json
          do: You can go on. Whether JumpCloud minds is not documented.
        ");
        insta::assert_snapshot!(labelled(""), @"
        WARN scim.content-type-is-json.other
          Tell the server's owner
          saw: The answer does not say what it is.
          The standard asks: application/scim+json or application/json
          do: You can go on. Whether JumpCloud minds is not documented.
        ");
    }

    #[test]
    fn both_names_of_json_are_right_whatever_their_capitals() {
        assert_eq!(right().says(&CHECK), "PASS\n");
        assert_eq!(labelled("Application/JSON; charset=utf-8"), "PASS\n");
    }
}
