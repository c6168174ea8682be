//! The forms in which people give certificates: DER, PEM with several blocks, and the text of an X509Certificate
//! element. One certificate's DER is read by `parse`.

use super::certificate::{Certificate, Unreadable};
use super::parse::read_der;
use super::{base64, pem};

/// How many certificates of a file are read. Whole lists of trusted authorities have about 150.
const MOST: usize = 1_000;

/// The certificates of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFile {
    /// Whether it is PEM; otherwise DER.
    pub pem: bool,
    /// The certificates in order, readable or not, at most a thousand. Never empty: bytes that are none are one that is unreadable.
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
        if certificates.len() == MOST {
            break;
        }
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
        Ok(text) => read_text(text.trim()),
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
    let text = text.trim_ascii();
    if text.is_empty() {
        return Err(Unreadable::Empty);
    }
    if pem::has_armour(text) {
        let blocks = pem::blocks(text);
        // A key behind the certificate is as much of a leak as one in its place.
        if blocks
            .iter()
            .any(|block| block.label.ends_with("PRIVATE KEY"))
        {
            return Err(Unreadable::PrivateKey);
        }
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
        Ok(bytes) => match read_der(&bytes) {
            // The element holds one certificate and nothing else.
            Ok(certificate) if certificate.der.len() < bytes.len() => {
                Err(Unreadable::NotACertificate)
            }
            reading => reading,
        },
    }
}

/// Whether decoded bytes are once more PEM or base64.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|inner| {
        pem::has_armour(inner) || inner.starts_with("MII") && base64::decode(inner).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::x509::{PublicKey, SelfSignature};
    use ::base64::Engine;
    use ::base64::engine::general_purpose::STANDARD;
    use rcgen::{CertificateParams, KeyPair};

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
        let both = [pem, key.serialize_pem()].concat();
        assert_eq!(read_text(&both), Err(Unreadable::PrivateKey));
        let longer = [certificate().der().as_ref(), &[0]].concat();
        assert_eq!(text(&longer), Err(Unreadable::NotACertificate));
        let blank = Unreadable::NotBase64 {
            found: Some('\u{a0}'),
        };
        assert_eq!(read_text(&format!("\u{a0}{bare}")), Err(blank));
    }
}
