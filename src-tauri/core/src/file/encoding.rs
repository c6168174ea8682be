//! How the characters of a file are written, and whether its own declaration of that is true.
//! It decodes; what the characters mean is read elsewhere.

use encoding_rs::{Encoding as Charset, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::saml::xml::place;

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

impl Encoding {
    /// Whether the declaration, if there is one, is true and every byte could be read.
    pub fn is_true(&self) -> bool {
        let declared = matches!(self.declared, Declared::Nothing | Declared::True(_));
        declared && self.unreadable.is_none()
    }
}

/// Decodes `bytes` when they are text; `None` when they are not.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let (charset, mark) = match Charset::for_bom(bytes) {
        Some((charset, length)) => (charset, length),
        None => (guess(bytes)?, 0),
    };
    let bytes = &bytes[mark..];
    let (text, malformed) = if charset == UTF_8 {
        // The standard library's is many times quicker on bytes that are none.
        let text = String::from_utf8_lossy(bytes).into_owned();
        let malformed = text.len() != bytes.len() || text.as_bytes() != bytes;
        (text, malformed)
    } else {
        let (text, malformed) = charset.decode_without_bom_handling(bytes);
        (text.into_owned(), malformed)
    };
    let first_bad = || match charset {
        charset if charset == UTF_8 => Some(Charset::utf8_valid_up_to(bytes)),
        _ => text.find(char::REPLACEMENT_CHARACTER),
    };
    let unreadable = first_bad().filter(|_| malformed).map(|at| place(&text, at));
    let encoding = Encoding {
        name: charset.name(),
        byte_order_mark: mark > 0,
        declared: judged(&text, charset, unreadable.is_some()),
        unreadable,
    };
    Some((text, encoding))
}

/// The encoding of bytes without a byte order mark; `None` when they are no text.
fn guess(bytes: &[u8]) -> Option<&'static Charset> {
    match bytes {
        [b'<', 0, next, 0, ..] if *next != 0 => return Some(UTF_16LE),
        [0, b'<', 0, next, ..] if *next != 0 => return Some(UTF_16BE),
        _ => {}
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    if head.trim_start().starts_with('<') {
        let declared = declaration(&head).and_then(|label| known(&label));
        return Some(match declared {
            // ASCII is UTF-8 as far as it goes; the WHATWG reads its name as windows-1252.
            Some(_) if declaration(&head).is_some_and(|label| is_ascii_label(&label)) => UTF_8,
            Some(charset) if charset.is_ascii_compatible() => charset,
            _ => UTF_8,
        });
    }
    let is_control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C);
    if bytes.iter().any(is_control) {
        return None;
    }
    Some(match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(_) => WINDOWS_1252,
    })
}

fn judged(text: &str, charset: &'static Charset, malformed: bool) -> Declared {
    let Some(label) = declaration(text) else {
        return Declared::Nothing;
    };
    let is_utf_16 = |charset: &Charset| charset == UTF_16LE || charset == UTF_16BE;
    match known(&label) {
        None => Declared::Unknown(label),
        Some(_) if malformed => Declared::False(label),
        Some(_) if is_ascii_label(&label) => {
            if charset == UTF_8 && text.is_ascii() {
                Declared::True(label)
            } else {
                Declared::False(label)
            }
        }
        Some(declared) if declared == charset => Declared::True(label),
        // `UTF-16` names both orders; the byte order mark decides (XML 1.0 §4.3.3).
        Some(_) if is_utf_16(charset) && label.eq_ignore_ascii_case("UTF-16") => {
            Declared::True(label)
        }
        Some(_) => Declared::False(label),
    }
}

fn is_ascii_label(label: &str) -> bool {
    let names = ["us-ascii", "ascii", "ansi_x3.4-1968"];
    names.iter().any(|name| label.eq_ignore_ascii_case(name))
}

fn known(label: &str) -> Option<&'static Charset> {
    Charset::for_label_no_replacement(label.as_bytes())
}

/// The value of `encoding` in the XML declaration that `text` begins with.
fn declaration(text: &str) -> Option<String> {
    let inside = text.trim_start().strip_prefix("<?xml")?;
    let inside = &inside[..inside.find("?>")?];
    let behind = inside.split_once("encoding")?.1.trim_start();
    let value = behind.strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (label, _) = value[1..].split_once(quote)?;
    Some(label.to_owned())
}
