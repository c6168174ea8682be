//! A Kisi API key ("login secret") as it is pasted. Kisi documents no form, so only what is plainly something else is
//! refused.

use crate::pasted::{self, Form, Kind, Reading, Removed, Word};
use crate::secret::Secret;

/// A pasted key.
pub struct KeyReading {
    /// Only when it may be one.
    pub key: Option<Secret>,
    pub seen: Form,
}

/// What may stand before a key.
const WORDS: &[Word] = &[
    ("authorization:", Removed::Header),
    ("kisi-login", Removed::KisiLogin),
    ("bearer", Removed::Bearer),
];

/// Reads what was pasted. `held`: what is held here for something else.
#[must_use]
pub fn read_key(pasted: &str, held: &[(Kind, &Secret)]) -> KeyReading {
    let Reading { secret, form } = pasted::read(pasted, WORDS, |bare, kind| {
        let kind = match kind {
            // The word is broken in two: then Kisi refuses it, and says so.
            Kind::KisiKey => Kind::Possible,
            kind => kind,
        };
        pasted::unless_held(bare, kind, held)
    });
    KeyReading {
        key: secret,
        seen: form,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("9f8e7d6c5b4a")]
    #[case(" 9f8e7d6c5b4a\n")]
    #[case("KISI-LOGIN 9f8e7d6c5b4a")]
    #[case("Authorization: KISI-LOGIN 9f8e7d6c5b4a")]
    #[case("kisi-login:9f8e7d6c5b4a")]
    #[case("KISI-LOGIN9f8e7d6c5b4a")]
    #[case("“9f8e7d6c5b4a”")]
    fn a_key_is_cleaned(#[case] pasted: &str) {
        let read = read_key(pasted, &[]);
        assert_eq!(read.key.expect("a key").expose(), "9f8e7d6c5b4a");
        assert_eq!(read.seen.length, 12);
    }

    #[rstest]
    #[case("KISI-LOGIN", Kind::Empty)]
    #[case("jca_9f8e7d6c", Kind::JumpCloudKey)]
    #[case("x-api-key: 9f8e7d6c", Kind::JumpCloudKey)]
    #[case("https://web.kisi.io", Kind::WebAddress)]
    #[case("maria@acme.example", Kind::EmailAddress)]
    #[case("-----BEGIN CERTIFICATE-----", Kind::Pem)]
    #[case("Add API key", Kind::Words)]
    fn something_else_is_recognised_and_not_kept(#[case] pasted: &str, #[case] kind: Kind) {
        let read = read_key(pasted, &[]);
        assert_eq!(read.seen.kind, kind);
        assert!(read.key.is_none());
    }

    #[test]
    fn the_token_for_user_sync_is_no_key() {
        let token = Secret::new("9f8e7d6c5b4a".into());
        let read = read_key("9f8e7d6c5b4a", &[(Kind::ScimToken, &token)]);
        assert_eq!(read.seen.kind, Kind::ScimToken);
        assert!(read.key.is_none());
    }
}
