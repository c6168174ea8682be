//! The algorithm identifiers of XML-DSig, XML Encryption and RFC 4051/9231 that can be checked here, and the ones
//! that are refused whatever they are for.

use aws_lc_rs::digest;

use super::Refusal;
use crate::x509::{Hash, Scheme};

const MORE: &str = "http://www.w3.org/2001/04/xmldsig-more#";
const ENCRYPTION: &str = "http://www.w3.org/2001/04/xmlenc#";
const SIGNATURE: &str = "http://www.w3.org/2000/09/xmldsig#";

/// The enveloped-signature transform.
pub(super) const ENVELOPED: &str = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

/// The signature scheme of a SignatureMethod.
pub(super) fn scheme(algorithm: &str) -> Result<Scheme, Refusal> {
    let name = after(algorithm, &[SIGNATURE, MORE]);
    Ok(match name {
        Some("rsa-sha1") => Scheme::RsaPkcs1(Hash::Sha1),
        Some("rsa-sha256") => Scheme::RsaPkcs1(Hash::Sha256),
        Some("rsa-sha384") => Scheme::RsaPkcs1(Hash::Sha384),
        Some("rsa-sha512") => Scheme::RsaPkcs1(Hash::Sha512),
        Some("ecdsa-sha1") => Scheme::Ecdsa(Hash::Sha1),
        Some("ecdsa-sha256") => Scheme::Ecdsa(Hash::Sha256),
        Some("ecdsa-sha384") => Scheme::Ecdsa(Hash::Sha384),
        Some("ecdsa-sha512") => Scheme::Ecdsa(Hash::Sha512),
        Some(name) if name.starts_with("hmac-") => return Err(Refusal::Hmac),
        Some("rsa-md5") => return Err(refused(algorithm)),
        _ => return Err(unsupported(algorithm)),
    })
}

/// The hash of a DigestMethod.
pub(super) fn hash(algorithm: &str) -> Result<Hash, Refusal> {
    Ok(match after(algorithm, &[SIGNATURE, ENCRYPTION, MORE]) {
        Some("sha1") => Hash::Sha1,
        Some("sha256") => Hash::Sha256,
        Some("sha384") => Hash::Sha384,
        Some("sha512") => Hash::Sha512,
        Some("md5") => return Err(refused(algorithm)),
        _ => return Err(unsupported(algorithm)),
    })
}

pub(super) fn digest(hash: Hash, bytes: &[u8]) -> digest::Digest {
    let algorithm = match hash {
        Hash::Sha1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        Hash::Sha256 => &digest::SHA256,
        Hash::Sha384 => &digest::SHA384,
        Hash::Sha512 => &digest::SHA512,
    };
    digest::digest(algorithm, bytes)
}

pub(super) fn refused(algorithm: &str) -> Refusal {
    Refusal::Algorithm {
        algorithm: algorithm.into(),
    }
}

fn unsupported(algorithm: &str) -> Refusal {
    Refusal::Unsupported {
        algorithm: algorithm.into(),
    }
}

fn after<'a>(algorithm: &'a str, spaces: &[&str]) -> Option<&'a str> {
    spaces
        .iter()
        .find_map(|space| algorithm.strip_prefix(space))
}

/// An ECDSA signature as XML-DSig writes it (both numbers one after the other, RFC 9231 §2.3.6), as ASN.1.
pub(super) fn ecdsa_as_der(raw: &[u8]) -> Option<Vec<u8>> {
    if raw.is_empty() || raw.len() % 2 == 1 || raw.len() > 132 {
        return None;
    }
    let (r, s) = raw.split_at(raw.len() / 2);
    let numbers = [integer(r), integer(s)].concat();
    let mut der = vec![0x30];
    // Two numbers of P-521 together need the long form of a length.
    if numbers.len() > 0x7F {
        der.push(0x81);
    }
    der.push(u8::try_from(numbers.len()).ok()?);
    der.extend(numbers);
    Some(der)
}

fn integer(digits: &[u8]) -> Vec<u8> {
    let zeros = digits.iter().take_while(|digit| **digit == 0).count();
    let digits = &digits[zeros.min(digits.len() - 1)..];
    let mut value = Vec::with_capacity(digits.len() + 1);
    if digits[0] & 0x80 != 0 {
        value.push(0);
    }
    value.extend_from_slice(digits);
    let mut der = vec![0x02, value.len() as u8];
    der.extend(value);
    der
}
