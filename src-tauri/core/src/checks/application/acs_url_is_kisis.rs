//! JumpCloud sends people back to Kisi's address for this organization, letter by letter.

use url::Url;

use super::shared::of_text;
use crate::check::{Check, Outcome, finding};
use crate::kisi::{API, ENTITY_ID, acs_url};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.acs-url-is-kisis",
    run,
};

/// As Kisi's guide prints the place of the domain.
const PLACEHOLDER: &str = "your-kisi-domain";

fn run(case: &Case) -> Outcome {
    of_text(case, "acs-url", |saw, needed| {
        let found = problem(saw, needed)?;
        let domain = case.domain().unwrap_or_default();
        Some(
            finding(found)
                .text("there", saw.rsplit('/').next().unwrap_or_default())
                .text("domain", domain)
                .differs(saw, needed),
        )
    })
}

fn problem(saw: &str, needed: &str) -> Option<&'static str> {
    let address = saw.trim();
    let after_scheme = |text: &str| text.split_once("://").map(|(_, rest)| rest.to_owned());
    let domain = address.strip_prefix(&acs_url(""));
    let is_name = |text: &str| !text.is_empty() && !text.contains(['/', '?', '#']);
    Some(match address {
        _ if saw == needed => return None,
        "" => "empty",
        ENTITY_ID => "entity-id",
        _ if is_placeholder(address) => "placeholder",
        _ if address.trim_end_matches('/') == needed && address != needed => "slash",
        _ if address.starts_with("http://") && after_scheme(address) == after_scheme(needed) => {
            "http"
        }
        _ if address != needed && domain.is_some_and(is_name) => "other-domain",
        _ if is_elsewhere(address) => "other-host",
        _ => "different",
    })
}

fn is_placeholder(address: &str) -> bool {
    let address = address.to_lowercase();
    address.contains(PLACEHOLDER) || address.contains(['<', '>', '{', '}', '['])
}

