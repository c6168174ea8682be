//! What is read from metadata, whole and broken.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{CertificateParams, KeyPair};

use super::*;
use crate::saml::xml::Break;
use crate::saml::{HTTP_POST, PROTOCOL};

fn certificate() -> String {
    let key = KeyPair::generate().expect("a key");
    let made = CertificateParams::default().self_signed(&key);
    STANDARD.encode(made.expect("a certificate").der())
}

/// Metadata as JumpCloud writes it, in one line.
fn document(certificate: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://api.kisi.io/saml/metadata\"><md:IDPSSODescriptor WantAuthnRequestsSigned=\"false\" protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"><md:KeyDescriptor use=\"signing\"><ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat><md:SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\"https://sso.jumpcloud.com/saml2/kisi\"/></md:IDPSSODescriptor></md:EntityDescriptor>"
    )
}

#[test]
fn everything_that_jumpcloud_writes_is_read() {
    let metadata = read(&document(&certificate()));
    assert!(metadata.is_whole() && metadata.is_metadata() && !metadata.is_wrapped());
    assert_eq!(metadata.signature, Verdict::None);
    assert_eq!((metadata.comments, metadata.lines), (0, 1));
    assert_eq!(metadata.vocabulary.len(), 8);
    let entity = metadata.identity_provider().expect("one");
    let id = entity.entity_id.as_deref();
    assert_eq!(id, Some("https://api.kisi.io/saml/metadata"));
    assert!(!entity.has_sp_role && entity.other_roles.is_empty());
    let role = &entity.idp_roles[0];
    assert_eq!(role.protocols, [PROTOCOL]);
    assert_eq!(role.want_authn_requests_signed.as_deref(), Some("false"));
    assert_eq!(role.keys[0].usage, Usage::Signing);
    assert_eq!(
        role.name_id_formats,
        ["urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"]
    );
    let [endpoint] = &role.single_sign_on[..] else {
        panic!("one endpoint");
    };
    assert_eq!(endpoint.binding.as_deref(), Some(HTTP_POST));
    assert_eq!(
        endpoint.location.as_deref(),
        Some("https://sso.jumpcloud.com/saml2/kisi")
    );
    let embedded: Vec<_> = metadata.signing_certificates().collect();
    let [only] = &embedded[..] else {
        panic!("one certificate");
    };
    assert!(only.reading.is_ok() && !only.armour && !only.comment);
    assert!(metadata.newest_signing_certificate().is_some());
}

#[test]
fn a_broken_document_keeps_what_stands_before_the_break() {
    let text = document(&certificate()).replace("/kisi\"/>", "/kisi/>");
    let metadata = read(&text);
    let broken = metadata.broken.as_ref().expect("a break");
    assert_eq!(
        broken.what,
        Break::QuoteMissing {
            element: "md:SingleSignOnService".into(),
            attribute: "Location".into(),
        }
    );
    let entity = metadata.identity_provider().expect("one");
    assert_eq!(entity.idp_roles[0].name_id_formats.len(), 1);
    assert!(entity.idp_roles[0].single_sign_on.is_empty());
    assert!(metadata.newest_signing_certificate().is_some());
    assert!(!metadata.is_whole());
}

#[test]
fn a_document_cut_at_every_byte_is_broken_and_readable() {
    let text = document(&certificate());
    for end in 0..text.len() {
        let metadata = read(&text[..end]);
        assert!(metadata.broken.is_some(), "cut at {end}");
        let certificates: Vec<_> = metadata.signing_certificates().collect();
        // A certificate is there when its element is complete, and then it is whole.
        assert!(
            certificates.iter().all(|found| found.reading.is_ok()),
            "cut at {end}"
        );
    }
}

#[test]
fn a_certificate_is_joined_across_comments_and_cdata() {
    let whole = certificate();
    let (head, tail) = whole.split_at(100);
    let expected = read(&document(&whole));
    let expected = expected.newest_signing_certificate();
    for (text, comment) in [
        (format!("{head}<!-- c -->{tail}"), true),
        (format!("<![CDATA[{head}]]>{tail}"), false),
    ] {
        let metadata = read(&document(&text));
        let embedded = metadata.signing_certificates().next().expect("one");
        assert_eq!(embedded.reading.as_deref().ok(), expected);
        assert_eq!(embedded.comment, comment);
        assert_eq!(embedded.raw, whole);
    }
}

#[test]
fn armour_is_noticed_and_read() {
    let armoured = format!(
        "\n-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n",
        certificate()
    );
    let metadata = read(&document(&armoured));
    let embedded = metadata.signing_certificates().next().expect("one");
    assert!(embedded.armour && embedded.reading.is_ok());
}

#[test]
fn a_private_key_is_not_kept() {
    let key = KeyPair::generate().expect("a key");
    let secret = STANDARD.encode(key.serialize_der());
    let metadata = read(&document(&secret));
    assert!(metadata.holds_private_key());
    assert!(!format!("{metadata:?}").contains(&secret[..40]));
}

#[test]
fn entities_are_found_at_every_level_and_ids_compared() {
    let inner = document("").replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
    let inner = inner.replace("entityID", "ID=\"_1\" validUntil=\"tomorrow\" entityID");
    let text = format!(
        "<EntitiesDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" validUntil=\"2031-01-01T00:00:00Z\">\n<EntitiesDescriptor>{inner}</EntitiesDescriptor>\n{inner}</EntitiesDescriptor>"
    );
    let metadata = read(&text);
    assert!(metadata.is_wrapped());
    assert_eq!(metadata.duplicate_ids, ["_1"]);
    assert_eq!(metadata.identity_providers().count(), 2);
    assert!(metadata.identity_provider().is_none());
    assert_eq!(metadata.entities[1].line, 3);
    let until = metadata.lifetime.valid_until.expect("given");
    assert!(until.read.is_some());
    let unreadable = metadata.entities[0].lifetime.valid_until.as_ref();
    assert_eq!(unreadable.map(|stated| stated.read.is_none()), Some(true));
}

#[test]
fn another_root_is_named() {
    let metadata = read("<a xmlns='urn:x'/>");
    let (name, namespace) = ("a".into(), "urn:x".into());
    assert_eq!(metadata.root, Root::Other { name, namespace });
    assert!(metadata.entities.is_empty());
}

#[test]
fn an_entity_with_more_parts_than_any_real_one_is_refused() {
    let format = "<md:NameIDFormat/>";
    let text = document("").replace(
        "<md:NameIDFormat>",
        &(format.repeat(1001) + "<md:NameIDFormat>"),
    );
    let metadata = read(&text);
    let what = metadata.broken.map(|broken| broken.what);
    assert_eq!(what, Some(Break::TooMany));
    assert_eq!(metadata.root, Root::Nothing);
}
