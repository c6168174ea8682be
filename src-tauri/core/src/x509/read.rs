//! From bytes to certificates: DER, PEM with several blocks, and the text of an X509Certificate element.

use aws_lc_rs::digest;
use jiff::Timestamp;
use x509_parser::certificate::X509CertificateParser;
use x509_parser::extensions::{KeyUsage as Flags, ParsedExtension};
use x509_parser::nom::Parser;
use x509_parser::prelude::X509Certificate;

use super::certificate::{Certificate, KeyUsage, SelfSignature, Unreadable};
use super::der::{self, DerKind};
use super::verify::{Checked, verify};
use super::{algorithm, base64, name, pem, public_key};

/// The certificates of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFile {
    /// Whether it is PEM; otherwise DER.
    pub pem: bool,
    /// Every certificate in order, readable or not. Never empty: bytes that are none are one that is unreadable.
    pub certificates: Vec<Result<Certificate, Unreadable>>,
    /// The labels of PEM blocks that are no certificates, for example `PRIVATE KEY`.
    pub others: Vec<String>,
}

impl CertificateFile {
    /// The first certificate, or why there is none.
    pub fn first(&self) -> Result<&Certificate, &Unreadable> {
        match self.certificates.first() {
            Some(first) => first.as_ref(),
            None => Err(&Unreadable::Empty),
        }
    }
}

/// Reads a file that should hold certificates, PEM or DER.
pub fn read(bytes: &[u8]) -> CertificateFile {
    let text = std::str::from_utf8(bytes).ok();
    let Some(text) = text.filter(|text| pem::has_armour(text)) else {
        return CertificateFile {
            pem: false,
            certificates: vec![read_bare(bytes)],
            others: vec![],
        };
    };
    let (mut certificates, mut others) = (vec![], vec![]);
    for block in pem::blocks(text) {
        if block.label.ends_with("CERTIFICATE") {
            certificates.push(block.content.and_then(|bytes| read_der(&bytes)));
        } else {
            others.push(block.label.to_owned());
        }
    }
    if certificates.is_empty() {
        let label = others.first().map_or("", String::as_str);
        certificates.push(Err(not_a_certificate(label)));
    }
    CertificateFile {
        pem: true,
        certificates,
        others,
    }
}

/// DER, or base64 of it without armour.
fn read_bare(bytes: &[u8]) -> Result<Certificate, Unreadable> {
    match std::str::from_utf8(bytes) {
        Ok(text) => read_text(text),
        Err(_) => read_der(bytes),
    }
}

fn not_a_certificate(label: &str) -> Unreadable {
    match label {
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => Unreadable::CertificateRequest,
        "PKCS7" | "CMS" => Unreadable::Pkcs7,
        "PUBLIC KEY" | "RSA PUBLIC KEY" => Unreadable::PublicKey,
        label if label.ends_with("PRIVATE KEY") => Unreadable::PrivateKey,
        _ => Unreadable::NotACertificate,
    }
}

/// Reads the text of an X509Certificate element (XML-DSig §4.5.4): base64, also with PEM armour around it.
///
/// # Errors
/// What it is in place of a certificate.
pub fn read_text(text: &str) -> Result<Certificate, Unreadable> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    if pem::has_armour(text) {
        let blocks = pem::blocks(text);
        let Some(block) = blocks.into_iter().next() else {
            return Err(Unreadable::NotACertificate);
        };
        return match not_a_certificate(block.label) {
            Unreadable::NotACertificate => block.content.and_then(|bytes| read_der(&bytes)),
            other => Err(other),
        };
    }
    match base64::decode(text) {
        Err(found) => Err(Unreadable::NotBase64 { found }),
        Ok(bytes) if bytes.is_empty() => Err(Unreadable::Empty),
        Ok(bytes) if is_text(&bytes) => Err(Unreadable::DoubleBase64),
        Ok(bytes) => read_der(&bytes),
    }
}

