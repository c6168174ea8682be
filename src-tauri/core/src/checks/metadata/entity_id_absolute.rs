//! The name is an absolute URI, as the standard likes it (saml-core §8.3.6). Kisi's own name is checked elsewhere.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.entity-id-absolute",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    let Some(name) = entity
        .entity_id
        .as_deref()
        .filter(|name| !name.trim().is_empty())
    else {
        return Outcome::NotApplicable;
    };
    if is_absolute(name.trim()) {
        return Outcome::PASS;
    }
    finding("relative")
        .text("saw", name)
        .evidence("value", name)
        .into()
}

/// Whether it begins with a scheme (RFC 3986 §3.1) and holds no blank.
fn is_absolute(name: &str) -> bool {
    let Some((scheme, rest)) = name.split_once(':') else {
        return false;
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
        && !rest.is_empty()
        && !name.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, told_standard, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn a_plain_word() {
        let xml = export().replace("https://api.kisi.io/saml/metadata", "JumpCloud");
        insta::assert_snapshot!(told_standard(&CHECK, &xml), @r"
        WARN metadata.entity-id-absolute.relative
          Choose a name that looks like a web address
          saw: JumpCloud
          do: In JumpCloud, open Kisi SSO, tab SSO. Write a full address into IdP Entity ID. Press Save. Then press Export Metadata again and drop the new file here.
        ");
        assert_eq!(
            told(&CHECK, &xml),
            "PASS\n",
            "said by metadata.entity-id-is-kisi"
        );
    }

    #[test]
    fn a_urn_is_absolute() {
        let xml = export().replace("https://api.kisi.io/saml/metadata", "urn:acme:idp");
        assert_eq!(told_standard(&CHECK, &xml), "PASS\n");
    }
}
