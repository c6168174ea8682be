//! The identity provider says that it speaks SAML 2.0 (saml-metadata §2.4.1).

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::PROTOCOL;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.saml-2-protocol",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let speaks = |protocols: &[String]| protocols.iter().any(|protocol| protocol == PROTOCOL);
    if entity.idp_roles.iter().any(|role| speaks(&role.protocols)) {
        return Outcome::PASS;
    }
    let there = role.protocols.join(" ");
    finding(if there.is_empty() { "none" } else { "other" })
        .text("saw", &there)
        .evidence("value", there)
        .evidence("line", role.line.to_string())
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn an_older_protocol() {
        let xml = export().replace("SAML:2.0:protocol", "SAML:1.1:protocol");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.saml-2-protocol.other
          Export from an application that uses SAML 2.0
          saw: It speaks only urn:oasis:names:tc:SAML:1.1:protocol.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn none_at_all() {
        let xml = export().replace(&format!("protocolSupportEnumeration=\"{PROTOCOL}\""), "");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.saml-2-protocol.none
          Export the file again: it does not say that it speaks SAML 2.0
          saw: protocolSupportEnumeration is missing or empty.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
