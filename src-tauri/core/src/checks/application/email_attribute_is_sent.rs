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
        insta::assert_snapshot!(told(&[("FirstName", "firstname")]), @r"
        FAIL application.email-attribute-is-sent.missing
          Add the attribute Email
          saw: No attribute is called Email.
          Kisi needs: Email from email
          do: In JumpCloud, open Kisi SSO, tab SSO. Go to User Attributes. Add a row: Email on the left, email on the right. Press Save. Then look again here.
        ");
    }

    #[test]
    fn in_other_letters() {
        insta::assert_snapshot!(told(&[("email", "email")]), @r"
        WARN application.email-attribute-is-sent.spelt-otherwise
          Write Email with a capital E and small letters
          saw: email (capital letters that should be small, or small ones that should be capital, character 1)
          Kisi needs: Email
          do: In JumpCloud, open Kisi SSO, tab SSO. Go to User Attributes. Type the name as it stands here. Press Save. Then look again here.
        ");
    }

    #[test]
    fn filled_from_another_field() {
        insta::assert_snapshot!(told(&[("Email", "username")]), @r"
        FAIL application.email-attribute-is-sent.other-field
          Fill Email from the field email
          saw: Email is filled from username.
          Kisi needs: Email from email
          do: In JumpCloud, open Kisi SSO, tab SSO. Go to User Attributes. In the row Email, choose email. Press Save. Then look again here.
        ");
    }

    #[test]
    fn all_is_told_at_once() {
        let told = told(&[("EMAIL ", "username")]);
        assert!(told.contains("spelt-otherwise"), "{told}");
        assert!(told.contains("other-field"), "{told}");
    }
}
