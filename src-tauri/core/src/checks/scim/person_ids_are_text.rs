//! Ids of people that are numbers: JumpCloud documents that it refuses them.

use super::{sampled, text_id};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.person-ids-are-text",
    run,
};

fn run(case: &Case) -> Outcome {
    sampled(case, Question::Users, text_id)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{list, right};
    use super::*;

    #[test]
    fn a_number_and_nothing_are_told() {
        let says = |one| {
            right()
                .with(Question::Users, 200, &list(1, one))
                .says(&CHECK)
        };
        insta::assert_snapshot!(says(r#"{"id":7}"#), @r#"
        FAIL scim.person-ids-are-text.number
          JumpCloud will refuse this server: ids are numbers
          saw: The id of a person came as the number 7.
          JumpCloud needs: Text in quotes: "7"
          do: Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
        "#);
        insta::assert_snapshot!(says("{}"), @"
        FAIL scim.person-ids-are-text.missing
          Tell the server's owner: a person has no id
          saw: A person in the list has no id.
          The standard asks: A text that never changes
          do: Only the server's owner can change that. For Kisi, send this finding to support@getkisi.com.
        ");
        assert_eq!(says(r#"{"id":"7"}"#), "PASS\n");
    }

    #[test]
    fn nobody_shows_nothing() {
        let told = right()
            .with(Question::Users, 200, &list(0, ""))
            .says(&CHECK);
        assert_eq!(told, "NOT APPLICABLE\n");
    }
}
