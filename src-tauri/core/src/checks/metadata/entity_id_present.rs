//! The identity provider has a name (saml-metadata §2.3.2).

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.entity-id-present",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    let problem = match entity.entity_id.as_deref() {
        None => "missing",
        Some(name) if name.trim().is_empty() => "empty",
        Some(_) => return Outcome::PASS,
    };
    finding(problem)
        .evidence("line", entity.line.to_string())
        .into()
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
    fn missing() {
        let xml = export().replace("entityID=\"https://api.kisi.io/saml/metadata\"", "");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.entity-id-present.missing
          Export the file again: the IdP Entity ID is missing
          saw: There is no entityID at all.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn empty() {
        let xml = export().replace("https://api.kisi.io/saml/metadata", " ");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.entity-id-present.empty
          Fill in IdP Entity ID
          saw: The name (entityID) is empty.
          do: In JumpCloud, open Kisi SSO, tab SSO. Paste Kisi's value into IdP Entity ID. Press Save. Then press Export Metadata again and drop the new file here.
        ");
    }
}
