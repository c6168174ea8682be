//! The one way for text into a page: HTML is escaped, and characters that nobody sees or that turn the
//! direction of the text are shown by their number. Not here: what the pages say.

use std::fmt::{self, Write};

use askama::filters::{Escaper, Html};
use setup_core::words::is_invisible;

/// Named in `askama.toml`: every `{{ … }}` of a page goes through it.
#[derive(Clone, Copy)]
pub(crate) struct Legible;

impl Escaper for Legible {
    fn write_escaped_str<W: Write>(&self, mut to: W, text: &str) -> fmt::Result {
        for character in text.chars() {
            self.write_escaped_char(&mut to, character)?;
        }
        Ok(())
    }

    fn write_escaped_char<W: Write>(&self, mut to: W, character: char) -> fmt::Result {
        if is_invisible(character) {
            write!(to, "⟨U+{:04X}⟩", character as u32)
        } else {
            Html.write_escaped_char(to, character)
        }
    }
}

/// The same for plain text, which knows no HTML.
pub(crate) fn legible(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        if is_invisible(character) {
            shown.push_str(&format!("⟨U+{:04X}⟩", character as u32));
        } else {
            shown.push(character);
        }
    }
    shown
}

/// A value in pieces between which a line may break: after each `/` and, in fingerprints, after each `:`,
/// never inside `://`.
pub(crate) fn pieces(value: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let bytes = value.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let breaks = match byte {
            b'/' => bytes.get(at + 1) != Some(&b'/'),
            b':' => bytes.get(at + 1) != Some(&b'/'),
            _ => false,
        };
        if breaks {
            pieces.push(&value[start..=at]);
            start = at + 1;
        }
    }
    if start < value.len() {
        pieces.push(&value[start..]);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_outside_draws() {
        let mut page = String::new();
        Legible
            .write_escaped_str(&mut page, "<b>&\"'\u{202E}\n\u{0}é")
            .expect("a string takes it");
        assert_eq!(page, "&#60;b&#62;&#38;&#34;&#39;⟨U+202E⟩⟨U+000A⟩⟨U+0000⟩é");
    }

    #[test]
    fn urls_break_after_a_slash() {
        assert_eq!(
            pieces("https://api.kisi.io/saml/metadata/"),
            ["https://", "api.kisi.io/", "saml/", "metadata/"]
        );
        assert_eq!(pieces("AB:CD"), ["AB:", "CD"]);
        assert_eq!(pieces("").len(), 0);
    }
}
