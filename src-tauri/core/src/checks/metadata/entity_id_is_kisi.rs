//! JumpCloud calls itself what Kisi's guide asks for, letter by letter.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::kisi;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.entity-id-is-kisi",
    run,
};

/// What JumpCloud shows in the empty field; people leave it as it is.
const PLACEHOLDER: &str = "IdP Entity ID";

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    // Its absence is said once, elsewhere.
    let Some(name) = entity
        .entity_id
        .as_deref()
        .filter(|name| !name.trim().is_empty())
    else {
        return Outcome::NotApplicable;
    };
    if name == kisi::ENTITY_ID {
        return Outcome::PASS;
    }
    let problem = match name.trim() {
        PLACEHOLDER => "placeholder",
        name if name.starts_with(&kisi::acs_url("")) => "acs-url",
        _ => "different",
    };
    let found = finding(problem)
        .differs(name, kisi::ENTITY_ID)
        .evidence("line", entity.line.to_string());
    match problem {
        "different" => found.into(),
        // All of it is wrong: no part is marked.
        _ => found.text("saw", name).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, told_standard, waits_then_passes};

    fn named(name: &str) -> String {
        export().replace(kisi::ENTITY_ID, name)
    }

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn a_slash_at_the_end() {
        insta::assert_snapshot!(told(&CHECK, &named("https://api.kisi.io/saml/metadata/")), @r"
        FAIL metadata.entity-id-is-kisi.different
          Remove the slash at the end of IdP Entity ID
          saw: https://api.kisi.io/saml/metadata/ (one slash too many, at the end, character 34)
          Kisi needs: https://api.kisi.io/saml/metadata
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }

    #[test]
    fn every_small_difference_has_its_own_title() {
        let titles: Vec<String> = [
            " https://api.kisi.io/saml/metadata",
            "https://api.kisi.io/saml/metadata ",
            "https://api.kisi.io/saml /metadata",
            "https://API.kisi.io/saml/metadata",
            "http://api.kisi.io/saml/metadata",
            "https://api.kisi.io/saml",
            "https://api.kisi.io/saml/metadata.xml",
            "JumpCloud",
        ]
        .iter()
        .map(|name| told(&CHECK, &named(name)))
        .map(|told| told.lines().nth(1).unwrap_or_default().to_owned())
        .collect();
        insta::assert_snapshot!(titles.join("\n"), @r"
        Remove the blank at the start of IdP Entity ID
        Remove the blank at the end of IdP Entity ID
        Remove the blank in IdP Entity ID
        Write IdP Entity ID in small letters
        Write https in place of http in IdP Entity ID
        Complete IdP Entity ID
        Remove the end of IdP Entity ID
        Paste Kisi's value into IdP Entity ID
        ");
    }

    #[test]
    fn the_placeholder() {
        insta::assert_snapshot!(told(&CHECK, &named("IdP Entity ID")), @r"
        FAIL metadata.entity-id-is-kisi.placeholder
          Fill in IdP Entity ID
          saw: IdP Entity ID (these are the words that JumpCloud shows in the empty field)
          Kisi needs: https://api.kisi.io/saml/metadata
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }

    #[test]
    fn the_address_of_another_field() {
        insta::assert_snapshot!(told(&CHECK, &named("https://api.kisi.io/saml/consume/acme")), @r"
        FAIL metadata.entity-id-is-kisi.acs-url
          Put Kisi's name into IdP Entity ID, not the address of another field
          saw: https://api.kisi.io/saml/consume/acme (this belongs in ACS URLs)
          Kisi needs: https://api.kisi.io/saml/metadata
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into IdP Entity ID. Check that ACS URLs still holds its own value. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }

    #[test]
    fn no_standard_asks_for_this() {
        assert_eq!(told_standard(&CHECK, &named("JumpCloud")), "PASS\n");
    }
}