fn is_elsewhere(address: &str) -> bool {
    let host = |text: &str| {
        let url = Url::parse(text).ok()?;
        url.host_str().map(str::to_owned)
    };
    host(address).is_some_and(|there| Some(there) != host(API))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of, session, text};
    use super::*;
    use crate::checks::testing::told as told_of;
    use crate::jumpcloud::Field;
    use crate::view::Slot;

    const NEEDED: &str = "https://api.kisi.io/saml/consume/acme";

    fn told(saw: &str) -> String {
        says_of(&CHECK, |one| one.fields.acs_url = text(saw))
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.fields.acs_url = Field::NotSeen);
        let mut no_domain = session(|_| ());
        no_domain.setup.answers.clear();
        let told = told_of(&CHECK, &no_domain, Slot::Inspected);
        assert!(told.contains("your Kisi domain"), "{told}");
    }

    #[test]
    fn every_slip_is_told_apart() {
        for (saw, wanted) in [
            (NEEDED, None),
            (
                "https://api.kisi.io/saml/consume/<your-kisi-domain>",
                Some("placeholder"),
            ),
            (
                "https://api.kisi.io/saml/consume/your-kisi-domain",
                Some("placeholder"),
            ),
            ("https://api.kisi.io/saml/consume/acme/", Some("slash")),
            ("http://api.kisi.io/saml/consume/acme", Some("http")),
            (
                "https://api.kisi.io/saml/consume/acmee",
                Some("other-domain"),
            ),
            (
                "https://api.kisi.io/saml/consume/Acme",
                Some("other-domain"),
            ),
            ("https://web.kisi.io/saml/consume/acme", Some("other-host")),
            (
                "https://api.kisi.io.example/saml/consume/acme",
                Some("other-host"),
            ),
            (ENTITY_ID, Some("entity-id")),
            ("", Some("empty")),
            ("https://api.kisi.io/saml/consume/", Some("different")),
            ("https://api.kisi.io/saml/consume/acme ", Some("different")),
            ("https://api.kisi.io/saml/consumer/acme", Some("different")),
            ("acme", Some("different")),
        ] {
            assert_eq!(problem(saw, NEEDED), wanted, "{saw}");
        }
    }

    #[test]
    fn the_domain_was_never_put_in() {
        insta::assert_snapshot!(told("https://api.kisi.io/saml/consume/<your-kisi-domain>"), @r"
        FAIL application.acs-url-is-kisis.placeholder
          Put your Kisi domain into ACS URLs
          saw: https://api.kisi.io/saml/consume/<your-kisi-domain> (the guide's own words still stand where the domain belongs)
          Kisi needs: https://api.kisi.io/saml/consume/acme
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into ACS URLs. Press Save. Then look again here.
        ");
    }

    #[test]
    fn another_organization() {
        insta::assert_snapshot!(told("https://api.kisi.io/saml/consume/acme-two"), @r"
        FAIL application.acs-url-is-kisis.other-domain
          Put your own Kisi domain into ACS URLs
          saw: https://api.kisi.io/saml/consume/acme-two (the domain there is acme-two, yours is acme)
          Kisi needs: https://api.kisi.io/saml/consume/acme
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into ACS URLs. Press Save. Then look again here. If acme-two is the right domain, change it in step 2.
        ");
    }

    #[test]
    fn a_slash_too_many() {
        insta::assert_snapshot!(told("https://api.kisi.io/saml/consume/acme/"), @r"
        FAIL application.acs-url-is-kisis.slash
          Remove the slash at the end of ACS URLs
          saw: https://api.kisi.io/saml/consume/acme/ (one slash too many, at the end, character 38)
          Kisi needs: https://api.kisi.io/saml/consume/acme
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into ACS URLs. Press Save. Then look again here.
        ");
    }

    #[test]
    fn not_private() {
        insta::assert_snapshot!(told("http://api.kisi.io/saml/consume/acme"), @r"
        FAIL application.acs-url-is-kisis.http
          Write https in place of http in ACS URLs
          saw: http://api.kisi.io/saml/consume/acme (http instead of https: everybody on the way could read it)
          Kisi needs: https://api.kisi.io/saml/consume/acme
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into ACS URLs. Press Save. Then look again here.
        ");
    }

    #[test]
    fn another_host() {
        insta::assert_snapshot!(told("https://web.kisi.io/saml/consume/acme"), @r"
        FAIL application.acs-url-is-kisis.other-host
          Paste Kisi's address into ACS URLs
          saw: https://web.kisi.io/saml/consume/acme (another server than Kisi's)
          Kisi needs: https://api.kisi.io/saml/consume/acme
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into ACS URLs. Press Save. Then look again here.
        ");
    }

    #[test]
    fn the_entity_id_in_its_place_and_the_rest() {
        insta::assert_snapshot!(told(ENTITY_ID), @r"
        FAIL application.acs-url-is-kisis.entity-id
          Put the address into ACS URLs, not Kisi's name
          saw: https://api.kisi.io/saml/metadata (this belongs in IdP Entity ID and SP Entity ID)
          Kisi needs: https://api.kisi.io/saml/consume/acme
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into ACS URLs. Press Save. Then look again here.
        ");
        insta::assert_snapshot!(told("acme"), @r"
        FAIL application.acs-url-is-kisis.different
          Paste Kisi's address into ACS URLs
          saw: acme (differs from character 1)
          Kisi needs: https://api.kisi.io/saml/consume/acme
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into ACS URLs. Press Save. Then look again here.
        ");
        insta::assert_snapshot!(told(""), @r"
        FAIL application.acs-url-is-kisis.empty
          Fill in ACS URLs
          saw: Nothing stands there.
          Kisi needs: https://api.kisi.io/saml/consume/acme
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste the value into ACS URLs. Press Save. Then look again here.
        ");
    }
}
