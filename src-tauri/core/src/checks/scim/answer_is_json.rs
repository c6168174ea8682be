//! JSON that breaks, is empty, or is no object.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::scim::Body;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answer-is-json",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Json, |stop| {
        match stop.reply.map(|reply| &reply.body) {
            Some(Body::NotJson {
                line,
                column,
                begins,
            }) => Some(
                stop.finding("broken")
                    .number("line", *line)
                    .number("column", *column)
                    .text("begins", begins)
                    .choice("shown", if begins.is_empty() { "no" } else { "yes" }),
            ),
            Some(Body::Empty) => Some(stop.finding("empty")),
            _ => Some(stop.finding("no-object")),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn what_cannot_be_read_is_told_apart() {
        let says = |text| look().with(Question::Users, 200, text).says(&CHECK);
        insta::assert_snapshot!(says("{\"a\":"), @"
        FAIL scim.answer-is-json.broken
          Tell the server's owner
          saw: The answer is no JSON. It breaks in line 1, character 5.
          The standard asks: A JSON object
          do: If this is Kisi's address, try from another network. Else tell the server's owner.
        ");
        insta::assert_snapshot!(says("It works!"), @"
        FAIL scim.answer-is-json.broken
          Tell the server's owner
          saw: The answer is no JSON. It begins with: It works!
          The standard asks: A JSON object
          do: If this is Kisi's address, try from another network. Else tell the server's owner.
        ");
        insta::assert_snapshot!(says(" "), @"
        FAIL scim.answer-is-json.empty
          Tell the server's owner
          saw: The answer is empty (200).
          The standard asks: A list, also when nobody is in it
          do: If this is Kisi's address, try from another network. Else tell the server's owner.
        ");
        insta::assert_snapshot!(says("[]"), @"
        FAIL scim.answer-is-json.no-object
          Tell the server's owner
          saw: The answer is JSON, and no object with a list in it.
          The standard asks: A ListResponse
          do: Compare the address: another program may answer there.
        ");
    }

    #[test]
    fn who_was_in_it_is_not_shown() {
        let broken = r#"{"userName":"ada@acme.example""#;
        let told = look().with(Question::Users, 200, broken).says(&CHECK);
        assert!(!told.contains("ada"), "{told}");
    }

    #[test]
    fn a_later_question_is_named() {
        let told = right().with(Question::NoSuchUser, 200, "").says(&CHECK);
        assert!(
            told.contains("(200) (when asked: A name that nobody has)."),
            "{told}"
        );
        assert_eq!(
            right().with(Question::UnknownUser, 200, "").says(&CHECK),
            "PASS\n"
        );
    }
}
