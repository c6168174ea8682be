//! No fixed value is sent for everybody. One in the place of the e-mail address would make all people one person.

use super::shared::{is_same_name, of_rows};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.no-constant-attributes",
    run,
};

fn run(case: &Case) -> Outcome {
    of_rows(case, "constant-attributes", |rows| {
        rows.iter()
            .map(|row| {
                let problem = match is_same_name(&row.name, "Email") {
                    true => "instead-of-email",
                    false => "unexpected",
                };
                finding(problem)
                    .text("name", &row.name)
                    .evidence("value", &row.value)
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of};
    use super::*;
    use crate::jumpcloud::{Attribute, Field};

    fn told(name: &str) -> String {
        says_of(&CHECK, |one| {
            one.fields.constant_attributes = Field::Rows(vec![Attribute {
                name: name.to_owned(),
                value: "anna@acme.example".into(),
            }]);
        })
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| {
            one.fields.constant_attributes = Field::NotSeen;
        });
    }

    #[test]
    fn everybody_would_be_one_person() {
        insta::assert_snapshot!(told("Email"), @r"
        FAIL application.no-constant-attributes.instead-of-email
          Remove the constant attribute: everybody would be one person
          saw: A constant attribute is called Email. So everybody comes with the same e-mail address.
          do: In JumpCloud, open Kisi SSO, tab SSO. Go to Constant Attributes and remove the row Email. Press Save. Then look again here.
        ");
    }

    #[test]
    fn another_one() {
        insta::assert_snapshot!(told("Department"), @r"
        NOTE application.no-constant-attributes.unexpected
          A constant attribute is there
          saw: The constant attribute Department is sent for everybody. Kisi's guide does not ask for it.
          do: If you do not know what it is for, remove it: In JumpCloud, open Kisi SSO, tab SSO. Go to Constant Attributes and remove the row. Press Save. Then look again here.
        ");
    }
}
