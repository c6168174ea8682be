//! Text that cannot be printed, serialized or dereferenced: a leak does not compile.

use zeroize::Zeroizing;

/// A key, a token or a passphrase, wiped when dropped.
pub struct Secret(Zeroizing<String>);

impl Secret {
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The letters, for the one place that needs them: a request's header, a key's encryption.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}
