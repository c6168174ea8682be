//! A JumpCloud API key as it is pasted. New ones begin with `jca_` (JumpCloud, "JumpCloud APIs"), old ones have 40
//! hexadecimal digits; that nobody promises more is why both are only a hint.

use serde::{Deserialize, Serialize};

use crate::pasted::{self, Form, Kind, Reading, Removed, Word};
use crate::secret::Secret;

/// A pasted key.
pub struct KeyReading {
    /// Only when it may be one.
    pub key: Option<Secret>,
    pub seen: KeySeen,
}

/// What can be said about a pasted key, without a letter of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct KeySeen {
    pub form: Form,
    pub make: Make,
}

/// What it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Make {
    /// `jca_…`
    New,
    /// 40 hexadecimal digits.
    Old,
    /// None that we know of.
    Unknown,
}

impl KeySeen {
    /// Of a key that comes from the keychain: nobody looked at what was pasted.
    #[must_use]
    pub fn kept() -> Self {
        Self {
            form: Form {
                kind: Kind::Possible,
                removed: Vec::new(),
                length: 0,
            },
            make: Make::Unknown,
        }
    }
}

/// What may stand before a key.
const WORDS: &[Word] = &[
    ("x-api-key", Removed::ApiKeyHeader),
    ("authorization:", Removed::Header),
    ("bearer", Removed::Bearer),
];

const NEW: &str = "jca_";
const OLD: usize = 40;
/// Ids of organizations, people, applications.
const ID: usize = 24;

/// Reads what was pasted. `held`: what is held here for something else.
#[must_use]
pub fn read_key(pasted: &str, held: &[(Kind, &Secret)]) -> KeyReading {
    let mut make = Make::Unknown;
    let Reading { secret, form } = pasted::read(pasted, WORDS, |bare, kind| {
        make = make_of(bare);
        let kind = match kind {
            Kind::JumpCloudKey if is_masked(bare) => Kind::Masked,
            Kind::JumpCloudKey if bare.is_ascii() => Kind::Possible,
            Kind::JumpCloudKey => Kind::NotAscii,
            Kind::Possible if is_hex(bare, ID) => Kind::OrganizationId,
            Kind::Possible if is_client(bare) => Kind::ServiceAccount,
            Kind::Possible | Kind::Json if names_a_client(bare) => Kind::ServiceAccount,
            kind => kind,
        };
        pasted::unless_held(bare, kind, held)
    });
    KeyReading {
        key: secret,
        seen: KeySeen { form, make },
    }
}

fn make_of(bare: &str) -> Make {
    match bare {
        bare if bare.starts_with(NEW) => Make::New,
        bare if is_hex(bare, OLD) => Make::Old,
        _ => Make::Unknown,
    }
}

/// A screen shows how a key begins, and covers the rest.
fn is_masked(bare: &str) -> bool {
    bare.contains(['*', '•', '●', '·', '…']) || bare.contains("..")
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// A client id as a UUID, or id and secret together as they are sent.
fn is_client(bare: &str) -> bool {
    let groups: Vec<&str> = bare.split('-').collect();
    let lengths = [8, 4, 4, 4, 12];
    let is_uuid = groups.len() == lengths.len()
        && lengths
            .iter()
            .zip(&groups)
            .all(|(length, group)| is_hex(group, *length));
    is_uuid || bare.contains(':')
}

/// Id and secret as they are written down.
fn names_a_client(bare: &str) -> bool {
    let lower = bare.to_ascii_lowercase();
    let names = ["client_id", "client_secret", "clientid", "clientsecret"];
    names.iter().any(|name| lower.contains(name))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const OLD_KEY: &str = "0123456789abcdef0123456789abcdef01234567";

    #[rstest]
    #[case("jca_9f8e7d6c", Make::New, &[])]
    #[case("x-api-key: jca_9f8e7d6c\n", Make::New, &[Removed::ApiKeyHeader, Removed::LineBreaks])]
    #[case("X-API-Key:\tjca_9f8e7d6c", Make::New, &[Removed::ApiKeyHeader])]
    #[case("Bearer jca_9f8e7d6c", Make::New, &[Removed::Bearer])]
    #[case("'jca_9f8e7d6c'", Make::New, &[Removed::Quotes])]
    #[case(OLD_KEY, Make::Old, &[])]
    #[case("9f8e7d6c5b4a", Make::Unknown, &[])]
    fn a_key_is_cleaned_and_its_make_is_known(
        #[case] pasted: &str,
        #[case] make: Make,
        #[case] removed: &[Removed],
    ) {
        let read = read_key(pasted, &[]);
        let mut told = read.seen.form.removed.clone();
        told.retain(|what| *what != Removed::Blanks);
        assert_eq!((read.seen.make, told.as_slice()), (make, removed));
        let key = read.key.expect("a key");
        assert!(!key.expose().contains([' ', '\n', '\'', ':']));
        assert_eq!(key.expose().len(), read.seen.form.length);
    }

    #[rstest]
    #[case("", Kind::Empty)]
    #[case("x-api-key:", Kind::Empty)]
    #[case("KISI-LOGIN 9f8e7d6c", Kind::KisiKey)]
    #[case("60259a2ad81e1a474d4e7c83", Kind::OrganizationId)]
    #[case("449d7e27-7889-47af-a736-83b6bbf97ec5", Kind::ServiceAccount)]
    #[case("9f8e7d6c5b4a:0123456789", Kind::ServiceAccount)]
    #[case("client_id=9f8e7d6c", Kind::ServiceAccount)]
    #[case("{\"client_id\":\"a\",\"client_secret\":\"b\"}", Kind::ServiceAccount)]
    #[case("{\"key\":\"a\"}", Kind::Json)]
    #[case("https://console.jumpcloud.com/#/settings", Kind::WebAddress)]
    #[case("anna@acme.example", Kind::EmailAddress)]
    #[case("-----BEGIN PRIVATE KEY-----\nMIIE", Kind::Pem)]
    #[case("<html>", Kind::Markup)]
    #[case("jca_••••••••", Kind::Masked)]
    #[case("jca_9f8e...", Kind::Masked)]
    #[case("jca_9f8é", Kind::NotAscii)]
    #[case("••••••••", Kind::Masked)]
    #[case("My API Key", Kind::Words)]
    fn something_else_is_recognised_and_not_kept(#[case] pasted: &str, #[case] kind: Kind) {
        let read = read_key(pasted, &[]);
        assert_eq!(read.seen.form.kind, kind);
        assert_eq!(read.key.is_some(), kind == Kind::Possible);
    }

    #[test]
    fn what_is_held_for_something_else_is_recognised() {
        let token = Secret::new("9f8e7d6c5b4a39281706".into());
        let held = [(Kind::ScimToken, &token)];
        let read = read_key("Bearer 9f8e7d6c5b4a39281706", &held);
        assert_eq!(read.seen.form.kind, Kind::ScimToken);
        assert!(read.key.is_none());
        assert!(read_key("9f8e7d6c5b4a39281707", &held).key.is_some());
    }

    #[test]
    fn nothing_of_it_stands_in_what_is_kept() {
        let seen = read_key("jca_9f8e7d6c", &[]).seen;
        let kept = serde_json::to_string(&seen).expect("JSON");
        assert!(!kept.contains("9f8e"), "{kept}");
    }
}
