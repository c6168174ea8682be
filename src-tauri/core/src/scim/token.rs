//! A SCIM token as it is pasted: cleaned of what came along, recognised when it is something else. Its text goes into
//! a `Secret` and nowhere else; what is said about it holds no letter of it.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::secret::Secret;

/// A pasted token.
pub struct TokenReading {
    /// Only when it may be one.
    pub token: Option<Secret>,
    pub seen: TokenSeen,
}

/// What can be said about a pasted token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenSeen {
    pub kind: TokenKind,
    /// What was cleaned away, in the order in which it is told.
    pub removed: Vec<Removed>,
    /// Characters that are left.
    pub length: usize,
}

/// What was pasted with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Removed {
    /// `Authorization:`
    Header,
    /// `Bearer`
    Bearer,
    Quotes,
    LineBreaks,
    Blanks,
    /// Characters that nobody sees.
    Invisible,
}

impl Removed {
    /// The name in the words: `removed-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Bearer => "bearer",
            Self::Quotes => "quotes",
            Self::LineBreaks => "line-breaks",
            Self::Blanks => "blanks",
            Self::Invisible => "invisible",
        }
    }
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenKind {
    /// It may be a token: nobody documents what Kisi's look like.
    Token,
    Empty,
    /// `jca_…`, as JumpCloud documents its API keys.
    JumpCloudKey,
    /// With the word that only Kisi's API keys carry.
    KisiKey,
    WebAddress,
    EmailAddress,
    /// PEM: a key or a certificate.
    Pem,
    /// XML or HTML.
    Markup,
    Json,
    /// Dots or stars, as a screen shows a hidden secret.
    Masked,
    /// A sentence.
    Words,
    /// Letters that no header can carry.
    NotAscii,
}

impl TokenKind {
    /// The name of the problem, in the table and the words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Empty => "empty",
            Self::JumpCloudKey => "jumpcloud-key",
            Self::KisiKey => "kisi-key",
            Self::WebAddress => "web-address",
            Self::EmailAddress => "email-address",
            Self::Pem => "pem",
            Self::Markup => "markup",
            Self::Json => "json",
            Self::Masked => "masked",
            Self::Words => "words",
            Self::NotAscii => "not-ascii",
        }
    }
}

/// Reads what was pasted.
#[must_use]
pub fn read_token(pasted: &str) -> TokenReading {
    let (bare, removed) = cleaned(pasted);
    let kind = kind(&bare, pasted);
    let length = bare.chars().count();
    TokenReading {
        token: (kind == TokenKind::Token).then(|| Secret::new((*bare).clone())),
        seen: TokenSeen {
            kind,
            removed,
            length,
        },
    }
}

/// The token without what came along.
fn cleaned(pasted: &str) -> (Zeroizing<String>, Vec<Removed>) {
    let mut removed = Vec::new();
    let mut note = |is: bool, what| {
        if is {
            removed.push(what);
        }
    };
    let is_quote = |c: char| matches!(c, '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '«' | '»');
    let is_unseen = |c: char| !c.is_whitespace() && crate::words::is_invisible(c);
    let seen: Zeroizing<String> =
        Zeroizing::new(pasted.chars().filter(|c| !is_unseen(*c)).collect());
    let mut text = seen.trim();
    let had_blanks = text.len() != seen.len();
    let bare = text.trim_matches(is_quote);
    let mut quotes = bare.len() != text.len();
    text = bare.trim();
    let header = without_word(text, "authorization:");
    text = header.unwrap_or(text);
    let mut bearer = false;
    while let Some(rest) = without_word(text, "bearer") {
        (text, bearer) = (rest, true);
    }
    let bare = text.trim_matches(is_quote);
    quotes |= bare.len() != text.len();
    let joined: Zeroizing<String> =
        Zeroizing::new(bare.chars().filter(|c| !c.is_whitespace()).collect());
    let breaks = pasted.contains(['\n', '\r']);
    note(header.is_some(), Removed::Header);
    note(bearer, Removed::Bearer);
    note(quotes, Removed::Quotes);
    note(breaks, Removed::LineBreaks);
    note(
        (had_blanks || bare.contains([' ', '\t', '\u{a0}']))
            && pasted.contains([' ', '\t', '\u{a0}']),
        Removed::Blanks,
    );
    note(pasted.chars().any(is_unseen), Removed::Invisible);
    (joined, removed)
}

/// What stands behind a word at the start, whatever its capitals; a colon or a blank may stand between.
fn without_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    let rest = &text[word.len()..];
    let ends = word.ends_with(':')
        || rest.is_empty()
        || rest.starts_with([' ', '\t', '\n', '\r', ':', '\u{a0}']);
    (head.eq_ignore_ascii_case(word) && ends).then(|| rest.trim_start_matches(':').trim_start())
}

fn kind(bare: &str, pasted: &str) -> TokenKind {
    let trimmed = pasted.trim();
    let starts = |text: &str| {
        bare.get(..text.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(text))
    };
    let words: Vec<&str> = trimmed.split_whitespace().collect();
    let is_word = |word: &&str| {
        word.chars()
            .all(|c| c.is_alphabetic() || ".,;:!?'’-".contains(c))
    };
    match () {
        () if bare.is_empty() => TokenKind::Empty,
        () if trimmed.contains("-----BEGIN") => TokenKind::Pem,
        () if bare.starts_with('<') => TokenKind::Markup,
        () if bare.starts_with('{') => TokenKind::Json,
        () if starts("KISI-LOGIN") => TokenKind::KisiKey,
        () if starts("jca_") => TokenKind::JumpCloudKey,
        () if starts("http://") || starts("https://") => TokenKind::WebAddress,
        () if bare
            .chars()
            .all(|c| matches!(c, '*' | '•' | '●' | '.' | '·' | '…')) =>
        {
            TokenKind::Masked
        }
        () if words.len() >= 3 && words.iter().all(is_word) => TokenKind::Words,
        () if bare.parse::<email_address::EmailAddress>().is_ok() && words.len() == 1 => {
            TokenKind::EmailAddress
        }
        () if !bare.is_ascii() => TokenKind::NotAscii,
        () => TokenKind::Token,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

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
    #[case("", TokenKind::Empty)]
    #[case("Bearer ", TokenKind::Empty)]
    #[case("jca_9f8e7d6c", TokenKind::JumpCloudKey)]
    #[case("KISI-LOGIN 9f8e7d6c", TokenKind::KisiKey)]
    #[case("https://api.kisi.io/scim/v2", TokenKind::WebAddress)]
    #[case("anna@acme.example", TokenKind::EmailAddress)]
    #[case("-----BEGIN CERTIFICATE-----\nMIIB", TokenKind::Pem)]
    #[case("<!DOCTYPE html><html>", TokenKind::Markup)]
    #[case("{\"token\":\"abc\"}", TokenKind::Json)]
    #[case("••••••••", TokenKind::Masked)]
    #[case("Copy the token now", TokenKind::Words)]
    #[case("abcé123", TokenKind::NotAscii)]
    #[case("eyJhbGciOi.eyJzdWIi.c2ln", TokenKind::Token)]
    fn something_else_is_recognised_and_not_kept(#[case] pasted: &str, #[case] kind: TokenKind) {
        let read = read_token(pasted);
        assert_eq!(read.seen.kind, kind);
        assert_eq!(read.token.is_some(), kind == TokenKind::Token);
    }
}
