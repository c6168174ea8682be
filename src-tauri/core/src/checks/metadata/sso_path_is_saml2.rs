//! Every sign-in address at JumpCloud leads to an application: `/saml2/…`.

use url::Url;

use super::{each_endpoint, once};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.sso-path-is-saml2",
    run,
};

fn run(case: &Case) -> Outcome {
    once(each_endpoint(case, |endpoint| {
        let url = Url::parse(endpoint.location.as_deref()?.trim()).ok()?;
        // Elsewhere, other paths are right: the host is told on its own.
        if !url.host_str()?.ends_with("jumpcloud.com") {
            return None;
        }
        let application = url.path().strip_prefix("/saml2/");
        if application.is_some_and(|name| !name.is_empty()) {
            return None;
        }
        Some(
            finding("other")
                .text("saw", url.path())
                .evidence("value", url.as_str()),
        )
    }))
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
    fn another_path() {
        let xml = export().replace("/saml2/saml2-kisi", "/login");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.sso-path-is-saml2.other
          Export the file again: the sign-in address leads to another page
          saw: It leads to /login.
          JumpCloud needs: a path that begins with /saml2/
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. You can compare it with SSO IdP URL in JumpCloud.
        ");
    }
}
