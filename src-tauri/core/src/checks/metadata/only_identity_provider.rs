//! The entity is an identity provider and nothing besides; another role is named.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.only-identity-provider",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    if entity.has_sp_role {
        return finding("service-provider").into();
    }
    match entity.other_roles.first() {
        Some(role) => finding("other-role").text("role", role).into(),
        None => Outcome::PASS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    fn with_role(role: &str) -> String {
        export().replace(
            "</md:EntityDescriptor>",
            &format!("<md:{role}/></md:EntityDescriptor>"),
        )
    }

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn a_service_provider_as_well() {
        insta::assert_snapshot!(told(&CHECK, &with_role("SPSSODescriptor")), @r"
        NOTE metadata.only-identity-provider.service-provider
          The file also describes a service provider
          saw: There is an SPSSODescriptor beside the identity provider. JumpCloud writes none.
          do: Check that this is the file that JumpCloud exported. Then there is nothing to do.
        ");
    }

    #[test]
    fn another_role() {
        insta::assert_snapshot!(told(&CHECK, &with_role("AttributeAuthorityDescriptor")), @r"
        NOTE metadata.only-identity-provider.other-role
          The file also describes something else
          saw: There is AttributeAuthorityDescriptor beside the identity provider. JumpCloud writes none.
          do: Check that this is the file that JumpCloud exported. Then there is nothing to do.
        ");
    }
}
