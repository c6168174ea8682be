//! From bytes to certificates: DER, PEM with several blocks, and the text of an X509Certificate element.

use aws_lc_rs::digest;
use jiff::Timestamp;
use x509_parser::certificate::X509CertificateParser;
use x509_parser::extensions::{KeyUsage as Flags, ParsedExtension};
use x509_parser::nom::Parser;
use x509_parser::prelude::X509Certificate;

use super::certificate::{
    Certificate, KeyUsage, SelfSignature, SignatureAlgorithm, Unreadable, WeakHash,
};
use super::der::{self, DerKind};
use super::verify::{Checked, Hash, Scheme, verify};
use super::{base64, name, pem, public_key};

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
    Certificate {
        der: der.to_vec(),
        version: certificate.version().0.saturating_add(1),
        serial: hexadecimal(certificate.raw_serial()),
        not_before: timestamp(validity.not_before.timestamp()),
        not_after: timestamp(validity.not_after.timestamp()),
        key: public_key::read(certificate.public_key()),
        spki: certificate.public_key().raw.to_vec(),
        signature_algorithm: signature_algorithm(certificate),
        key_usages: key_usages(certificate),
        is_ca: certificate.is_ca(),
        self_signature: self_signature(certificate),
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

/// Signature algorithms by identifier: the usual name, and the hash when it no longer protects.
const SIGNATURE_ALGORITHMS: &[(&str, &str, Option<WeakHash>)] = &[
    (
        "1.2.840.113549.1.1.2",
        "md2WithRSAEncryption",
        Some(WeakHash::Md2),
    ),
    (
        "1.2.840.113549.1.1.3",
        "md4WithRSAEncryption",
        Some(WeakHash::Md4),
    ),
    (
        "1.2.840.113549.1.1.4",
        "md5WithRSAEncryption",
        Some(WeakHash::Md5),
    ),
    ("1.3.14.3.2.3", "md5WithRSA", Some(WeakHash::Md5)),
    (
        "1.2.840.113549.1.1.5",
        "sha1WithRSAEncryption",
        Some(WeakHash::Sha1),
    ),
    ("1.3.14.3.2.29", "sha1WithRSA", Some(WeakHash::Sha1)),
    ("1.2.840.10045.4.1", "ecdsa-with-SHA1", Some(WeakHash::Sha1)),
    ("1.2.840.10040.4.3", "dsa-with-sha1", Some(WeakHash::Sha1)),
    ("1.3.14.3.2.27", "dsa-with-sha1", Some(WeakHash::Sha1)),
    ("1.2.840.113549.1.1.10", "rsassaPss", None),
    ("1.2.840.113549.1.1.11", "sha256WithRSAEncryption", None),
    ("1.2.840.113549.1.1.12", "sha384WithRSAEncryption", None),
    ("1.2.840.113549.1.1.13", "sha512WithRSAEncryption", None),
    ("1.2.840.113549.1.1.14", "sha224WithRSAEncryption", None),
    ("1.2.840.10045.4.3.2", "ecdsa-with-SHA256", None),
    ("1.2.840.10045.4.3.3", "ecdsa-with-SHA384", None),
    ("1.2.840.10045.4.3.4", "ecdsa-with-SHA512", None),
    ("2.16.840.1.101.3.4.3.2", "dsa-with-sha256", None),
    ("1.3.101.112", "Ed25519", None),
];

fn signature_algorithm(certificate: &X509Certificate<'_>) -> SignatureAlgorithm {
    let id = certificate.signature_algorithm.algorithm.to_id_string();
    let known = SIGNATURE_ALGORITHMS.iter().find(|(known, ..)| *known == id);
    known.map_or(
        SignatureAlgorithm {
            name: id,
            weak: None,
        },
        |(_, name, weak)| SignatureAlgorithm {
            name: (*name).into(),
            weak: *weak,
        },
    )
}

fn self_signature(certificate: &X509Certificate<'_>) -> SelfSignature {
    if certificate.subject().as_raw() != certificate.issuer().as_raw() {
        return SelfSignature::NotSelfSigned;
    }
    let scheme = match signature_algorithm(certificate).name.as_str() {
        "sha1WithRSAEncryption" | "sha1WithRSA" => Scheme::RsaPkcs1(Hash::Sha1),
        "sha256WithRSAEncryption" => Scheme::RsaPkcs1(Hash::Sha256),
        "sha384WithRSAEncryption" => Scheme::RsaPkcs1(Hash::Sha384),
        "sha512WithRSAEncryption" => Scheme::RsaPkcs1(Hash::Sha512),
        "ecdsa-with-SHA1" => Scheme::Ecdsa(Hash::Sha1),
        "ecdsa-with-SHA256" => Scheme::Ecdsa(Hash::Sha256),
        "ecdsa-with-SHA384" => Scheme::Ecdsa(Hash::Sha384),
        "ecdsa-with-SHA512" => Scheme::Ecdsa(Hash::Sha512),
        "Ed25519" => Scheme::Ed25519,
        _ => return SelfSignature::CannotTell,
    };
    let signed = certificate.tbs_certificate.as_ref();
    let signature = &certificate.signature_value.data;
    match verify(certificate.public_key().raw, scheme, signed, signature) {
        Checked::Right => SelfSignature::Valid,
        Checked::Wrong | Checked::WrongKey => SelfSignature::Invalid,
        Checked::CannotTell => SelfSignature::CannotTell,
    }
}
