//! Whether a private key belongs to a certificate. The key is looked at, never kept.

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
    /// A kind or encryption of key that cannot be read here.
    CannotTell,
}
