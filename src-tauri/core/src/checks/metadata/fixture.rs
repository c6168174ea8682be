//! Exports as JumpCloud writes them, with certificates made on the spot: what the tests of these checks read.

use std::sync::OnceLock;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use rcgen::{
    CertificateParams, DistinguishedName, DnType, KeyPair, PKCS_RSA_SHA256, RsaKeySize,
    SignatureAlgorithm,
};

use crate::check::{Check, Finding, Judgement, Rated};
use crate::checks::testing;
use crate::rules::{self, Profile};
use crate::told::in_lines;
use crate::view::Slot;
use crate::words::{Screens, Words};

/// What JumpCloud calls itself in its own certificates.
const JUMPCLOUD: [&str; 3] = ["Acme", "JumpCloudSAMLIdP", "JumpCloudSAMLUser"];

/// Small keys and old algorithms that nothing here makes, made once by OpenSSL.
pub(super) const RSA_1024_SHA1: &str = include_str!("fixture/rsa1024-sha1.b64");
pub(super) const RSA_512_MD5: &str = include_str!("fixture/rsa512-md5.b64");
pub(super) const DSA_1024: &str = include_str!("fixture/dsa1024.b64");

/// An export with nothing to complain about.
pub(in crate::checks) fn export() -> String {
    export_of(&[good()])
}

/// An export with these certificates, each in a KeyDescriptor of its own.
pub(in crate::checks) fn export_of(certificates: &[&str]) -> String {
    let keys: String = certificates.iter().map(|text| key(text)).collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://api.kisi.io/saml/metadata"><md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">{keys}<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>{POST}</md:IDPSSODescriptor></md:EntityDescriptor>"#
    )
}

/// The one address of a good export.
pub(super) const POST: &str = r#"<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://sso.jumpcloud.com/saml2/saml2-kisi"/>"#;

/// One KeyDescriptor for signing.
pub(super) fn key(certificate: &str) -> String {
    format!(
        r#"<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"#
    )
}

/// The certificate of a good export: base64, five years from 9 May 2026.
pub(in crate::checks) fn good() -> &'static str {
    static GOOD: OnceLock<String> = OnceLock::new();
    GOOD.get_or_init(|| certificate("2026-05-09", "2031-05-09"))
}

/// One of another key, as long as the good one.
pub(in crate::checks) fn other() -> &'static str {
    static OTHER: OnceLock<String> = OnceLock::new();
    OTHER.get_or_init(|| made(&rsa(), "2026-11-20", "2031-11-20", JUMPCLOUD))
}

/// The key of the good certificate, for these days.
pub(super) fn certificate(from: &str, until: &str) -> String {
    made(good_key(), from, until, JUMPCLOUD)
}

/// The key of the good certificate, for another name: organization, unit, common name.
pub(super) fn named(name: [&str; 3]) -> String {
    made(good_key(), "2026-05-09", "2031-05-09", name)
}

/// A certificate of another kind of key.
pub(super) fn of_kind(algorithm: &'static SignatureAlgorithm) -> String {
    let key = KeyPair::generate_for(algorithm).expect("a key of this kind");
    made(&key, "2026-05-09", "2031-05-09", JUMPCLOUD)
}

/// What people put where a certificate belongs.
pub(super) fn request() -> String {
    let request = CertificateParams::default().serialize_request(good_key());
    BASE64_STANDARD.encode(request.expect("a request").der())
}

pub(super) fn public_key() -> String {
    BASE64_STANDARD.encode(rcgen::PublicKeyData::subject_public_key_info(good_key()))
}

pub(super) fn private_key() -> String {
    BASE64_STANDARD.encode(good_key().serialize_der())
}

fn good_key() -> &'static KeyPair {
    static KEY: OnceLock<KeyPair> = OnceLock::new();
    KEY.get_or_init(rsa)
}

fn rsa() -> KeyPair {
    KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).expect("an RSA key")
}

fn made(key: &KeyPair, from: &str, until: &str, [organization, unit, name]: [&str; 3]) -> String {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params
        .distinguished_name
        .push(DnType::OrganizationName, organization);
    params
        .distinguished_name
        .push(DnType::OrganizationalUnitName, unit);
    params.distinguished_name.push(DnType::CommonName, name);
    // Fixed, so that every certificate is as long as the last time.
    params.serial_number = Some(7_u64.into());
    params.not_before = noon(from);
    params.not_after = noon(until);
    let certificate = params.self_signed(key).expect("a certificate");
    BASE64_STANDARD.encode(certificate.der())
}

fn noon(day: &str) -> time::OffsetDateTime {
    let at: jiff::Timestamp = format!("{day}T12:00:00Z").parse().expect("a day");
    time::OffsetDateTime::from_unix_timestamp(at.as_second()).expect("a time")
}

/// What the check says of this export, under Kisi's rules.
pub(super) fn told(check: &Check, xml: &str) -> String {
    of_files(Profile::Kisi, check, &[xml])
}

/// What the check says of it under the standard's rules.
pub(super) fn told_standard(check: &Check, xml: &str) -> String {
    of_files(Profile::Standard, check, &[xml])
}

/// What the check says of the second of two exports.
pub(super) fn told_after(check: &Check, before: &str, xml: &str) -> String {
    of_files(Profile::Kisi, check, &[before, xml])
}

/// A finding of the check as the person reads it, for documents that nobody can make here.
pub(super) fn told_finding(check: &Check, finding: Finding) -> String {
    let rule = rules::of(&format!("{}.{}", check.id, finding.problem));
    let rated = Rated {
        check: check.id,
        rule,
        severity: rule.kisi.expect("said under Kisi's rules"),
        finding,
    };
    let judgement = Judgement {
        findings: vec![rated],
        ..Judgement::default()
    };
    in_lines(&judgement, &Words::new("en", Screens::Newer, "Kisi SSO"))
}

fn of_files(profile: Profile, check: &Check, files: &[&str]) -> String {
    let files: Vec<_> = files
        .iter()
        .map(|xml| (Slot::Export, "export.xml", xml.as_bytes()))
        .collect();
    testing::told(check, &testing::session(profile, &files), Slot::Export)
}

/// Without a file the check waits for one, without metadata for metadata; of a good export it says nothing.
pub(super) fn waits_then_passes(check: &Check) {
    let nothing = testing::told(check, &testing::session(Profile::Kisi, &[]), Slot::Export);
    assert!(nothing.contains("waits for a file"), "{nothing}");
    let other = told(check, "{}");
    assert!(other.contains("waits for metadata"), "{other}");
    assert_eq!(told(check, &export()), "PASS\n");
}
