//! JumpCloud calls Kisi what Kisi calls itself, letter by letter: Kisi refuses what is meant for somebody else.

use super::shared::entity_id;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.sp-entity-id-is-kisis",
    run,
};

fn run(case: &Case) -> Outcome {
    entity_id(case, "sp-entity-id")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of, text};
    use super::*;
    use crate::jumpcloud::Field;

    fn told(saw: &str) -> String {
        says_of(&CHECK, |one| one.fields.sp_entity_id = text(saw))
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.fields.sp_entity_id = Field::NotSeen);
    }

    #[test]
    fn a_blank_too_many() {
        insta::assert_snapshot!(told("https://api.kisi.io/saml/metadata "), @r"
        FAIL application.sp-entity-id-is-kisis.different
          Paste Kisi's value into SP Entity ID
          saw: https://api.kisi.io/saml/metadata␣ (a blank or a line break too many, at the end, character 34)
          Kisi needs: https://api.kisi.io/saml/metadata
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into SP Entity ID. Press Save. Then look again here.
        ");
    }

    #[test]
    fn the_other_two() {
        let acs = told("https://api.kisi.io/saml/consume/acme");
        assert!(
            acs.starts_with("FAIL application.sp-entity-id-is-kisis.acs-url"),
            "{acs}"
        );
        let nothing = told(" ");
        assert!(
            nothing.starts_with("FAIL application.sp-entity-id-is-kisis.empty"),
            "{nothing}"
        );
    }
}
