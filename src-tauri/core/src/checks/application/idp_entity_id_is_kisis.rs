//! JumpCloud calls itself what Kisi's guide asks for, letter by letter.

use super::shared::entity_id;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.idp-entity-id-is-kisis",
    run,
};

fn run(case: &Case) -> Outcome {
    entity_id(case, "idp-entity-id")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of, text};
    use super::*;
    use crate::jumpcloud::Field;

    fn told(saw: &str) -> String {
        says_of(&CHECK, |one| one.fields.idp_entity_id = text(saw))
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.fields.idp_entity_id = Field::NotSeen);
    }

    #[test]
    fn a_slash_too_many() {
        insta::assert_snapshot!(told("https://api.kisi.io/saml/metadata/"), @r"
        FAIL application.idp-entity-id-is-kisis.different
          Paste Kisi's value into IdP Entity ID
          saw: https://api.kisi.io/saml/metadata/ (one slash too many, at the end, character 34)
          Kisi needs: https://api.kisi.io/saml/metadata
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Press Save. Press Export Metadata and drop the new file here. Then look again.
        ");
    }

    #[test]
    fn the_acs_url_in_its_place() {
        insta::assert_snapshot!(told("https://api.kisi.io/saml/consume/acme"), @r"
        FAIL application.idp-entity-id-is-kisis.acs-url
          Put Kisi's name into IdP Entity ID, not the address of another field
          saw: https://api.kisi.io/saml/consume/acme (this belongs in ACS URLs)
          Kisi needs: https://api.kisi.io/saml/metadata
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Check that ACS URLs still holds its own value. Press Save. Press Export Metadata and drop the new file here. Then look again.
        ");
    }

    #[test]
    fn nothing() {
        insta::assert_snapshot!(told(""), @r"
        FAIL application.idp-entity-id-is-kisis.empty
          Fill in IdP Entity ID
          saw: Nothing stands there.
          Kisi needs: https://api.kisi.io/saml/metadata
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Press Save. Press Export Metadata and drop the new file here. Then look again.
        ");
    }
}
