//! Every sign-in address is a whole web address: http or https, with a host (saml-metadata §2.2.2).

use url::Url;

use super::{each_endpoint, once};
use crate::check::{Check, Finding, Outcome, finding};
use crate::saml::metadata::Endpoint;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.sso-location-absolute",
    run,
};

fn run(case: &Case) -> Outcome {
    once(each_endpoint(case, look))
}

fn look(endpoint: &Endpoint) -> Option<Finding> {
    let Some(location) = endpoint.location.as_deref() else {
        return Some(finding("missing"));
    };
    let problem = match Url::parse(location.trim()) {
        _ if location.trim().is_empty() => "empty",
        // Browsers mend `https:/x` and `https:///x`; a program that follows RFC 3986 finds no host there.
        Ok(url) if matches!(url.scheme(), "http" | "https") && !names_host(location) => "relative",
        Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => return None,
        Ok(_) => "other-scheme",
        Err(_) => "relative",
    };
    Some(
        finding(problem)
            .text("saw", location)
            .evidence("value", location),
    )
}

/// Whether a host stands right behind `//`, as written.
fn names_host(location: &str) -> bool {
    let behind = location.split_once("://").map_or("", |(_, behind)| behind);
    !behind.is_empty() && !behind.starts_with(['/', '\\'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, told_standard, waits_then_passes};

    const GOOD: &str = "https://sso.jumpcloud.com/saml2/saml2-kisi";

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn without_a_host_as_written() {
        for location in [
            "https:/idp.example/x",
            "https:idp.example",
            "https:///idp.example",
        ] {
            let told = told_standard(&CHECK, &export().replace(GOOD, location));
            assert!(
                told.starts_with("FAIL metadata.sso-location-absolute.relative"),
                "{told}"
            );
        }
    }

    #[test]
    fn missing() {
        let xml = export().replace(&format!("Location=\"{GOOD}\""), "");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.sso-location-absolute.missing
          Export the file again: the sign-in address is missing
          saw: A SingleSignOnService has no Location.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn empty() {
        insta::assert_snapshot!(told(&CHECK, &export().replace(GOOD, "")), @r"
        FAIL metadata.sso-location-absolute.empty
          Export the file again: the sign-in address is empty
          saw: Location is empty.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn relative() {
        insta::assert_snapshot!(told(&CHECK, &export().replace(GOOD, "/saml2/kisi")), @r"
        FAIL metadata.sso-location-absolute.relative
          Export the file again: the sign-in address is not whole
          saw: /saml2/kisi
          The standard asks: an address that begins with https://
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn what_a_browser_would_run_or_open() {
        insta::assert_snapshot!(told(&CHECK, &export().replace(GOOD, "javascript:alert(1)")), @r"
        FAIL metadata.sso-location-absolute.other-scheme
          Do not use this file: its sign-in address is no web address
          saw: javascript:alert(1)
          The standard asks: an address that begins with https://
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. If somebody sent you this file, ask where it is from. JumpCloud never writes such an address.
        ");
        for location in [
            "file:///etc/passwd",
            "ftp://sso.jumpcloud.com/saml2/x",
            "https:///x y",
        ] {
            let xml = export().replace(GOOD, location);
            assert!(location.contains("x y") || told_standard(&CHECK, &xml).starts_with("FAIL"));
        }
    }
}
