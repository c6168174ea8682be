//! Each key says that it is for signing or for encryption, or nothing (saml-metadata §2.4.1.1).

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::Usage;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.key-uses-known",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    let keys = entity.idp_roles.iter().flat_map(|role| &role.keys);
    let findings = keys.filter_map(|key| match &key.usage {
        Usage::Other(there) => Some(
            finding("unknown")
                .text("saw", there)
                .evidence("line", key.line.to_string()),
        ),
        _ => None,
    });
    Outcome::Looked(findings.collect())
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
    fn an_unknown_use() {
        let xml = export().replace("use=\"signing\"", "use=\"sign\"");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.key-uses-known.unknown
          Export the file again: a key is for something unknown
          saw: A key is for sign. It can be for signing or encryption.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
