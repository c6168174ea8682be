//! Text that a person typed freely: a reason, a name. What looks like a key in it is covered at once,
//! because a report goes to people who must not have one. Not here: values, which the program made itself.

use std::fmt;

use serde::Serialize;

/// Stands where something was covered.
const COVERED: &str = "█████";
/// Shorter runs of letters and digits are words, dates, domains, step names.
const SHORTEST_KEY: usize = 20;

/// Freely typed text without anything that looks like a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Typed(String);

impl Typed {
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut covered = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(PEM_START) {
            cover_words(&rest[..at], &mut covered);
            covered.push_str(COVERED);
            let inside = &rest[at + PEM_START.len()..];
            rest = inside
                .rfind(PEM_END)
                .and_then(|end| inside[end + PEM_END.len()..].split_once("-----"))
                .map_or("", |(_, after)| after);
        }
        cover_words(rest, &mut covered);
        Self(covered)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const PEM_START: &str = "-----BEGIN ";
const PEM_END: &str = "-----END ";

impl fmt::Display for Typed {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

fn cover_words(text: &str, to: &mut String) {
    for piece in text.split_inclusive(|c: char| !is_part_of_key(c)) {
        let word = piece.trim_end_matches(|c: char| !is_part_of_key(c));
        if looks_like_key(word) {
            to.push_str(COVERED);
            to.push_str(&piece[word.len()..]);
        } else {
            to.push_str(piece);
        }
    }
}

fn is_part_of_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '=')
}

fn looks_like_key(word: &str) -> bool {
    word.len() >= SHORTEST_KEY
        && word.contains(|c: char| c.is_ascii_digit())
        && word.contains(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_reasons_stay_as_they_are() {
        for reason in [
            "Anna from IT said so on 2026-11-23, ticket 48151623.",
            "We will fix it with https://api.kisi.io/saml/metadata next week.",
            "Donaudampfschifffahrtsgesellschaft",
            "anna.berg+test@dreamworld.example",
            "",
        ] {
            assert_eq!(Typed::new(reason).as_str(), reason);
        }
    }

    #[test]
    fn what_looks_like_a_key_is_covered() {
        let key = "jca_0123456789abcdefABCDEF0123456789";
        let typed = Typed::new(&format!("It worked with Bearer {key}, he said."));
        assert_eq!(typed.as_str(), "It worked with Bearer █████, he said.");
    }

    #[test]
    fn a_private_key_is_covered_whole() {
        let pem = "-----BEGIN PRIVATE KEY-----\nMIIE\nabcd\n-----END PRIVATE KEY-----";
        assert_eq!(
            Typed::new(&format!("see {pem} there")).as_str(),
            "see █████ there"
        );
        assert_eq!(
            Typed::new("cut -----BEGIN PRIVATE KEY-----\nMIIE").as_str(),
            "cut █████"
        );
    }
}
