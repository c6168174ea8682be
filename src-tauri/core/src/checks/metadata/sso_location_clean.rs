//! No sign-in address holds a blank or a user name: the one breaks it, the other hides where it leads.

use url::Url;

use super::{each_endpoint, once};
use crate::check::{Check, Finding, Outcome, finding};
use crate::saml::metadata::Endpoint;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.sso-location-clean",
    run,
};

fn run(case: &Case) -> Outcome {
    once(each_endpoint(case, look))
}

fn look(endpoint: &Endpoint) -> Option<Finding> {
    let location = endpoint.location.as_deref()?;
    let url = Url::parse(location.trim()).ok()?;
    let has_user = !url.username().is_empty() || url.password().is_some();
    let problem = match () {
        () if has_user => "user-name",
        () if location.contains(char::is_whitespace) => "blank",
        () => return None,
    };
    Some(
        finding(problem)
            .text("saw", location)
            .text("host", url.host_str().unwrap_or_default())
            .evidence("value", location),
    )
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
    fn a_blank() {
        let xml = export().replace("saml2-kisi", "saml2 kisi");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.sso-location-clean.blank
          Export the file again: there is a blank in the sign-in address
          saw: https://sso.jumpcloud.com/saml2/saml2 kisi
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn a_user_name_that_looks_like_a_host() {
        let xml = export().replace("sso.jumpcloud.com", "sso.jumpcloud.com@evil.example");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.sso-location-clean.user-name
          Do not use this file: its sign-in address leads to evil.example
          saw: https://sso.jumpcloud.com@evil.example/saml2/saml2-kisi. What stands before the @ is only a user name. The address leads to evil.example.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. If somebody sent you this file, ask where it is from.
        ");
    }
}
