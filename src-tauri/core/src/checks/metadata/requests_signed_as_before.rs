//! Whether JumpCloud began or ceased to ask Kisi to sign its requests since the export before.

use super::requests_signed::wanted;
use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::Metadata;
use crate::session::{Case, Dropped};

pub(super) const CHECK: Check = Check {
    id: "metadata.requests-signed-as-before",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((_, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let previous = case.previous.and_then(Dropped::metadata);
    let Some(before) = previous
        .and_then(Metadata::identity_provider)
        .and_then(|entity| entity.idp_roles.first())
    else {
        return Outcome::NotApplicable;
    };
    let says = |raw: &Option<String>| wanted(raw.as_deref());
    match (
        says(&before.want_authn_requests_signed),
        says(&role.want_authn_requests_signed),
    ) {
        (Some(false), Some(true)) => finding("now").into(),
        (Some(true), Some(false)) => finding("no-longer").into(),
        _ => Outcome::PASS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told_after, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
        assert_eq!(told_after(&CHECK, &export(), &export()), "PASS\n");
    }

    #[test]
    fn it_asks_now() {
        let signed = export().replace("Signed=\"false\"", "Signed=\"true\"");
        insta::assert_snapshot!(told_after(&CHECK, &export(), &signed), @r"
        NOTE metadata.requests-signed-as-before.now
          JumpCloud now asks Kisi to sign its requests
          saw: WantAuthnRequestsSigned was false and is true now.
          do: Nothing must change. If you put Kisi's certificate into JumpCloud in between, that may be why.
        ");
        insta::assert_snapshot!(told_after(&CHECK, &signed, &export()), @r"
        NOTE metadata.requests-signed-as-before.no-longer
          JumpCloud no longer asks Kisi to sign its requests
          saw: WantAuthnRequestsSigned was true and is false now.
          do: In JumpCloud, open Kisi SSO, tab SSO. Check whether Kisi's certificate is still there: see Replace SP Certificate.
        ");
    }
}
