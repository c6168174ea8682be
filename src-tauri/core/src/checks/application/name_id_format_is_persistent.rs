//! The format of names is persistent, as Kisi's guide asks. How JumpCloud stores the choice is not documented: it is
//! judged by its ending, and at most warned of.

use super::shared::of_text;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.name-id-format-is-persistent",
    run,
};

fn run(case: &Case) -> Outcome {
    of_text(case, "name-id-format", |saw, needed| {
        let choice = saw.trim().to_lowercase();
        if choice.ends_with("persistent") {
            return None;
        }
        let problem = match choice.contains("nameid-format:") {
            true => "different",
            false => "unknown",
        };
        let short = saw.trim().rsplit(':').next().unwrap_or_default();
        Some(
            finding(problem)
                .text("format", short)
                .differs(saw, needed)
                .text("saw", saw),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of, text};
    use super::*;
    use crate::jumpcloud::Field;

    fn told(saw: &str) -> String {
        says_of(&CHECK, |one| {
            one.fields.override_name_id_format = text(saw);
        })
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| {
            one.fields.override_name_id_format = Field::NotSeen;
        });
        assert_eq!(told("Persistent"), "PASS\n");
    }

    #[test]
    fn another_format() {
        insta::assert_snapshot!(told("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"), @"");
    }

    #[test]
    fn what_nobody_documents() {
        insta::assert_snapshot!(told("3"), @"");
    }
}
