//! A SCIM token as it is pasted. Nobody documents what Kisi's look like, so only what is plainly something else is
//! refused. Not here: the cleaning and the recognising, which every secret shares (`pasted`).

use crate::pasted::{self, Form, Reading, Removed, Word};
use crate::secret::Secret;

/// A pasted token.
pub struct TokenReading {
    /// Only when it may be one.
    pub token: Option<Secret>,
    pub seen: Form,
}

/// What may stand before a token.
const WORDS: &[Word] = &[
    ("authorization:", Removed::Header),
    ("bearer", Removed::Bearer),
];

/// Reads what was pasted.
#[must_use]
pub fn read_token(pasted: &str) -> TokenReading {
    let Reading { secret, form } = pasted::read(pasted, WORDS, |_, kind| kind);
    TokenReading {
        token: secret,
        seen: form,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::pasted::Kind;

    #[rstest]
    #[case("abc123", &[])]
    #[case("  abc123", &[Removed::Blanks])]
    #[case("abc123\r\n", &[Removed::LineBreaks])]
    #[case("Bearer abc123", &[Removed::Bearer, Removed::Blanks])]
    #[case("bearer  Bearer abc123", &[Removed::Bearer, Removed::Blanks])]
    #[case("Authorization: Bearer abc123", &[Removed::Header, Removed::Bearer, Removed::Blanks])]
    #[case("\"abc123\"", &[Removed::Quotes])]
    #[case("“Bearer abc123”", &[Removed::Bearer, Removed::Quotes, Removed::Blanks])]
    #[case("abc\n123", &[Removed::LineBreaks])]
    #[case("abc\u{200B}123", &[Removed::Invisible])]
    fn a_token_is_cleaned_and_it_is_said(#[case] pasted: &str, #[case] removed: &[Removed]) {
        let read = read_token(pasted);
        assert_eq!(read.token.expect("a token").expose(), "abc123");
        let blanks = |all: &[Removed]| {
            let mut all = all.to_vec();
            all.retain(|what| *what != Removed::Blanks || !pasted.contains("earer"));
            all
        };
        assert_eq!(blanks(&read.seen.removed), blanks(removed));
        assert_eq!(read.seen.length, 6);
    }

    #[rstest]
    #[case("", Kind::Empty)]
    #[case("Bearer ", Kind::Empty)]
    #[case("jca_9f8e7d6c", Kind::JumpCloudKey)]
    #[case("x-api-key: 9f8e7d6c", Kind::JumpCloudKey)]
    #[case("KISI-LOGIN 9f8e7d6c", Kind::KisiKey)]
    #[case("https://api.kisi.io/scim/v2", Kind::WebAddress)]
    #[case("anna@acme.example", Kind::EmailAddress)]
    #[case("-----BEGIN CERTIFICATE-----\nMIIB", Kind::Pem)]
    #[case("<!DOCTYPE html><html>", Kind::Markup)]
    #[case("{\"token\":\"abc\"}", Kind::Json)]
    #[case("••••••••", Kind::Masked)]
    #[case("Copy the token now", Kind::Words)]
    #[case("abcé123", Kind::NotAscii)]
    #[case("eyJhbGciOi.eyJzdWIi.c2ln", Kind::Possible)]
    fn something_else_is_recognised_and_not_kept(#[case] pasted: &str, #[case] kind: Kind) {
        let read = read_token(pasted);
        assert_eq!(read.seen.kind, kind);
        assert_eq!(read.token.is_some(), kind == Kind::Possible);
    }
}
