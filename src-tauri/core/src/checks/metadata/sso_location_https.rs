//! Every sign-in address is https: over http, anybody on the way can read a sign-in and change it.

use super::{each_endpoint, once};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.sso-location-https",
    run,
};

fn run(case: &Case) -> Outcome {
    once(each_endpoint(case, |endpoint| {
        let location = endpoint.location.as_deref()?;
        let scheme = location.trim().get(..5)?;
        scheme.eq_ignore_ascii_case("http:").then(|| {
            finding("http")
                .text("saw", location)
                .evidence("value", location)
        })
    }))
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
    fn http() {
        let xml = export().replace("https://sso.", "http://sso.");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.sso-location-https.http
          Export the file again: the sign-in address must be https
          saw: http://sso.jumpcloud.com/saml2/saml2-kisi
          We ask: an address that begins with https://
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. JumpCloud always writes https.
        ");
        assert!(told_standard(&CHECK, &xml).starts_with("WARN"));
    }
}
