//! The kind and size of a public key.

use x509_parser::prelude::FromDer;
use x509_parser::public_key as parsed;
use x509_parser::x509::SubjectPublicKeyInfo;

use super::certificate::PublicKey;
use super::der;

/// Kind and size of the key in a SubjectPublicKeyInfo as DER; `None` when it is none.
pub fn of(spki: &[u8]) -> Option<PublicKey> {
    let (_, key) = SubjectPublicKeyInfo::from_der(spki).ok()?;
    Some(read(&key))
}

/// Reads kind and size; what is unknown keeps its identifier.
pub(super) fn read(key: &SubjectPublicKeyInfo<'_>) -> PublicKey {
    let algorithm = key.algorithm.algorithm.to_id_string();
    match algorithm.as_str() {
        "1.2.840.113549.1.1.1" | "1.2.840.113549.1.1.10" => rsa(key, algorithm),
        "1.2.840.10045.2.1" => PublicKey::Ec { curve: curve(key) },
        "1.2.840.10040.4.1" => PublicKey::Dsa { bits: dsa(key) },
        "1.3.101.112" => PublicKey::Ed25519,
        _ => PublicKey::Other { algorithm },
    }
}

fn rsa(key: &SubjectPublicKeyInfo<'_>, algorithm: String) -> PublicKey {
    match key.parsed() {
        Ok(parsed::PublicKey::RSA(rsa)) => PublicKey::Rsa {
            bits: bits(rsa.modulus),
        },
        _ => PublicKey::Other { algorithm },
    }
}

/// How many bits a positive big-endian number has.
fn bits(number: &[u8]) -> u32 {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let digits = &number[zeros..];
    let leading = digits.first().map_or(0, |byte| byte.leading_zeros());
    u32::try_from(digits.len() * 8).map_or(u32::MAX, |all| all - leading)
}

fn curve(key: &SubjectPublicKeyInfo<'_>) -> String {
    let named = key.algorithm.parameters.as_ref();
    let Some(id) = named.and_then(|any| any.as_oid().ok()) else {
        return "explicit parameters".into();
    };
    match id.to_id_string().as_str() {
        "1.2.840.10045.3.1.7" => "P-256".into(),
        "1.3.132.0.34" => "P-384".into(),
        "1.3.132.0.35" => "P-521".into(),
        "1.3.132.0.33" => "P-224".into(),
        "1.2.840.10045.3.1.1" => "P-192".into(),
        "1.3.132.0.10" => "secp256k1".into(),
        "1.3.36.3.3.2.8.1.1.7" => "brainpoolP256r1".into(),
        other => other.into(),
    }
}

/// The size of DSA's prime, the first of its parameters (RFC 3279 §2.3.2).
fn dsa(key: &SubjectPublicKeyInfo<'_>) -> u32 {
    let parameters = key.algorithm.parameters.as_ref().map(|any| any.data);
    parameters
        .and_then(der::element)
        .map_or(0, |prime| bits(prime.content))
}
