//! People are named to Kisi by their e-mail address. How JumpCloud stores the choice is not documented: what is not one
//! of its own names is judged by its ending, and at most warned of.

use super::shared::of_text;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.name-id-is-email",
    run,
};

/// The other entries of the list (JumpCloud, "SSO application connector fields").
const OTHERS: [&str; 4] = ["username", "firstname", "lastname", "description"];

fn run(case: &Case) -> Outcome {
    of_text(case, "name-id", |saw, needed| {
        let choice = saw.trim().to_lowercase();
        let problem = match choice.as_str() {
            choice if choice.ends_with(needed) => return None,
            "" => "empty",
            choice if OTHERS.contains(&choice) => "other",
            _ => "unknown",
        };
        Some(finding(problem).text("saw", saw).evidence("value", saw))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of, text};
    use super::*;
    use crate::jumpcloud::Field;

    fn told(saw: &str) -> String {
        says_of(&CHECK, |one| one.fields.subject_field = text(saw))
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.fields.subject_field = Field::NotSeen);
        assert_eq!(told("user.email"), "PASS\n");
    }

    #[test]
    fn another_entry() {
        insta::assert_snapshot!(told("username"), @r"
        FAIL application.name-id-is-email.other
          Choose email in SAMLSubject NameID
          saw: username is chosen.
          Kisi needs: email
          do: In JumpCloud, open Kisi SSO, tab SSO. In SAMLSubject NameID, choose email. Press Save. Then look again here.
        ");
    }

    #[test]
    fn what_nobody_documents_is_a_warning() {
        insta::assert_snapshot!(told("7"), @r"
        WARN application.name-id-is-email.unknown
          Look at SAMLSubject NameID
          saw: JumpCloud's answer says 7. What that stands for, nobody documents.
          Kisi needs: email
          do: In JumpCloud, open Kisi SSO, tab SSO. Look whether SAMLSubject NameID shows email. If not, choose it. Press Save. Then look again here.
        ");
        insta::assert_snapshot!(told(""), @r"
        WARN application.name-id-is-email.empty
          Look at SAMLSubject NameID
          saw: JumpCloud's answer holds nothing there. What that stands for, nobody documents.
          Kisi needs: email
          do: In JumpCloud, open Kisi SSO, tab SSO. Look whether SAMLSubject NameID shows email. If not, choose it. Press Save. Then look again here.
        ");
    }
}
