//! What kind of file somebody gave us, said before anything judges it.
//! It does not read the content: that is `saml` and `x509`. It never fails and never looks beyond the bytes.

mod encoding;
mod recognise;
#[cfg(test)]
mod tests;

pub use encoding::{Declared, Encoding};
pub use recognise::recognise;

/// The largest file that is looked at, in bytes. A larger one is refused before it is read.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// A file as far as it can be told without judging it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    pub kind: Kind,
    /// How its characters are written; `None` when it is not text.
    pub encoding: Option<Encoding>,
    /// What was taken off to get at it, outermost first; usually nothing.
    pub wrapping: Vec<Wrapping>,
    /// The characters, without a byte order mark; `None` when it is not text, or a private key. Bytes that could
    /// not be read are U+FFFD (see [`Encoding::unreadable`]).
    pub text: Option<String>,
    /// The bytes under the wrapping; the same as the file's when there is none.
    /// Emptied for private keys and PKCS#12: nothing here keeps a secret.
    pub inner: Vec<u8>,
}

/// The kinds of file that people drop. Where each belongs is not known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// No bytes, or nothing but blanks.
    Empty,
    /// More than [`LARGEST`] bytes: nothing in it was looked at.
    TooLarge,
    /// SAML 2.0 metadata with an identity provider in it (it may hold a service provider as well).
    IdpMetadata,
    /// SAML 2.0 metadata with a service provider and no identity provider.
    SpMetadata,
    /// SAML 2.0 metadata with neither.
    OtherMetadata,
    /// A SAML 2.0 `AuthnRequest`.
    AuthnRequest,
    /// A SAML 2.0 `Response`, or an `Assertion` on its own.
    Response,
    /// A SAML 2.0 `LogoutRequest` or `LogoutResponse`.
    LogoutMessage,
    /// Well-formed XML of another kind: the root's name as written and its namespace, empty when it has none.
    OtherXml {
        root: String,
        namespace: String,
    },
    /// Meant as XML but not well-formed, or refused (DOCTYPE, too deep); the name of its first element
    /// without prefix, when one could be read. `saml::metadata::read` tells where it breaks.
    BrokenXml {
        root: Option<String>,
    },
    /// A web page, for example a sign-in page saved in place of the file.
    Html,
    Json,
    /// One or several certificates as PEM, possibly with other PEM blocks behind the first.
    PemCertificate,
    DerCertificate,
    Pkcs7,
    /// A certificate with its private key (`.p12`, `.pfx`).
    Pkcs12,
    CertificateRequest,
    /// A private key in any form, also when a certificate is in the same file.
    PrivateKey {
        encrypted: bool,
    },
    PublicKey,
    Gzip,
    Zip,
    Pdf,
    OtherText,
    Binary,
}

impl Kind {
    /// Whether the file holds something that must not be kept or shown.
    pub fn is_secret(&self) -> bool {
        matches!(self, Kind::PrivateKey { .. } | Kind::Pkcs12)
    }

    /// Whether it is SAML 2.0 metadata of any role.
    pub fn is_metadata(&self) -> bool {
        matches!(
            self,
            Kind::IdpMetadata | Kind::SpMetadata | Kind::OtherMetadata
        )
    }
}

/// Something a file was wrapped in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    /// Base64 (RFC 4648), also with line breaks, also the URL alphabet.
    Base64,
    /// Percent-encoding (RFC 3986), as copied out of an address.
    Percent,
}
