//! Every sign-in address says how to talk to it, in a way that SAML 2.0 knows (saml-bindings §3).

use super::{each_endpoint, once};
use crate::check::{Check, Outcome, finding};
use crate::saml::BINDINGS;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.sso-bindings-known",
    run,
};

fn run(case: &Case) -> Outcome {
    once(each_endpoint(case, |endpoint| {
        match endpoint.binding.as_deref() {
            None => Some(finding("missing")),
            Some(binding) if BINDINGS.contains(&binding) => None,
            Some(binding) => Some(
                finding("unknown")
                    .text("saw", binding)
                    .evidence("value", binding),
            ),
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{POST, export, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn one_of_shibboleth() {
        let other = POST.replace(
            "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
            "urn:mace:shibboleth:1.0:profiles:AuthnRequest",
        );
        let xml = export().replace(POST, &format!("{POST}{other}"));
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        NOTE metadata.sso-bindings-known.unknown
          One sign-in address is for something else
          saw: An address is for urn:mace:shibboleth:1.0:profiles:AuthnRequest. SAML 2.0 does not know it.
          do: Nothing must change. JumpCloud's own export does not have it.
        ");
    }

    #[test]
    fn none() {
        let other = POST.replace(
            "Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\"",
            "",
        );
        insta::assert_snapshot!(told(&CHECK, &export().replace(POST, &other)), @r"
        WARN metadata.sso-bindings-known.missing
          Export the file again: one sign-in address does not say how to use it
          saw: A SingleSignOnService has no Binding.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
