//! People can be sent to JumpCloud by HTTP-POST, the way that the guide's export offers (saml-metadata §2.4.3).

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::{HTTP_POST, HTTP_REDIRECT};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.http-post-endpoint",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((_, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let offers = |binding: &str| {
        let mut all = role.single_sign_on.iter();
        all.any(|endpoint| endpoint.binding.as_deref() == Some(binding))
    };
    if offers(HTTP_POST) {
        return Outcome::PASS;
    }
    if case.whole_metadata().is_none() {
        return waiting(case);
    }
    let problem = match () {
        () if role.single_sign_on.is_empty() => "no-address",
        () if offers(HTTP_REDIRECT) => "only-redirect",
        () => "other-only",
    };
    finding(problem)
        .evidence("line", role.line.to_string())
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{POST, export, told, told_standard, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn no_address() {
        insta::assert_snapshot!(told(&CHECK, &export().replace(POST, "")), @r"
        FAIL metadata.http-post-endpoint.no-address
          Export the file again: the sign-in address is missing
          saw: There is no SingleSignOnService in the file.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn only_redirect() {
        let xml = export().replace("HTTP-POST", "HTTP-Redirect");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.http-post-endpoint.only-redirect
          Export the file again: the HTTP-POST address is missing
          saw: There is an address for HTTP-Redirect only.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. JumpCloud always writes the one for HTTP-POST.
        ");
        assert_eq!(told_standard(&CHECK, &xml), "PASS\n");
    }

    #[test]
    fn neither() {
        let xml = export().replace("HTTP-POST", "SOAP");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.http-post-endpoint.other-only
          Export the file again: no browser can use its addresses
          saw: There is no address for HTTP-POST, and none for HTTP-Redirect.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn what_was_cut_off_is_not_missed() {
        let xml = export()
            .replace(POST, "")
            .replace("</md:EntityDescriptor>", "");
        assert!(told(&CHECK, &xml).starts_with("WAIT"));
    }
}
