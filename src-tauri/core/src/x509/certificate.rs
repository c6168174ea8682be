//! One certificate as plain data. What it should be is not known here.

use jiff::Timestamp;

/// An X.509 certificate (RFC 5280), also a version 1 one and one that is not quite valid DER.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The bytes it was read from.
    pub der: Vec<u8>,
    /// 1, 2 or 3.
    pub version: u32,
    /// Hexadecimal with colons, upper case: `0A:FF`.
    pub serial: String,
    pub subject: Name,
    pub issuer: Name,
    pub not_before: Timestamp,
    /// The last moment of its validity. The year 9999 ("does not expire") is read as the last moment there is.
    pub not_after: Timestamp,
    pub key: PublicKey,
    /// The SubjectPublicKeyInfo as DER: equal exactly when the keys are.
    pub spki: Vec<u8>,
    pub signature_algorithm: SignatureAlgorithm,
    /// As the key usage extension names them; empty when there is no such extension.
    pub key_usages: Vec<KeyUsage>,
    /// BasicConstraints says that it may issue others.
    pub is_ca: bool,
    pub self_signature: SelfSignature,
    /// The extensions are there and empty, which RFC 5280 forbids and JumpCloud wrote from 2020 to 2022.
    pub empty_extensions: bool,
    /// SHA-256 of the DER: hexadecimal with colons, upper case.
    pub sha256: String,
    /// SHA-1 of the DER, as some screens still show it: hexadecimal with colons, upper case.
    pub sha1: String,
}

impl Certificate {
    /// Whether subject and issuer are the same name.
    pub fn is_self_issued(&self) -> bool {
        self.subject == self.issuer
    }
}

/// A distinguished name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// In the certificate's order: `C=US, O=Acme, CN=JumpCloudSAMLUser`; empty for the empty name.
    pub text: String,
    pub common_name: Option<String>,
    pub organization: Option<String>,
    pub organizational_unit: Option<String>,
}

/// The kind and size of a public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicKey {
    Rsa {
        bits: u32,
    },
    /// The curve by its usual name (`P-256`), else its identifier.
    Ec {
        curve: String,
    },
    Dsa {
        bits: u32,
    },
    Ed25519,
    /// The algorithm's identifier.
    Other {
        algorithm: String,
    },
}

/// What the certificate itself is signed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureAlgorithm {
    /// The usual name (`sha256WithRSAEncryption`), else the identifier.
    pub name: String,
    /// Its hash, when that one no longer protects.
    pub weak: Option<WeakHash>,
}

/// A hash function that no longer protects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeakHash {
    Md2,
    Md4,
    Md5,
    Sha1,
}

/// A purpose of the key usage extension (RFC 5280 §4.2.1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyUsage {
    DigitalSignature,
    ContentCommitment,
    KeyEncipherment,
    DataEncipherment,
    KeyAgreement,
    KeyCertSign,
    CrlSign,
    EncipherOnly,
    DecipherOnly,
}

/// Whether a certificate that names itself as its issuer is really signed with its own key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SelfSignature {
    Valid,
    Invalid,
    /// Somebody else issued it.
    NotSelfSigned,
    /// Nothing here can check this algorithm.
    CannotTell,
}

/// Why something that should be a certificate is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    /// Not base64; the first character that does not belong, when there is one.
    NotBase64 {
        found: Option<char>,
    },
    /// Base64 of a PEM file or of base64.
    DoubleBase64,
    CertificateRequest,
    PrivateKey,
    PublicKey,
    Pkcs7,
    /// It begins like a certificate and ends too early.
    Truncated,
    NotACertificate,
}

impl KeyUsage {
    /// The name that RFC 5280 gives it.
    pub fn name(self) -> &'static str {
        match self {
            KeyUsage::DigitalSignature => "digitalSignature",
            KeyUsage::ContentCommitment => "contentCommitment",
            KeyUsage::KeyEncipherment => "keyEncipherment",
            KeyUsage::DataEncipherment => "dataEncipherment",
            KeyUsage::KeyAgreement => "keyAgreement",
            KeyUsage::KeyCertSign => "keyCertSign",
            KeyUsage::CrlSign => "cRLSign",
            KeyUsage::EncipherOnly => "encipherOnly",
            KeyUsage::DecipherOnly => "decipherOnly",
        }
    }
}
