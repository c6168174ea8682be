//! Every sign-in address leads to JumpCloud.

use url::Url;

use super::{each_endpoint, once};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.sso-host-is-jumpcloud",
    run,
};

fn run(case: &Case) -> Outcome {
    once(each_endpoint(case, |endpoint| {
        let url = Url::parse(endpoint.location.as_deref()?.trim()).ok()?;
        let host = url.host_str()?;
        if host == "jumpcloud.com" || host.ends_with(".jumpcloud.com") {
            return None;
        }
        let alike = host.contains("jumpcloud");
        Some(
            finding(if alike { "look-alike" } else { "other" })
                .text("host", host)
                .evidence("value", url.as_str()),
        )
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    fn at(host: &str) -> String {
        export().replace("sso.jumpcloud.com", host)
    }

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
        assert_eq!(told(&CHECK, &at("sso.eu.jumpcloud.com")), "PASS\n");
    }

    #[test]
    fn elsewhere() {
        insta::assert_snapshot!(told(&CHECK, &at("acme.okta.com")), @r"
        WARN metadata.sso-host-is-jumpcloud.other
          Export the file from JumpCloud: this one leads to acme.okta.com
          saw: The sign-in address leads to acme.okta.com.
          JumpCloud needs: an address that ends in jumpcloud.com, for example sso.jumpcloud.com
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn looks_alike() {
        insta::assert_snapshot!(told(&CHECK, &at("sso.jumpcloud.com.evil.example")), @r"
        WARN metadata.sso-host-is-jumpcloud.look-alike
          Do not use this file: sso.jumpcloud.com.evil.example only looks like JumpCloud
          saw: The sign-in address leads to sso.jumpcloud.com.evil.example, a look-alike.
          JumpCloud needs: an address that ends in jumpcloud.com, for example sso.jumpcloud.com
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. If somebody sent you this file, ask where it is from.
        ");
        assert!(told(&CHECK, &at("ssojumpcloud.com")).contains("look-alike"));
    }
}
