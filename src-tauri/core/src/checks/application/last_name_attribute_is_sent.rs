//! The attribute `LastName` is sent: Kisi does not need it, and people see a name.

use super::shared::attribute;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.last-name-attribute-is-sent",
    run,
};

fn run(case: &Case) -> Outcome {
    attribute(case, "attribute-last-name")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{needs_the_one, says_of};
    use super::*;
    use crate::jumpcloud::{Attribute, Field};

    fn told(name: &str, value: &str) -> String {
        says_of(&CHECK, |one| {
            one.fields.database_attributes = Field::Rows(vec![Attribute {
                name: name.to_owned(),
                value: value.to_owned(),
            }]);
        })
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        assert_eq!(told("LastName", "lastname"), "PASS\n");
    }

    #[test]
    fn it_is_optional() {
        insta::assert_snapshot!(told("Email", "email"), @"");
    }

    #[test]
    fn in_other_letters() {
        insta::assert_snapshot!(told("lastname", "lastname"), @"");
    }

    #[test]
    fn filled_from_another_field() {
        insta::assert_snapshot!(told("LastName", "username"), @"");
    }
}
