//! The sign-in address is the same for all bindings, as in every export that was ever seen.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.one-sso-location",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((_, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let mut all = role
        .single_sign_on
        .iter()
        .filter_map(|endpoint| endpoint.location.as_deref());
    let Some(first) = all.next() else {
        return Outcome::NotApplicable;
    };
    all.find(|other| *other != first)
        .map(|other| {
            finding("different")
                .text("first", first)
                .text("second", other)
                .evidence("value", first)
                .evidence("value", other)
        })
        .into()
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
    fn two_addresses() {
        let redirect = POST.replace("HTTP-POST", "HTTP-Redirect");
        let same = format!("{POST}{redirect}");
        assert_eq!(told(&CHECK, &export().replace(POST, &same)), "PASS\n");
        let different = same.replacen("saml2-kisi", "saml2-other", 1);
        insta::assert_snapshot!(told(&CHECK, &export().replace(POST, &different)), @r"
        WARN metadata.one-sso-location.different
          Export the file again: it has two sign-in addresses
          saw: https://sso.jumpcloud.com/saml2/saml2-other and https://sso.jumpcloud.com/saml2/saml2-kisi
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
