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

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn what_is_no_list_is_told() {
        let says = |text| look().with(Question::Users, 200, text).says(&CHECK);
        insta::assert_snapshot!(says(r#"{"users":[]}"#), @"
        FAIL scim.people-are-listed.no-list
          Tell the server's owner
          saw: The answer is JSON, and no list of people.
          The standard asks: A ListResponse with totalResults and Resources
          do: Compare the address: another program may answer there.
        ");
        insta::assert_snapshot!(says(r#"{"totalResults":0,"resources":[]}"#), @"
        WARN scim.people-are-listed.capitals
          Know that the list is spelt in other letters
          saw: The list is called resources and not Resources.
          The standard asks: Resources
          do: You can go on. Whether JumpCloud reads it is not documented.
        ");
        insta::assert_snapshot!(says(r#"{"totalResults":"0","Resources":[]}"#), @r#"
        WARN scim.people-are-listed.no-total
          Know that the list does not say how long it is
          saw: totalResults is no number: "0".
          The standard asks: A number
          do: You can go on. Whether JumpCloud needs it is not documented.
        "#);
        insta::assert_snapshot!(says(r#"{"Resources":[]}"#), @"
        WARN scim.people-are-listed.no-total
          Know that the list does not say how long it is
          saw: totalResults is missing.
          The standard asks: A number
          do: You can go on. Whether JumpCloud needs it is not documented.
        ");
    }

    #[test]
    fn an_empty_list_is_one() {
        assert_eq!(
            right()
                .with(Question::Users, 200, r#"{"totalResults":0,"Resources":[]}"#)
                .says(&CHECK),
            "PASS\n"
        );
    }
}
