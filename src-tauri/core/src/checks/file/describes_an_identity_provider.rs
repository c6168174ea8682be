//! The swap that happens most: Kisi's metadata where JumpCloud's belongs.

use super::wrong;
use crate::check::{Check, Need, Outcome};
use crate::file::Kind;
use crate::saml::metadata::Metadata;
use crate::session::{Asked, Case};

pub(super) const CHECK: Check = Check {
    id: "file.describes-an-identity-provider",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(file) = case.file else {
        return Outcome::Waiting(Need::File);
    };
    if case.asked != Asked::Metadata {
        return Outcome::NotApplicable;
    }
    match file.recognised.kind {
        Kind::IdpMetadata => Outcome::PASS,
        Kind::SpMetadata => {
            let name = case.metadata().and_then(name).unwrap_or_default();
            wrong(case, "service-provider")
                .choice("whose", if is_kisi(name) { "kisi" } else { "other" })
                .text("name", name)
                .evidence("value", name)
                .into()
        }
        Kind::OtherMetadata => wrong(case, "neither").into(),
        _ => Outcome::NotApplicable,
    }
}

fn name(metadata: &Metadata) -> Option<&str> {
    let with_role = metadata.entities.iter().find(|entity| entity.has_sp_role);
    with_role?.entity_id.as_deref()
}

/// Every Kisi organization has the same entity ID; a host of Kisi's is enough to know it.
fn is_kisi(name: &str) -> bool {
    url::Url::parse(name.trim()).is_ok_and(|url| {
        let host = url.host_str().unwrap_or_default();
        host == "kisi.io" || host.ends_with(".kisi.io")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    fn metadata(entity_id: &str, role: &str) -> String {
        format!(
            r#"<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{entity_id}">{role}</EntityDescriptor>"#
        )
    }

    fn told(entity_id: &str, role: &str) -> String {
        says(&CHECK, Slot::Export, metadata(entity_id, role).as_bytes())
    }

    #[test]
    fn kisis_own_metadata_is_the_swap() {
        let swap = told("https://api.kisi.io/saml/metadata", "<SPSSODescriptor/>");
        assert!(
            swap.starts_with("FAIL file.describes-an-identity-provider.service-provider"),
            "{swap}"
        );
        assert!(swap.contains("This file describes Kisi."), "{swap}");
    }

    #[test]
    fn another_application_is_named() {
        let other = told("https://kisi.io.example/", "<SPSSODescriptor/>");
        assert!(other.contains("https://kisi.io.example/"), "{other}");
        assert!(!other.contains("describes Kisi."), "{other}");
    }

    #[test]
    fn metadata_may_describe_neither() {
        let neither = told("https://x.example/", "<AttributeAuthorityDescriptor/>");
        assert!(
            neither.starts_with("FAIL file.describes-an-identity-provider.neither"),
            "{neither}"
        );
    }

    #[test]
    fn an_identity_provider_passes_also_beside_a_service_provider() {
        let both = told(
            "https://x.example/",
            "<SPSSODescriptor/><IDPSSODescriptor/>",
        );
        assert_eq!(both, "PASS\n");
    }
}
