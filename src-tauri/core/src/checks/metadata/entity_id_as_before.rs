//! The name is the one of the export before; if not, Kisi has to learn the new one. Whether it is right is told
//! elsewhere.

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::saml::metadata::Metadata;
use crate::session::{Case, Dropped};

pub(super) const CHECK: Check = Check {
    id: "metadata.entity-id-as-before",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    let previous = case.previous.and_then(Dropped::metadata);
    let before = previous
        .and_then(Metadata::identity_provider)
        .and_then(|entity| entity.entity_id.as_deref());
    let (Some(before), Some(now)) = (before, entity.entity_id.as_deref()) else {
        return Outcome::NotApplicable;
    };
    if before == now {
        return Outcome::PASS;
    }
    finding("changed")
        .text("before", before)
        .text("saw", now)
        .evidence("value", now)
        .evidence("previous", before)
        .into()
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
    fn another_name() {
        let wrong = export().replace("saml/metadata", "saml/metadata/");
        insta::assert_snapshot!(told_after(&CHECK, &wrong, &export()), @r"
        NOTE metadata.entity-id-as-before.changed
          JumpCloud has another name than in the file before
          saw: https://api.kisi.io/saml/metadata, and before it was https://api.kisi.io/saml/metadata/
          do: If Kisi has the file from before, give it this one. In Kisi, open Settings → SSO & SCIM, upload this file and press Save.
        ");
    }
}
