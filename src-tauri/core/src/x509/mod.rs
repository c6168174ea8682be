//! Certificates and keys (X.509, PKCS#1, #8): read, compared and made. It does not judge them, reads no clock and
//! writes no file.

mod certificate;
mod key;
mod make;

pub use certificate::{
    Certificate, KeyUsage, Name, PublicKey, SelfSignature, SignatureAlgorithm, Unreadable, WeakHash,
};
pub use key::KeyMatch;
pub use make::{DAYS, KeyForm, Made, PrivateKey, Request, RsaBits};
