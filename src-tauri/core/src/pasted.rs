//! A secret as it is pasted: cleaned of what came along, recognised when it is plainly something else. Its text goes into
//! a `Secret` and nowhere else; what is said about it holds no letter of it.
//! Not here: what each secret looks like (`scim`, `jumpcloud`, `kisi`).

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::secret::Secret;

/// A secret that was pasted.
pub struct Reading {
    /// Only when it may be what was asked for.
    pub secret: Option<Secret>,
    pub form: Form,
}

/// What can be said about something pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub kind: Kind,
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
    /// `x-api-key:`
    ApiKeyHeader,
    /// `Bearer`
    Bearer,
    /// `KISI-LOGIN`
    KisiLogin,
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
            Self::ApiKeyHeader => "api-key-header",
            Self::Bearer => "bearer",
            Self::KisiLogin => "kisi-login",
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
pub enum Kind {
    /// Nothing speaks against it: it may be what was asked for.
    #[serde(alias = "token")]
    Possible,
    Empty,
    /// `jca_…`, as JumpCloud documents its API keys, or with the word that only they carry.
    JumpCloudKey,
    /// With the word that only Kisi's API keys carry.
    KisiKey,
    /// The one that is held here for user sync.
    ScimToken,
    /// 24 hexadecimal digits, as JumpCloud's ids of everything.
    OrganizationId,
    /// The client id of a service account, or the id and the secret together.
    ServiceAccount,
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

impl Kind {
    /// The name of the problem, in the table and the words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Empty => "empty",
            Self::JumpCloudKey => "jumpcloud-key",
            Self::KisiKey => "kisi-key",
            Self::ScimToken => "scim-token",
            Self::OrganizationId => "organization-id",
            Self::ServiceAccount => "service-account",
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

/// A word that may stand before a secret, and what is said when it was taken away.
pub(crate) type Word = (&'static str, Removed);

/// Reads what was pasted. `judge` knows the secret that is asked for: it is given the bare text, and what everybody
/// would take it for.
pub(crate) fn read(
    pasted: &str,
    words: &[Word],
    judge: impl FnOnce(&str, Kind) -> Kind,
) -> Reading {
    let (bare, removed) = cleaned(pasted, words);
    let kind = judge(&bare, kind(&bare, pasted));
    let length = bare.chars().count();
    Reading {
        secret: (kind == Kind::Possible).then(|| Secret::new((*bare).clone())),
        form: Form {
            kind,
            removed,
            length,
        },
    }
}

/// What may be it, unless the very same is held here for something else.
pub(crate) fn unless_held(bare: &str, kind: Kind, held: &[(Kind, &Secret)]) -> Kind {
    let same = held.iter().find(|(_, secret)| secret.expose() == bare);
    match same {
        Some((other, _)) if kind == Kind::Possible => *other,
        _ => kind,
    }
}

/// The secret without what came along.
fn cleaned(pasted: &str, words: &[Word]) -> (Zeroizing<String>, Vec<Removed>) {
    let is_quote = |c: char| matches!(c, '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '«' | '»');
    let is_unseen = |c: char| !c.is_whitespace() && crate::words::is_invisible(c);
    let is_blank = |c: char| matches!(c, ' ' | '\t' | '\u{a0}');
    let seen: Zeroizing<String> =
        Zeroizing::new(pasted.chars().filter(|c| !is_unseen(*c)).collect());
    let mut text = seen.trim();
    let had_blanks = text.len() != seen.len();
    let bare = text.trim_matches(is_quote);
    let mut quotes = bare.len() != text.len();
    text = bare.trim();
    let mut removed = Vec::new();
    while let Some((rest, what)) = without_first(text, words) {
        text = rest;
        if !removed.contains(&what) {
            removed.push(what);
        }
    }
    let bare = text.trim_matches(is_quote);
    quotes |= bare.len() != text.len();
    let joined: Zeroizing<String> =
        Zeroizing::new(bare.chars().filter(|c| !c.is_whitespace()).collect());
    let mut note = |is: bool, what| {
        if is {
            removed.push(what);
        }
    };
    note(quotes, Removed::Quotes);
    note(pasted.contains(['\n', '\r']), Removed::LineBreaks);
    note(
        (had_blanks || bare.contains(is_blank)) && pasted.contains(is_blank),
        Removed::Blanks,
    );
    note(pasted.chars().any(is_unseen), Removed::Invisible);
    (joined, removed)
}

/// What stands behind whichever of the words stands first.
fn without_first<'a>(text: &'a str, words: &[Word]) -> Option<(&'a str, Removed)> {
    words
        .iter()
        .find_map(|(word, what)| Some((without_word(text, word)?, *what)))
}

/// What stands behind a word at the start, whatever its capitals; a colon or a blank may stand between.
fn without_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let head = text.get(..word.len())?;
    let rest = &text[word.len()..];
    // No key begins with a word that has a hyphen or a colon in it.
    let ends = word.contains(['-', ':'])
        || rest.is_empty()
        || rest.starts_with([' ', '\t', '\n', '\r', ':', '\u{a0}']);
    (head.eq_ignore_ascii_case(word) && ends).then(|| rest.trim_start_matches(':').trim_start())
}

/// What everybody would take it for.
fn kind(bare: &str, pasted: &str) -> Kind {
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
        () if bare.is_empty() => Kind::Empty,
        () if trimmed.contains("-----BEGIN") => Kind::Pem,
        () if bare.starts_with('<') => Kind::Markup,
        () if bare.starts_with('{') => Kind::Json,
        () if starts("KISI-LOGIN") => Kind::KisiKey,
        () if starts("jca_") || starts("x-api-key") => Kind::JumpCloudKey,
        () if starts("http://") || starts("https://") => Kind::WebAddress,
        () if bare
            .chars()
            .all(|c| matches!(c, '*' | '•' | '●' | '.' | '·' | '…')) =>
        {
            Kind::Masked
        }
        () if words.len() >= 3 && words.iter().all(is_word) => Kind::Words,
        () if bare.parse::<email_address::EmailAddress>().is_ok() && words.len() == 1 => {
            Kind::EmailAddress
        }
        () if !bare.is_ascii() => Kind::NotAscii,
        () => Kind::Possible,
    }
}
