//! The attribute `FirstName` is sent: Kisi does not need it, and people see a name.

use super::shared::attribute;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.first-name-attribute-is-sent",
    run,
};

fn run(case: &Case) -> Outcome {
    attribute(case, "attribute-first-name")
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
        assert_eq!(told("FirstName", "firstname"), "PASS\n");
    }

    #[test]
    fn it_is_optional() {
        insta::assert_snapshot!(told("Email", "email"), @r"
        NOTE application.first-name-attribute-is-sent.missing
          Add FirstName, if you like
          saw: No attribute is called FirstName. Kisi's guide says that it is optional.
          Kisi needs: FirstName from firstname
          do: In JumpCloud, open Kisi SSO, tab SSO. Go to User Attributes. Add a row: FirstName on the left, firstname on the right. Press Save. Then look again here.
        ");
    }

    #[test]
    fn in_other_letters() {
        insta::assert_snapshot!(told("firstname", "firstname"), @r"
        WARN application.first-name-attribute-is-sent.spelt-otherwise
          Write FirstName as Kisi's guide does
          saw: firstname (capital letters that should be small, or small ones that should be capital, character 1)
          Kisi needs: FirstName
          do: In JumpCloud, open Kisi SSO, tab SSO. Go to User Attributes. Type the name as it stands here. Press Save. Then look again here.
        ");
    }

    #[test]
    fn filled_from_another_field() {
        insta::assert_snapshot!(told("FirstName", "username"), @r"
        WARN application.first-name-attribute-is-sent.other-field
          Fill FirstName from the field firstname
          saw: FirstName is filled from username.
          Kisi needs: FirstName from firstname
          do: In JumpCloud, open Kisi SSO, tab SSO. Go to User Attributes. In the row FirstName, choose firstname. Press Save. Then look again here.
        ");
    }
}
