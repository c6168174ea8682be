//! Checks one signature with one public key. Weak algorithms that old documents use are checked as well; whoever
//! asks decides what a weak one is worth.

use aws_lc_rs::signature::{
    self as algorithms, ParsedPublicKey, UnparsedPublicKey, VerificationAlgorithm,
};
use x509_parser::prelude::{FromDer, SubjectPublicKeyInfo};

use super::certificate::PublicKey;
use super::public_key;

/// The hash that a signature is made over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

/// How a signature is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// RSASSA-PKCS1-v1_5 (RFC 8017 §8.2).
    RsaPkcs1(Hash),
    /// ECDSA with the signature as ASN.1 (RFC 3279 §2.2.3).
    Ecdsa(Hash),
    Ed25519,
}

/// What checking a signature gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    Right,
    Wrong,
    /// The key is not of the kind that the scheme needs.
    WrongKey,
    /// A key that nothing here can calculate with.
    CannotTell,
}

/// Checks `signature` over `message` with the key of `spki` (a SubjectPublicKeyInfo as DER).
pub fn verify(spki: &[u8], scheme: Scheme, message: &[u8], signature: &[u8]) -> Checked {
    let Ok((_, key)) = SubjectPublicKeyInfo::from_der(spki) else {
        return Checked::CannotTell;
    };
    let algorithm = match (scheme, public_key::read(&key)) {
        (Scheme::RsaPkcs1(hash), PublicKey::Rsa { bits }) => rsa(hash, bits),
        (Scheme::Ecdsa(hash), PublicKey::Ec { curve }) => ecdsa(hash, &curve),
        (Scheme::Ed25519, PublicKey::Ed25519) => {
            Some(&algorithms::ED25519 as &'static dyn VerificationAlgorithm)
        }
        _ => return Checked::WrongKey,
    };
    let Some(algorithm) = algorithm else {
        return Checked::CannotTell;
    };
    let parsed: Result<ParsedPublicKey, _> =
        UnparsedPublicKey::new(algorithm, &key.subject_public_key.data).parse();
    match parsed.map(|key| key.verify_sig(message, signature)) {
        Ok(Ok(())) => Checked::Right,
        Ok(Err(_)) => Checked::Wrong,
        Err(_) => Checked::CannotTell,
    }
}

fn rsa(hash: Hash, bits: u32) -> Option<&'static dyn VerificationAlgorithm> {
    Some(match (hash, bits) {
        (_, ..1024 | 8193..) => return None,
        (Hash::Sha1, _) => &algorithms::RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY,
        (Hash::Sha256, _) => &algorithms::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
        (Hash::Sha512, _) => &algorithms::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
        (Hash::Sha384, ..2048) => return None,
        (Hash::Sha384, _) => &algorithms::RSA_PKCS1_2048_8192_SHA384,
    })
}

fn ecdsa(hash: Hash, curve: &str) -> Option<&'static dyn VerificationAlgorithm> {
    Some(match (curve, hash) {
        ("P-256", Hash::Sha1) => &algorithms::ECDSA_P256_SHA1_ASN1,
        ("P-256", Hash::Sha256) => &algorithms::ECDSA_P256_SHA256_ASN1,
        ("P-256", Hash::Sha384) => &algorithms::ECDSA_P256_SHA384_ASN1,
        ("P-256", Hash::Sha512) => &algorithms::ECDSA_P256_SHA512_ASN1,
        ("P-384", Hash::Sha256) => &algorithms::ECDSA_P384_SHA256_ASN1,
        ("P-384", Hash::Sha384) => &algorithms::ECDSA_P384_SHA384_ASN1,
        ("P-384", Hash::Sha512) => &algorithms::ECDSA_P384_SHA512_ASN1,
        ("P-521", Hash::Sha1) => &algorithms::ECDSA_P521_SHA1_ASN1,
        ("P-521", Hash::Sha256) => &algorithms::ECDSA_P521_SHA256_ASN1,
        ("P-521", Hash::Sha384) => &algorithms::ECDSA_P521_SHA384_ASN1,
        ("P-521", Hash::Sha512) => &algorithms::ECDSA_P521_SHA512_ASN1,
        _ => return None,
    })
}
