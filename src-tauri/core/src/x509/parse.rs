//! From the DER of one certificate to [`Certificate`].

use aws_lc_rs::digest;
use jiff::Timestamp;
use x509_parser::certificate::X509CertificateParser;
use x509_parser::extensions::{KeyUsage as Flags, ParsedExtension};
use x509_parser::nom::Parser;
use x509_parser::prelude::X509Certificate;

use super::certificate::{Certificate, KeyUsage, SelfSignature, Unreadable};
use super::der::{self, DerKind};
use super::verify::{Checked, verify};
use super::{algorithm, name, public_key};

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
