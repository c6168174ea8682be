//! Whether JumpCloud asks Kisi to sign its requests, told in words. Nobody documents what makes it ask.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.requests-signed",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((_, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let raw = role.want_authn_requests_signed.as_deref();
    match wanted(raw) {
        // That it changed is said once, elsewhere.
        Some(true) if changed(case) => Outcome::PASS,
        Some(true) => finding("asked").into(),
        Some(false) => Outcome::PASS,
        None => finding("unreadable")
            .text("saw", raw.unwrap_or_default())
            .evidence("line", role.line.to_string())
            .into(),
    }
}

/// Whether the file from before did not ask.
fn changed(case: &Case) -> bool {
    case.previous
        .and_then(|previous| previous.metadata()?.identity_provider()?.idp_roles.first())
        .is_some_and(|role| wanted(role.want_authn_requests_signed.as_deref()) == Some(false))
}

/// What a WantAuthnRequestsSigned says; absent, it says no (saml-metadata §2.4.3). `None`: unreadable.
pub(super) fn wanted(raw: Option<&str>) -> Option<bool> {
    match raw.map(str::trim) {
        Some("true" | "1") => Some(true),
        None | Some("false" | "0") => Some(false),
        Some(_) => None,
    }
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
    fn it_asks() {
        let xml = export().replace("Signed=\"false\"", "Signed=\"true\"");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        NOTE metadata.requests-signed.asked
          JumpCloud asks Kisi to sign its requests
          saw: WantAuthnRequestsSigned is true.
          do: Nothing must change. JumpCloud may need Kisi's certificate for it: see Replace SP Certificate.
        ");
    }

    #[test]
    fn neither_yes_nor_no() {
        let xml = export().replace("Signed=\"false\"", "Signed=\"maybe\"");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.requests-signed.unreadable
          Export the file again: it says neither yes nor no
          saw: WantAuthnRequestsSigned is maybe.
          The standard asks: true or false
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
