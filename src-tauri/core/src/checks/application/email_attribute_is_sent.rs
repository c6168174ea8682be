//! The attribute that Kisi needs is sent: `Email`, filled from JumpCloud's `email`.

use super::shared::attribute;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.email-attribute-is-sent",
    run,
};

fn run(case: &Case) -> Outcome {
    attribute(case, "attribute-email")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of};
    use super::*;
    use crate::jumpcloud::{Attribute, Field};

    fn told(rows: &[(&str, &str)]) -> String {
        let rows = rows.iter().map(|(name, value)| Attribute {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
        });
        says_of(&CHECK, |one| {
            one.fields.database_attributes = Field::Rows(rows.collect());
        })
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| {
            one.fields.database_attributes = Field::NotSeen;
        });
    }

    #[test]
    fn not_there() {
        insta::assert_snapshot!(told(&[("FirstName", "firstname")]), @"");
    }

    #[test]
    fn in_other_letters() {
        insta::assert_snapshot!(told(&[("email", "email")]), @"");
    }

    #[test]
    fn filled_from_another_field() {
        insta::assert_snapshot!(told(&[("Email", "username")]), @"");
    }

    #[test]
    fn all_is_told_at_once() {
        let told = told(&[("EMAIL ", "username")]);
        assert!(told.contains("spelt-otherwise"), "{told}");
        assert!(told.contains("other-field"), "{told}");
    }
}
