//! Certificates and keys (X.509, PKCS#1, #8): read, compared and made. It does not judge them, reads no clock and
//! writes no file.

mod algorithm;
pub mod base64;
mod certificate;
mod der;
mod key;
mod make;
mod name;
mod parse;
pub mod pem;
mod public_key;
mod read;
mod verify;

pub use certificate::{
    Certificate, KeyUsage, Name, PublicKey, SelfSignature, SignatureAlgorithm, Unreadable, WeakHash,
};
pub use der::{DerKind, what_is};
pub use key::{KeyMatch, matches_key};
pub use make::{
    DAYS, KeyForm, LONGEST_NAME, MOST_DAYS, Made, PrivateKey, Request, RsaBits, Unmade, make,
};
pub use parse::read_der;
pub use public_key::of as public_key;
pub use read::{CertificateFile, read, read_text};
pub use verify::{Checked, Hash, Scheme, verify};
