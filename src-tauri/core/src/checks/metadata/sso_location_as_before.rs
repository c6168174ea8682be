//! The sign-in address is the one of the export before; if not, Kisi has to learn the new one.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::HTTP_POST;
use crate::saml::metadata::{IdpRole, Metadata};
use crate::session::{Case, Dropped};

pub(super) const CHECK: Check = Check {
    id: "metadata.sso-location-as-before",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((_, role)) = case.identity_provider() else {
        return waiting(case);
    };
    let previous = case.previous.and_then(Dropped::metadata);
    let before = previous
        .and_then(Metadata::identity_provider)
        .and_then(|entity| entity.idp_roles.first());
    let (Some(before), Some(now)) = (before.and_then(location), location(role)) else {
        return Outcome::NotApplicable;
    };
    if before == now {
        return Outcome::PASS;
    }
    finding("moved")
        .text("before", before)
        .text("saw", now)
        .evidence("value", now)
        .evidence("previous", before)
        .into()
}

/// Where people are sent: by HTTP-POST, else the first there is.
fn location(role: &IdpRole) -> Option<&str> {
    let all = &role.single_sign_on;
    let post = all
        .iter()
        .find(|one| one.binding.as_deref() == Some(HTTP_POST));
    post.or(all.first())?.location.as_deref()
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
    fn another_application() {
        let other = export().replace("saml2-kisi", "saml2-kisi-2");
        insta::assert_snapshot!(told_after(&CHECK, &export(), &other), @r"
        WARN metadata.sso-location-as-before.moved
          Give Kisi this file: the sign-in address is another one
          saw: https://sso.jumpcloud.com/saml2/saml2-kisi-2, and before it was https://sso.jumpcloud.com/saml2/saml2-kisi
          do: Check first that both files are from the same application. If Kisi has the file from before, give it this one. In Kisi, open Settings → SSO & SCIM, upload this file and press Save. JumpCloud has changed already, so Kisi is next.
        ");
    }
}