/// Whether decoded bytes are once more PEM or base64.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|inner| {
        pem::has_armour(inner) || inner.starts_with("MII") && base64::decode(inner).is_ok()
    })
}

/// Reads one certificate from its DER. Bytes behind it are left aside.
///
/// # Errors
/// What it is in place of a certificate.
pub fn read_der(bytes: &[u8]) -> Result<Certificate, Unreadable> {
    match der::what_is(bytes) {
        DerKind::Certificate => {}
        DerKind::CertificateRequest => return Err(Unreadable::CertificateRequest),
        DerKind::PrivateKey { .. } | DerKind::Pkcs12 => return Err(Unreadable::PrivateKey),
        DerKind::PublicKey => return Err(Unreadable::PublicKey),
        DerKind::Pkcs7 => return Err(Unreadable::Pkcs7),
        DerKind::CutOff => return Err(Unreadable::Truncated),
        DerKind::Other if bytes.is_empty() => return Err(Unreadable::Empty),
        DerKind::Other => return Err(Unreadable::NotACertificate),
    }
    // An extension that cannot be read must not hide the rest.
    let parse = |deep| {
        X509CertificateParser::new()
            .with_deep_parse_extensions(deep)
            .parse(bytes)
    };
    match parse(true).or_else(|_| parse(false)) {
        Ok((_, certificate)) => Ok(plain(&certificate)),
        Err(_) => Err(Unreadable::NotACertificate),
    }
}

fn plain(certificate: &X509Certificate<'_>) -> Certificate {
    let der = certificate.as_raw();
    let (subject, issuer) = (
        name::read(certificate.subject()),
        name::read(certificate.issuer()),
    );
    let validity = certificate.validity();
    let algorithm = certificate.signature_algorithm.algorithm.to_id_string();
    Certificate {
        der: der.to_vec(),
        version: certificate.version().0.saturating_add(1),
        serial: hexadecimal(certificate.raw_serial()),
        not_before: timestamp(validity.not_before.timestamp()),
        not_after: timestamp(validity.not_after.timestamp()),
        key: public_key::read(certificate.public_key()),
        spki: certificate.public_key().raw.to_vec(),
        signature_algorithm: algorithm::named(&algorithm),
        key_usages: key_usages(certificate),
        is_ca: certificate.is_ca(),
        self_signature: self_signature(certificate, &algorithm),
        // [3] EXPLICIT around an empty SEQUENCE, the last element of the signed part.
        empty_extensions: certificate
            .tbs_certificate
            .as_ref()
            .ends_with(&[0xA3, 0x02, 0x30, 0x00]),
        sha256: hexadecimal(digest::digest(&digest::SHA256, der).as_ref()),
        sha1: hexadecimal(digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, der).as_ref()),
        subject,
        issuer,
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    pairs.join(":")
}

fn timestamp(seconds: i64) -> Timestamp {
    let fallback = if seconds < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Timestamp::from_second(seconds).unwrap_or(fallback)
}

fn key_usages(certificate: &X509Certificate<'_>) -> Vec<KeyUsage> {
    const ALL: [KeyUsage; 9] = [
        KeyUsage::DigitalSignature,
        KeyUsage::ContentCommitment,
        KeyUsage::KeyEncipherment,
        KeyUsage::DataEncipherment,
        KeyUsage::KeyAgreement,
        KeyUsage::KeyCertSign,
        KeyUsage::CrlSign,
        KeyUsage::EncipherOnly,
        KeyUsage::DecipherOnly,
    ];
    let flags = certificate
        .iter_extensions()
        .find_map(|extension| match extension.parsed_extension() {
            ParsedExtension::KeyUsage(Flags { flags }) => Some(*flags),
            _ => None,
        })
        .unwrap_or(0);
    let set = |(bit, usage): (usize, KeyUsage)| (flags >> bit & 1 == 1).then_some(usage);
    ALL.into_iter().enumerate().filter_map(set).collect()
}

