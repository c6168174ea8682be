//! Three files that JumpCloud really exported: two are read to the last value, the third is broken by hand and told
//! so that a person can mend it.

use setup_core::file::{Kind, recognise};
use setup_core::saml::metadata::{self, Metadata, Usage};
use setup_core::saml::signature::Verdict;
use setup_core::saml::xml::{Break, Broken};
use setup_core::saml::{HTTP_POST, HTTP_REDIRECT, PROTOCOL};
use setup_core::x509::{PublicKey, SelfSignature};

fn read(name: &str) -> Option<(Kind, Metadata)> {
    let bytes = setup_tests::data()?.file(&format!("jumpcloud-metadata/{name}"))?;
    let recognised = recognise(&bytes);
    let encoding = recognised.encoding.expect("text");
    assert!(encoding.is_true() && !encoding.byte_order_mark);
    let text = recognised.text.expect("text");
    Some((recognised.kind, metadata::read(&text)))
}

/// What every export of JumpCloud has.
fn shape(metadata: &Metadata) {
    assert!(metadata.is_whole());
    assert_eq!(metadata.signature, Verdict::None);
    assert_eq!(metadata.lifetime, metadata::Lifetime::default());
    assert_eq!((metadata.lines, metadata.comments), (1, 0));
    assert_eq!(metadata.vocabulary.len(), 8);
    let entity = metadata.identity_provider().expect("one");
    let [role] = &entity.idp_roles[..] else {
        panic!("one role");
    };
    assert_eq!(role.protocols, [PROTOCOL]);
    let [key] = &role.keys[..] else {
        panic!("one key");
    };
    assert_eq!(key.usage, Usage::Signing);
    assert_eq!(key.certificates.len(), 1);
    assert!(role.single_logout.is_empty());
}

/// Binding and Location of every SingleSignOnService.
fn endpoints(metadata: &Metadata) -> Vec<(&str, &str)> {
    let entity = metadata.identity_provider().expect("one");
    let all = entity.idp_roles[0].single_sign_on.iter();
    all.map(|endpoint| {
        let binding = endpoint.binding.as_deref().expect("a binding");
        (binding, endpoint.location.as_deref().expect("a location"))
    })
    .collect()
}

#[test]
fn an_unedited_export_of_2021_is_read_to_the_last_value() {
    let Some((kind, metadata)) = read("02-JC_metadata-bitdefender-post-only-wantsigned.xml") else {
        return;
    };
    assert_eq!(kind, Kind::IdpMetadata);
    shape(&metadata);
    let entity = metadata.identity_provider().expect("one");
    let role = &entity.idp_roles[0];
    assert_eq!(
        entity.entity_id.as_deref(),
        Some("https://gravityzone.bitdefender.com/sp/login")
    );
    assert_eq!(role.want_authn_requests_signed.as_deref(), Some("true"));
    assert_eq!(
        role.name_id_formats,
        ["urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"]
    );
    assert_eq!(
        endpoints(&metadata),
        [(HTTP_POST, "https://sso.jumpcloud.com/saml2/bitdefender")]
    );
    let certificate = metadata.newest_signing_certificate().expect("readable");
    assert_eq!(certificate.version, 3);
    assert!(certificate.empty_extensions);
    assert_eq!(certificate.key, PublicKey::Rsa { bits: 4096 });
    assert_eq!(certificate.self_signature, SelfSignature::Valid);
    assert_eq!(
        certificate.subject.text,
        "C=US, ST=CO, L=Boulder, O=Employee Zero, OU=JumpCloudSAMLIdP, CN=JumpCloudSAMLUser"
    );
    assert_eq!(certificate.not_before.to_string(), "2021-03-02T09:41:25Z");
    assert_eq!(certificate.not_after.to_string(), "2026-03-02T09:41:25Z");
}

#[test]
fn an_uploaded_certificate_of_version_1_is_read() {
    let Some((kind, metadata)) = read("03-samael-pillar-idp-uploaded-2048-cert.xml") else {
        return;
    };
    assert_eq!(kind, Kind::IdpMetadata);
    shape(&metadata);
    let entity = metadata.identity_provider().expect("one");
    assert_eq!(entity.entity_id.as_deref(), Some("pillar-idp-2"));
    let location = "https://sso.jumpcloud.com/saml2/pillar-idp";
    assert_eq!(
        endpoints(&metadata),
        [(HTTP_POST, location), (HTTP_REDIRECT, location)]
    );
    let certificate = metadata.newest_signing_certificate().expect("readable");
    assert_eq!(certificate.version, 1);
    assert!(!certificate.empty_extensions);
    assert_eq!(certificate.key, PublicKey::Rsa { bits: 2048 });
    assert_eq!(certificate.serial, "00:C5:9D:88:E3:F5:63:20:40");
    assert_eq!(certificate.subject.common_name, None);
    assert_eq!(certificate.not_after.to_string(), "2025-06-29T03:32:35Z");
}

#[test]
fn the_break_of_an_edited_export_is_told_and_the_rest_is_read() {
    let name = "04-convergenttech-wantsigned-HANDEDITED-malformed-slo.xml";
    let Some((kind, metadata)) = read(name) else {
        return;
    };
    let root = Some("EntityDescriptor".to_owned());
    assert_eq!(kind, Kind::BrokenXml { root });
    assert_eq!(
        metadata.broken,
        Some(Broken {
            line: 1,
            column: 2908,
            what: Break::QuoteMissing {
                element: "md:SingleLogoutService".into(),
                attribute: "Location".into(),
            },
        })
    );
    let entity = metadata.identity_provider().expect("one");
    assert_eq!(entity.entity_id.as_deref(), Some("JumpCloud"));
    assert_eq!(endpoints(&metadata).len(), 2);
    let certificate = metadata.newest_signing_certificate().expect("readable");
    assert_eq!(certificate.not_after.to_string(), "2028-06-01T14:52:01Z");
}
