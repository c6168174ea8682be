//! The certificates, read by another library than the one that made them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use setup_practice::{Fault, PRACTICE_MARK};
use x509_parser::prelude::{FromDer, X509Certificate, X509Version};
use x509_parser::public_key::PublicKey;

use crate::client::{Visitor, visit};

fn der_in(export: &str) -> Vec<u8> {
    let text = export
        .split_once("<ds:X509Certificate>")
        .expect("a certificate")
        .1;
    STANDARD
        .decode(text.split_once('<').expect("its end").0)
        .expect("base64")
}

fn parse(der: &[u8]) -> X509Certificate<'_> {
    let (rest, certificate) = X509Certificate::from_der(der).expect("a certificate");
    assert!(rest.is_empty());
    certificate
}

fn rsa_bits(certificate: &X509Certificate<'_>) -> usize {
    match certificate.public_key().parsed().expect("a key") {
        PublicKey::RSA(key) => key.key_size(),
        other => panic!("not RSA: {other:?}"),
    }
}

async fn exported(visitor: &Visitor) -> Vec<u8> {
    visitor.new_application().await;
    visitor.hand("jumpcloud/activate", json!({})).await;
    der_in(&visitor.export().await)
}

fn dates(certificate: &X509Certificate<'_>) -> (String, String) {
    let day = |at: x509_parser::time::ASN1Time| {
        let at = jiff::Timestamp::from_second(at.timestamp()).expect("a time");
        at.to_string()
    };
    (
        day(certificate.validity().not_before),
        day(certificate.validity().not_after),
    )
}

#[tokio::test]
async fn jumpclouds_has_the_profile_of_real_ones_and_the_mark_of_practice() {
    let visitor = visit(&[]).await;
    let der = exported(&visitor).await;
    let certificate = parse(&der);
    assert_eq!(
        certificate.subject().to_string(),
        "C=US, ST=CO, L=Boulder, O=Practice Inc (practice), OU=JumpCloudSAMLIdP, CN=JumpCloudSAMLUser"
    );
    assert_eq!(certificate.subject(), certificate.issuer());
    assert_eq!(certificate.version(), X509Version::V3);
    assert_eq!(rsa_bits(&certificate), 4096);
    assert_eq!(
        certificate.signature_algorithm.algorithm,
        x509_parser::oid_registry::OID_PKCS1_SHA256WITHRSA
    );
    certificate
        .verify_signature(None)
        .expect("signed by its own key");
    assert_eq!(
        dates(&certificate),
        ("2026-11-23T12:00:00Z".into(), "2031-11-23T12:00:00Z".into())
    );
    let organization = certificate.subject().iter_organization().next().expect("O");
    assert!(
        organization
            .as_str()
            .expect("text")
            .ends_with(PRACTICE_MARK)
    );
    for part in certificate.subject().iter_attributes() {
        let tag = part.attr_value().tag();
        assert_eq!(tag, x509_parser::der_parser::asn1_rs::Tag::PrintableString);
    }

    let state = visitor.state().await;
    let told = &state["jumpcloud"]["applications"][0]["sso"]["idpCertExpirationAt"];
    assert_eq!(told, "2031-11-23T12:00:00.000Z");
}

#[tokio::test]
async fn every_practice_and_every_regeneration_has_its_own_key() {
    let (one, other) = (visit(&[]).await, visit(&[]).await);
    let (first, second) = (exported(&one).await, exported(&other).await);
    assert_ne!(
        parse(&first).public_key().raw,
        parse(&second).public_key().raw
    );

    one.hand("jumpcloud/activate", json!({})).await;
    assert_eq!(
        der_in(&one.export().await),
        first,
        "pressing Activate again changes nothing"
    );
    one.hand("jumpcloud/regenerate", json!({})).await;
    let third = der_in(&one.export().await);
    assert_ne!(
        parse(&first).public_key().raw,
        parse(&third).public_key().raw
    );
}

#[tokio::test]
async fn an_expired_and_a_soon_expiring_one_are_five_years_long_too() {
    let visitor = visit(&[Fault::CertificateExpired]).await;
    let der = exported(&visitor).await;
    assert_eq!(
        dates(&parse(&der)),
        ("2021-11-22T12:00:00Z".into(), "2026-11-22T12:00:00Z".into())
    );
    let soon = json!({ "faults": ["certificate-expires-soon"] });
    visitor.hand("faults", soon).await;
    let der = der_in(&visitor.export().await);
    assert_eq!(
        dates(&parse(&der)),
        ("2021-12-13T12:00:00Z".into(), "2026-12-13T12:00:00Z".into())
    );
}

#[tokio::test]
async fn kisis_is_rsa_2048_for_three_years_and_named_after_kisi() {
    let visitor = visit(&[]).await;
    exported(&visitor).await;
    visitor.upload().await;
    let text = visitor.kisi_certificate().await;
    let block = pem::parse(&text).expect("PEM");
    assert_eq!(block.tag(), "CERTIFICATE");
    let certificate = parse(block.contents());
    assert_eq!(
        certificate.subject().to_string(),
        "O=Practice Inc (practice), CN=Kisi practice"
    );
    assert_eq!(rsa_bits(&certificate), 2048);
    assert!(!certificate.is_ca());
    certificate
        .verify_signature(None)
        .expect("signed by its own key");
    assert_eq!(
        dates(&certificate),
        ("2026-11-23T12:00:00Z".into(), "2029-11-23T12:00:00Z".into())
    );
}
