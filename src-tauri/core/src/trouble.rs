//! What goes wrong on our side: a full disk, an unknown step. The person's world (broken metadata, an
//! unreachable host) is a finding instead.

use crate::view::Text;
use crate::words::{Args, Words};

/// Our trouble, with what to say about it: the words `trouble-{code}`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}")]
pub struct Trouble {
    pub code: &'static str,
    args: Args,
}

impl Trouble {
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self {
            code,
            args: Args::default(),
        }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.args = self.args.text(name, value);
        self
    }

    /// The sentence for the person.
    #[must_use]
    pub fn say(&self, words: &Words) -> Text {
        words.say(&format!("trouble-{}", self.code), &self.args)
    }
}
