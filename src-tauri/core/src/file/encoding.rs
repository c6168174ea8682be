//! How the characters of a file are written, and whether its own declaration of that is true.
//! It decodes; what the characters mean is read elsewhere.

/// The character encoding of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoding {
    /// The encoding that the text was read with, by its WHATWG name: `UTF-8`, `UTF-16LE`, `windows-1252`.
    pub name: &'static str,
    /// Whether a byte order mark stood in front.
    pub byte_order_mark: bool,
    /// What the XML declaration says about it.
    pub declared: Declared,
    /// Where the first bytes stand that are no character in this encoding: line and column, from 1.
    pub unreadable: Option<(u32, u32)>,
}

/// The `encoding` of an XML declaration, held against the bytes (XML 1.0 §4.3.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Declared {
    /// No declaration: UTF-8, or UTF-16 with its byte order mark.
    Nothing,
    /// The declaration, as written, says what the bytes are.
    True(String),
    /// The bytes are something else than what was declared.
    False(String),
    /// Nobody knows an encoding of this name.
    Unknown(String),
}
