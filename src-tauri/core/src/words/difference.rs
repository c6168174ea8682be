//! Two values that should be equal, compared letter by letter: where they differ, and in words.

use super::{Span, Words, args, visible};

/// How a value differs from what is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What we saw, with the differing part marked.
    pub spans: Vec<Span>,
    /// Where it begins, in characters, counted from 1.
    pub place: usize,
    pub kind: Kind,
}

/// The differences that have a name of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Same,
    Empty,
    SlashAtEnd,
    BlankAtEnd,
    BlankAtStart,
    BlankInside,
    Capitals,
    Http,
    TooShort,
    TooLong,
    Other,
}

/// Compares `saw` with `needed`, letter by letter.
#[must_use]
pub fn difference(saw: &str, needed: &str) -> Difference {
    let seen: Vec<char> = saw.chars().collect();
    let wanted: Vec<char> = needed.chars().collect();
    let start = seen.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
    let most = seen.len().min(wanted.len()) - start;
    let end = (0..most)
        .take_while(|back| seen[seen.len() - 1 - back] == wanted[wanted.len() - 1 - back])
        .count();
    let piece = |from: usize, to: usize| visible(&seen[from..to].iter().collect::<String>());
    let mut spans = Vec::new();
    let mut push = |span: Span| {
        if !span.letters().is_empty() {
            spans.push(span);
        }
    };
    push(Span::Value(piece(0, start)));
    push(Span::Difference(
        piece(start, seen.len() - end).replace(' ', "␣"),
    ));
    push(Span::Value(piece(seen.len() - end, seen.len())));
    Difference {
        spans,
        place: start + 1,
        kind: kind(saw, needed),
    }
}

fn kind(saw: &str, needed: &str) -> Kind {
    let blankless: String = saw.chars().filter(|c| !c.is_whitespace()).collect();
    match () {
        () if saw == needed => Kind::Same,
        () if saw.trim().is_empty() => Kind::Empty,
        () if saw.strip_suffix('/') == Some(needed) => Kind::SlashAtEnd,
        () if saw.trim_end() == needed => Kind::BlankAtEnd,
        () if saw.trim() == needed => Kind::BlankAtStart,
        () if blankless == needed => Kind::BlankInside,
        () if saw.eq_ignore_ascii_case(needed) => Kind::Capitals,
        () if saw.replacen("http://", "https://", 1) == needed => Kind::Http,
        () if needed.starts_with(saw) => Kind::TooShort,
        () if saw.starts_with(needed) => Kind::TooLong,
        () => Kind::Other,
    }
}

impl Difference {
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.kind == Kind::Same
    }

    /// "one slash too many, at the end"
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        words.plain(
            "difference",
            &args()
                .choice("kind", self.name())
                .number("place", self.place),
        )
    }

    /// The kind as a selector for sentences.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self.kind {
            Kind::Same => "same",
            Kind::Empty => "empty",
            Kind::SlashAtEnd => "slash",
            Kind::BlankAtEnd => "blank-end",
            Kind::BlankAtStart => "blank-start",
            Kind::BlankInside => "blank-inside",
            Kind::Capitals => "capitals",
            Kind::Http => "http",
            Kind::TooShort => "short",
            Kind::TooLong => "long",
            Kind::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDED: &str = "https://api.kisi.io/saml/metadata";

    #[test]
    fn named_differences() {
        for (saw, kind) in [
            (NEEDED.to_owned(), Kind::Same),
            (format!("{NEEDED}/"), Kind::SlashAtEnd),
            (format!("{NEEDED} "), Kind::BlankAtEnd),
            (format!(" {NEEDED}"), Kind::BlankAtStart),
            (NEEDED.replace("api", "API"), Kind::Capitals),
            (NEEDED.replace("https", "http"), Kind::Http),
            (String::new(), Kind::Empty),
            ("https://api.kisi.io".to_owned(), Kind::TooShort),
            ("JumpCloud".to_owned(), Kind::Other),
        ] {
            assert_eq!(difference(&saw, NEEDED).kind, kind, "{saw:?}");
        }
    }

    #[test]
    fn the_differing_part_is_marked() {
        let seen = difference("https://api.kisi.io/saml/metadata/ ", NEEDED);
        assert_eq!(seen.spans[1], Span::Difference("/␣".into()));
        assert_eq!(seen.place, 34);
    }
}
