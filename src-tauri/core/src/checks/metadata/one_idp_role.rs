//! The entity has one IDPSSODescriptor.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.one-idp-role",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    match entity.idp_roles.len() {
        0 | 1 => Outcome::PASS,
        count => finding("several")
            .number("count", count)
            .evidence("line", entity.idp_roles[1].line.to_string())
            .into(),
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
    fn two_roles() {
        let xml = export().replace(
            "</md:EntityDescriptor>",
            "<md:IDPSSODescriptor/></md:EntityDescriptor>",
        );
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.one-idp-role.several
          Export the file again: sign-in is described more than once
          saw: There are 2 parts called IDPSSODescriptor. JumpCloud writes one.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
