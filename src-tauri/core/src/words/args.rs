//! What is put into a sentence: text from outside, numbers, choices, ready-made spans.

use jiff::Timestamp;

use super::Span;

/// One argument of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text from outside; takes the drawing of the place where it stands.
    Text(String),
    /// Spans made beforehand: a value with its difference marked.
    Spans(Vec<Span>),
    Number(i64),
    /// Other sentences of ours, by their ids; a comma stands between them.
    Messages(Vec<String>),
    /// A day, written out in the language of the sentence.
    Day(Timestamp),
    /// Selects between variants of a sentence; never shown itself.
    Choice(&'static str),
}

/// The arguments of one sentence, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Args(Vec<(&'static str, Arg)>);

/// No arguments yet.
#[must_use]
pub fn args() -> Args {
    Args::default()
}

impl Args {
    /// Text from outside: shortened and made visible, whatever it holds.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl AsRef<str>) -> Self {
        self.with(name, Arg::Text(visible(text.as_ref())))
    }

    #[must_use]
    pub fn number(self, name: &'static str, number: impl TryInto<i64>) -> Self {
        self.with(name, Arg::Number(number.try_into().unwrap_or(i64::MAX)))
    }

    #[must_use]
    pub fn day(self, name: &'static str, at: Timestamp) -> Self {
        self.with(name, Arg::Day(at))
    }

    #[must_use]
    pub fn choice(self, name: &'static str, choice: &'static str) -> Self {
        self.with(name, Arg::Choice(choice))
    }

    #[must_use]
    pub fn spans(self, name: &'static str, spans: Vec<Span>) -> Self {
        self.with(name, Arg::Spans(spans))
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.0.retain(|(there, _)| *there != name);
        self.0.push((name, arg));
        self
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static str, &Arg)> {
        self.0.iter().map(|(name, arg)| (*name, arg))
    }
}

/// Longest text from outside that a sentence holds, in characters.
const LONGEST: usize = 240;

/// Text from outside, safe to show: invisible and direction-changing characters become their
/// number, long text is cut.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut shown = String::new();
    for (count, character) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        if is_invisible(character) {
            shown.push_str(&format!("⟨U+{:04X}⟩", character as u32));
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether nobody would see this character, or it turns the direction of what follows.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E000}'..='\u{F8FF}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{3164}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_shown_by_its_number() {
        assert_eq!(visible("a\u{202E}b\n"), "a⟨U+202E⟩b⟨U+000A⟩");
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(visible(&"x".repeat(1000)).chars().count(), LONGEST + 1);
    }
}
