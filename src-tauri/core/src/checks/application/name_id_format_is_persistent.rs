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
        insta::assert_snapshot!(told("urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"), @r"
        WARN application.name-id-format-is-persistent.different
          Choose persistent in SAMLSubject NameID Format
          saw: urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress (emailAddress is another setting)
          Kisi needs: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
          do: In JumpCloud, open Kisi SSO, tab SSO. In SAMLSubject NameID Format, choose the entry that ends in 2.0:nameid-format:persistent. Press Save. Press Export Metadata and drop the new file here. Then look again.
        ");
    }

    #[test]
    fn what_nobody_documents() {
        insta::assert_snapshot!(told("3"), @r"
        WARN application.name-id-format-is-persistent.unknown
          Look at SAMLSubject NameID Format
          saw: JumpCloud's answer says 3. What that stands for, nobody documents.
          Kisi needs: urn:oasis:names:tc:SAML:2.0:nameid-format:persistent
          do: In JumpCloud, open Kisi SSO, tab SSO. Look whether SAMLSubject NameID Format shows the entry that ends in 2.0:nameid-format:persistent. If not, choose it. Press Save. Press Export Metadata and drop the new file here. Then look again.
        ");
    }
}