fn self_signature(certificate: &X509Certificate<'_>, algorithm: &str) -> SelfSignature {
    if certificate.subject().as_raw() != certificate.issuer().as_raw() {
        return SelfSignature::NotSelfSigned;
    }
    let Some(scheme) = algorithm::scheme(algorithm) else {
        return SelfSignature::CannotTell;
    };
    let signed = certificate.tbs_certificate.as_ref();
    let signature = &certificate.signature_value.data;
    match verify(certificate.public_key().raw, scheme, signed, signature) {
        Checked::Right => SelfSignature::Valid,
        Checked::Wrong | Checked::WrongKey => SelfSignature::Invalid,
        Checked::CannotTell => SelfSignature::CannotTell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::x509::{PublicKey, WeakHash};
    use ::base64::Engine;
    use ::base64::engine::general_purpose::STANDARD;
    use rcgen::{CertificateParams, KeyPair, PKCS_ED25519};

    fn key() -> KeyPair {
        KeyPair::generate().expect("a key")
    }

    fn certificate() -> rcgen::Certificate {
        let mut parameters = CertificateParams::default();
        parameters.not_before = rcgen::date_time_ymd(2026, 1, 1);
        parameters.not_after = rcgen::date_time_ymd(2031, 1, 1);
        parameters.self_signed(&key()).expect("a certificate")
    }

    #[test]
    fn der_pem_and_bare_base64_give_the_same_certificate() {
        let made = certificate();
        let expected = read_der(made.der()).expect("readable");
        assert_eq!(
            expected.key,
            PublicKey::Ec {
                curve: "P-256".into()
            }
        );
        assert_eq!(expected.signature_algorithm.name, "ecdsa-with-SHA256");
        assert_eq!(expected.self_signature, SelfSignature::Valid);
        assert_eq!(expected.not_after.to_string(), "2031-01-01T00:00:00Z");
        assert_eq!(expected.sha256.len(), 32 * 3 - 1);
        let one_line = STANDARD.encode(made.der());
        for bytes in [
            made.der().as_ref(),
            made.pem().as_bytes(),
            one_line.as_bytes(),
        ] {
            assert_eq!(read(bytes).first(), Ok(&expected));
        }
        let indented = made.pem().replace('\n', "\r\n  ");
        assert_eq!(read(indented.as_bytes()).first(), Ok(&expected));
    }

    #[test]
    fn a_file_of_several_blocks_is_read_block_by_block() {
        let key = key();
        let broken = "-----BEGIN CERTIFICATE-----\nTUlJ!\n-----END CERTIFICATE-----\n";
        let text = [&certificate().pem(), broken, &key.serialize_pem()].concat();
        let file = read(text.as_bytes());
        assert!(file.pem);
        assert!(file.certificates[0].is_ok());
        let why = Unreadable::NotBase64 { found: Some('!') };
        assert_eq!(file.certificates[1..], [Err(why)]);
        assert_eq!(file.others, ["PRIVATE KEY"]);
    }

    #[test]
    fn what_stands_in_place_of_a_certificate_is_named() {
        let key = key();
        let request = CertificateParams::default()
            .serialize_request(&key)
            .expect("a request");
        let text = |der: &[u8]| read_text(&STANDARD.encode(der));
        let pem = certificate().pem();
        let public = rcgen::PublicKeyData::subject_public_key_info(&key);
        assert_eq!(text(request.der()), Err(Unreadable::CertificateRequest));
        assert_eq!(text(&key.serialize_der()), Err(Unreadable::PrivateKey));
        assert_eq!(read_text(&key.serialize_pem()), Err(Unreadable::PrivateKey));
        assert_eq!(text(&public), Err(Unreadable::PublicKey));
        assert_eq!(text(pem.as_bytes()), Err(Unreadable::DoubleBase64));
        let bare = STANDARD.encode(certificate().der());
        assert_eq!(text(bare.as_bytes()), Err(Unreadable::DoubleBase64));
        assert_eq!(read_text(" \n"), Err(Unreadable::Empty));
        assert_eq!(text(b"hello"), Err(Unreadable::NotACertificate));
        assert!(read_text(&pem).is_ok());
    }

    #[test]
    fn a_certificate_cut_anywhere_is_truncated() {
        let der = certificate().der().to_vec();
        for end in 40..der.len() {
            assert_eq!(
                read_der(&der[..end]),
                Err(Unreadable::Truncated),
                "at {end}"
            );
        }
        for end in 0..40 {
            assert!(read_der(&der[..end]).is_err(), "at {end}");
        }
        let with_more = [&der[..], b"\n"].concat();
        assert_eq!(read_der(&with_more), read_der(&der));
    }

    /// Wraps content in an element with a two-byte length.
    fn element(tag: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len()).expect("short").to_be_bytes();
        [&[tag, 0x82], &length[..], content].concat()
    }

    /// The certificate with the content of its signed part changed (its signature no longer fits).
    fn changed(der: &[u8], change: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
        let outer = der::element(der).expect("a sequence");
        let signed = der::element(outer.content).expect("the signed part");
        let signed_part = element(0x30, &change(signed.content));
        element(0x30, &[&signed_part, signed.rest].concat())
    }

    #[test]
    fn empty_extensions_as_jumpcloud_wrote_them_are_read() {
        let der = changed(certificate().der(), |signed| {
            [signed, &[0xA3, 0x02, 0x30, 0x00]].concat()
        });
        let certificate = read_der(&der).expect("readable");
        assert!(certificate.empty_extensions);
        assert_eq!(certificate.version, 3);
        assert_eq!(certificate.self_signature, SelfSignature::Invalid);
    }

    #[test]
    fn version_1_is_read() {
        let der = changed(certificate().der(), |signed| {
            let version = der::element(signed).expect("a version");
            assert_eq!(version.tag, 0xA0);
            version.rest.to_vec()
        });
        let certificate = read_der(&der).expect("readable");
        assert_eq!(certificate.version, 1);
        assert!(!certificate.empty_extensions);
    }

    #[test]
    fn a_certificate_of_somebody_else_is_not_self_signed() {
        let issuer_key = key();
        let mut issuer = CertificateParams::default();
        issuer
            .distinguished_name
            .push(rcgen::DnType::CommonName, "Issuer");
        let issuer = rcgen::Issuer::new(issuer, issuer_key);
        let issued = CertificateParams::default()
            .signed_by(&key(), &issuer)
            .expect("issued");
        let certificate = read_der(issued.der()).expect("readable");
        assert_eq!(certificate.self_signature, SelfSignature::NotSelfSigned);
        assert_eq!(certificate.issuer.common_name.as_deref(), Some("Issuer"));
    }

    #[test]
    fn ed25519_is_named_and_checked() {
        let key = KeyPair::generate_for(&PKCS_ED25519).expect("a key");
        let made = CertificateParams::default()
            .self_signed(&key)
            .expect("a certificate");
        let certificate = read_der(made.der()).expect("readable");
        assert_eq!(certificate.key, PublicKey::Ed25519);
        assert_eq!(certificate.self_signature, SelfSignature::Valid);
    }

    #[test]
    fn hashes_that_no_longer_protect_are_named() {
        assert_eq!(algorithm::named("1.3.14.3.2.29").weak, Some(WeakHash::Sha1));
        assert_eq!(
            algorithm::named("1.2.840.113549.1.1.4").weak,
            Some(WeakHash::Md5)
        );
        assert_eq!(algorithm::named("1.2.840.113549.1.1.11").weak, None);
        assert_eq!(algorithm::named("1.2.3").name, "1.2.3");
    }

    #[test]
    fn the_end_of_time_is_the_last_moment_there_is() {
        assert_eq!(timestamp(253_402_300_799), Timestamp::MAX);
    }
}
