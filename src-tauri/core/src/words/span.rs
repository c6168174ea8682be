//! The pieces of a sentence: what the window, the reports and the terminal draw alike.
//! Not here: where the sentences come from (`words`).

use serde::Serialize;

/// One piece of a sentence. A sentence is a `Vec<Span>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "text", rename_all = "camelCase")]
#[cfg_attr(
    feature = "bindings",
    derive(ts_rs::TS),
    ts(
        tag = "kind",
        content = "text",
        rename_all = "camelCase",
        export_to = "bindings.ts"
    )
)]
pub enum Span {
    Text(String),
    /// A name or a date that must be found at a glance.
    Strong(String),
    /// A menu, a button or a field, exactly as on the vendor's screen.
    Menu(String),
    /// A value, letter by letter.
    Value(String),
    /// The part of a value that differs from what is needed.
    Difference(String),
}

impl Span {
    /// The bare letters of this piece.
    #[must_use]
    pub fn letters(&self) -> &str {
        match self {
            Self::Text(text)
            | Self::Strong(text)
            | Self::Menu(text)
            | Self::Value(text)
            | Self::Difference(text) => text,
        }
    }
}

/// A sentence without any drawing: for screen readers, file names, clipboards.
#[must_use]
pub fn plain(spans: &[Span]) -> String {
    spans.iter().map(Span::letters).collect()
}
