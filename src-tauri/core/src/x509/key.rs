//! Whether a private key belongs to a certificate. The key is looked at, never kept.

use aws_lc_rs::rsa;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P384_SHA384_ASN1_SIGNING, ECDSA_P521_SHA512_ASN1_SIGNING,
    EcdsaKeyPair, Ed25519KeyPair, KeyPair,
};
use pkcs8::EncryptedPrivateKeyInfoRef;
use pkcs8::der::SecretDocument;
use pkcs8::pkcs5::{EncryptionScheme, pbes2::Kdf};
use x509_parser::prelude::{FromDer, SubjectPublicKeyInfo};
use zeroize::Zeroizing;

use super::certificate::{Certificate, PublicKey};
use super::der::{self, DerKind};
use super::pem;

/// How a private key and a certificate relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyMatch {
    Matches,
    /// It is the key of another certificate.
    Differs,
    /// The key is encrypted and no passphrase was given.
    NeedsPassphrase,
    /// The key is encrypted with another passphrase.
    WrongPassphrase,
    /// It is no private key.
    NotAKey,
    /// A kind, size or encryption of key that cannot be read here.
    CannotTell,
}

/// The most work that a key file may ask for before it opens: rounds of PBKDF2, bytes of scrypt.
const ROUNDS: u32 = 20_000_000;
const MEMORY: u64 = 256 * 1024 * 1024;

/// Compares the key in `key` (PEM or DER; PKCS#8, PKCS#1 or SEC 1) with the certificate's.
pub fn matches_key(certificate: &Certificate, key: &[u8], passphrase: Option<&str>) -> KeyMatch {
    let text = std::str::from_utf8(key).ok();
    let Some(text) = text.filter(|text| pem::has_armour(text)) else {
        return compare(certificate, key, passphrase);
    };
    let blocks = pem::blocks(text);
    let is_key = |block: &&pem::Block| block.label.ends_with("PRIVATE KEY");
    match blocks.iter().find(is_key) {
        None => KeyMatch::NotAKey,
        Some(block) if block.encrypted => match passphrase {
            None => KeyMatch::NeedsPassphrase,
            // OpenSSL's own old encryption, of which one round of MD5 makes the key.
            Some(_) => KeyMatch::CannotTell,
        },
        // OpenSSH's own form (PROTOCOL.key) holds a key, which is not read here.
        Some(block) if block.label == "OPENSSH PRIVATE KEY" => KeyMatch::CannotTell,
        Some(block) => match &block.content {
            Ok(bytes) => compare(certificate, bytes, passphrase),
            Err(_) => KeyMatch::NotAKey,
        },
    }
}

fn compare(certificate: &Certificate, der: &[u8], passphrase: Option<&str>) -> KeyMatch {
    match der::what_is(der) {
        DerKind::PrivateKey { encrypted: false } => compare_plain(certificate, der),
        DerKind::PrivateKey { encrypted: true } => match passphrase {
            None => KeyMatch::NeedsPassphrase,
            Some(passphrase) => match decrypt(der, passphrase) {
                Ok(plain) => compare_plain(certificate, plain.as_bytes()),
                Err(why) => why,
            },
        },
        _ => KeyMatch::NotAKey,
    }
}

fn decrypt(der: &[u8], passphrase: &str) -> Result<SecretDocument, KeyMatch> {
    let encrypted = EncryptedPrivateKeyInfoRef::try_from(der).map_err(|_| KeyMatch::CannotTell)?;
    if !is_affordable(&encrypted.encryption_algorithm) {
        return Err(KeyMatch::CannotTell);
    }
    encrypted.decrypt(passphrase).map_err(|error| match error {
        pkcs8::Error::EncryptedPrivateKey(
            pkcs8::pkcs5::Error::UnsupportedAlgorithm { .. }
            | pkcs8::pkcs5::Error::NoPbes1CryptSupport,
        ) => KeyMatch::CannotTell,
        _ => KeyMatch::WrongPassphrase,
    })
}

fn is_affordable(scheme: &EncryptionScheme) -> bool {
    let EncryptionScheme::Pbes2(parameters) = scheme else {
        return false;
    };
    match &parameters.kdf {
        Kdf::Pbkdf2(kdf) => kdf.iteration_count <= ROUNDS,
        Kdf::Scrypt(kdf) => {
            let cost = u64::from(kdf.block_size) * u64::from(kdf.parallelization) * 128;
            kdf.cost_parameter.saturating_mul(cost) <= MEMORY
        }
        _ => false,
    }
}

fn compare_plain(certificate: &Certificate, der: &[u8]) -> KeyMatch {
    let Ok((_, public)) = SubjectPublicKeyInfo::from_der(&certificate.spki) else {
        return KeyMatch::CannotTell;
    };
    let expected: &[u8] = &public.subject_public_key.data;
    match public_half(der, &certificate.key) {
        Some(found) if *found == expected => KeyMatch::Matches,
        Some(_) => KeyMatch::Differs,
        // A readable key of another kind does not belong to this certificate either.
        None if is_some_key(der) => KeyMatch::Differs,
        None => KeyMatch::CannotTell,
    }
}

/// The public half of a private key of the certificate's kind, as it stands in a SubjectPublicKeyInfo.
fn public_half(der: &[u8], kind: &PublicKey) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = match kind {
        PublicKey::Rsa { .. } => rsa_pair(der)?.public_key().as_ref().to_vec(),
        PublicKey::Ec { curve } => ec_pair(der, curve)?.public_key().as_ref().to_vec(),
        PublicKey::Ed25519 => {
            let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).ok()?;
            pair.public_key().as_ref().to_vec()
        }
        PublicKey::Dsa { .. } | PublicKey::Other { .. } => return None,
    };
    Some(Zeroizing::new(bytes))
}

fn rsa_pair(der: &[u8]) -> Option<rsa::KeyPair> {
    rsa::KeyPair::from_pkcs8(der)
        .or_else(|_| rsa::KeyPair::from_der(der))
        .ok()
}

fn ec_pair(der: &[u8], curve: &str) -> Option<EcdsaKeyPair> {
    let algorithm = match curve {
        "P-256" => &ECDSA_P256_SHA256_ASN1_SIGNING,
        "P-384" => &ECDSA_P384_SHA384_ASN1_SIGNING,
        "P-521" => &ECDSA_P521_SHA512_ASN1_SIGNING,
        _ => return None,
    };
    EcdsaKeyPair::from_pkcs8(algorithm, der)
        .or_else(|_| EcdsaKeyPair::from_private_key_der(algorithm, der))
        .ok()
}

fn is_some_key(der: &[u8]) -> bool {
    let curves = ["P-256", "P-384", "P-521"];
    rsa_pair(der).is_some()
        || curves.iter().any(|curve| ec_pair(der, curve).is_some())
        || Ed25519KeyPair::from_pkcs8_maybe_unchecked(der).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_openssh_is_a_key_that_is_not_read() {
        let made = rcgen::KeyPair::generate().expect("a key");
        let parameters = rcgen::CertificateParams::default();
        let der = parameters.self_signed(&made).expect("a certificate");
        let certificate = super::super::read(der.der());
        let certificate = certificate.first().expect("readable");
        let key = "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n";
        let found = matches_key(certificate, key.as_bytes(), None);
        assert_eq!(found, KeyMatch::CannotTell);
    }
}
