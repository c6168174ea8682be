//! No attribute is sent twice: nobody says which of the two Kisi takes.

use super::shared::{is_same_name, of_rows};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.attributes-stand-once",
    run,
};

fn run(case: &Case) -> Outcome {
    of_rows(case, "attribute-email", |rows| {
        let again = rows.iter().enumerate().filter(|(place, row)| {
            let before = rows[..*place].iter();
            before
                .filter(|other| is_same_name(&other.name, &row.name))
                .count()
                == 1
        });
        again
            .map(|(_, row)| finding("twice").text("name", &row.name))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of};
    use super::*;
    use crate::jumpcloud::{Attribute, Field};

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| {
            one.fields.database_attributes = Field::NotSeen;
        });
    }

    #[test]
    fn it_is_said_once_however_often_it_stands_there() {
        let rows = ["Email", "email", "LastName", "EMAIL"].map(|name| Attribute {
            name: name.to_owned(),
            value: "email".into(),
        });
        let told = says_of(&CHECK, |one| {
            one.fields.database_attributes = Field::Rows(rows.to_vec());
        });
        insta::assert_snapshot!(told, @r"
        WARN application.attributes-stand-once.twice
          Remove the second attribute of this name
          saw: email stands there more than once.
          do: In JumpCloud, open Kisi SSO, tab SSO. Go to User Attributes. Keep one row with this name. Press Save. Then look again here.
        ");
    }
}
