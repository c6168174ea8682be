//! Key pairs and self-signed certificates made here. The private key exists in memory only and is wiped when
//! dropped; where it is written is not decided here.

use jiff::Timestamp;
use zeroize::Zeroizing;

/// Days of validity when nobody chose otherwise: three years, as JumpCloud's own guide has it.
pub const DAYS: u32 = 1095;

/// What to make.
pub struct Request {
    pub bits: RsaBits,
    pub common_name: String,
    pub organization: Option<String>,
    /// Days of validity, [`DAYS`] unless chosen.
    pub days: u32,
    pub not_before: Timestamp,
    pub form: KeyForm,
}

/// The size of an RSA key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RsaBits {
    #[default]
    B2048,
    B3072,
    B4096,
}

/// How the private key is written, always as PEM.
pub enum KeyForm {
    /// `BEGIN PRIVATE KEY`.
    Pkcs8,
    /// `BEGIN ENCRYPTED PRIVATE KEY`, with this passphrase (PBES2, AES-256-CBC).
    Pkcs8Encrypted(Zeroizing<String>),
    /// `BEGIN RSA PRIVATE KEY`.
    Pkcs1,
}

/// A certificate and its private key.
pub struct Made {
    pub certificate_pem: String,
    pub certificate_der: Vec<u8>,
    pub private_key: PrivateKey,
}

/// A private key as PEM. It cannot be printed, cloned or serialized, and is wiped when dropped.
pub struct PrivateKey(Zeroizing<String>);

impl PrivateKey {
    /// The PEM, to be written to the file that the person chose and nowhere else.
    pub fn expose_pem(&self) -> &str {
        &self.0
    }
}
