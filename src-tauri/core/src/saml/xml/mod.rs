//! XML that is safe to read: no DOCTYPE, bounded depth and size, and the first break told so that a person can
//! mend it. What the elements mean is read elsewhere.

mod scan;
mod tag;
#[cfg(test)]
mod tests;

use roxmltree::{Document, ParsingOptions, TextPos};

use scan::{Fault, Scan};

/// How many elements, attributes, comments and processing instructions a document may have together. Federations'
/// lists have up to 19,000 in a megabyte.
pub const MOST: usize = 120_000;

/// How deep elements may be nested. Real metadata stays below 15.
pub const DEEPEST: usize = 64;

/// Where and how a document stops being well-formed, or why it was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    pub what: Break,
}

/// What is wrong at the first place where an XML document breaks. Element and attribute names are as written,
/// with their prefix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Break {
    /// No element at all.
    Empty,
    /// A DOCTYPE: refused, as SAML has no use for it and it can make a reader fetch or inflate.
    Doctype,
    /// Deeper than [`DEEPEST`].
    TooDeep,
    /// More elements, attributes or namespaces than any metadata has.
    TooMany,
    /// The text ends while `name` is still open.
    ElementNotClosed { name: String },
    /// `</found>` where `</expected>` belongs.
    WrongClosingTag { expected: String, found: String },
    /// `</found>` and nothing is open.
    ClosingTagWithoutOpening { found: String },
    /// The text ends inside a tag; the element's name as far as it goes.
    TagCutOff { element: String },
    /// A comment, CDATA section or processing instruction that does not end.
    SectionCutOff,
    /// The value of `attribute` begins with a quotation mark and does not end with one. The place is where the
    /// mark belongs.
    QuoteMissing { element: String, attribute: String },
    /// The value of `attribute` has no quotation marks.
    ValueNotQuoted { element: String, attribute: String },
    /// `attribute` has no value.
    ValueMissing { element: String, attribute: String },
    /// `attribute` stands twice in one tag.
    AttributeTwice { element: String, attribute: String },
    /// No blank between two attributes.
    BlankMissing { element: String, attribute: String },
    /// A `<` inside an attribute's value.
    LessThanInValue { element: String, attribute: String },
    /// A `<` that begins no tag.
    BareLessThan,
    /// An `&` that should be `&amp;`.
    BareAmpersand,
    /// `&name;` is not one of the five that XML knows.
    UnknownEntity { name: String },
    /// A character that XML does not allow, bare or as `&#…;`: its code point.
    ForbiddenCharacter { code: u32 },
    /// A name that XML does not allow, or none where one belongs.
    NotAName { found: String },
    /// A prefix that nothing declares (`xmlns:prefix` is missing).
    PrefixNotDeclared { prefix: String },
    /// Text before the first tag.
    TextBefore,
    /// Text behind the last tag.
    TextAfter,
    /// A second root element, for example two files in one.
    SecondRoot { name: String },
    /// `<?xml …?>` that is not the very first thing.
    DeclarationNotFirst,
    /// Something else; the XML parser's own words.
    Other { message: String },
}

/// Parses a whole document.
///
/// # Errors
/// Its first break.
pub fn parse(text: &str) -> Result<Document<'_>, Broken> {
    match Scan::of(text).fault {
        Some(fault) => Err(broken(text, fault)),
        None => parse_scanned(text).map_err(|error| broken(text, refused(text, &error))),
    }
}

/// Parses `text` and hands over the document with the first break. A broken document is handed over up to the
/// last element that is complete in it, its open elements closed; `None` when nothing is left, or when it was
/// refused rather than broken.
pub fn with_document<R>(
    text: &str,
    read: impl FnOnce(Option<&Document<'_>>, Option<Broken>) -> R,
) -> R {
    let broken = match parse(text) {
        Ok(document) => return read(Some(&document), None),
        Err(broken) => broken,
    };
    let readable = readable(text, &broken);
    let document = readable
        .as_deref()
        .and_then(|text| parse_scanned(text).ok());
    read(document.as_ref(), Some(broken))
}

/// The part of a broken document that can be read, every character in its place.
fn readable(text: &str, broken: &Broken) -> Option<String> {
    if broken.what.is_refusal() {
        return None;
    }
    let Some(later) = without_late_declaration(text) else {
        return Some(Scan::of(&text[..offset(text, broken)]).readable());
    };
    match parse(&later).err() {
        None => Some(later),
        Some(broken) if broken.what.is_refusal() => None,
        Some(broken) => Some(Scan::of(&later[..offset(&later, &broken)]).readable()),
    }
}

/// A text whose only fault may be blanks before its XML declaration, with blanks in place of that: every other
/// character keeps its place.
fn without_late_declaration(text: &str) -> Option<String> {
    let start = text.len() - text.trim_start().len();
    let length = text[start..].find("?>")? + 2;
    if start == 0 || !text[start..].starts_with("<?xml ") {
        return None;
    }
    let blanks = " ".repeat(length);
    Some([&text[..start], &blanks, &text[start + length..]].concat())
}

impl Break {
    /// Whether the document may be well-formed and is not read all the same.
    pub fn is_refusal(&self) -> bool {
        matches!(self, Break::Doctype | Break::TooDeep | Break::TooMany)
    }
}

fn parse_scanned(text: &str) -> Result<Document<'_>, roxmltree::Error> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: 4 * MOST as u32,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options)
}

fn broken(text: &str, fault: Fault) -> Broken {
    let (line, column) = place(text, fault.at);
    Broken {
        line,
        column,
        what: fault.what,
    }
}

/// Line and column, both from 1, of a byte offset.
pub fn place(text: &str, at: usize) -> (u32, u32) {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let lines = before.bytes().filter(|byte| *byte == b'\n').count();
    let columns = before[line_start..].chars().count();
    let counted = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
    (counted(lines), counted(columns))
}

/// What the parser refused although the scan let it pass: mostly namespaces.
fn refused(text: &str, error: &roxmltree::Error) -> Fault {
    use roxmltree::Error;
    let what = match error {
        Error::DtdDetected => Break::Doctype,
        Error::NodesLimitReached
        | Error::AttributesLimitReached
        | Error::NamespacesLimitReached => Break::TooMany,
        Error::UnknownNamespace(prefix, _) => Break::PrefixNotDeclared {
            prefix: prefix.clone(),
        },
        other => Break::Other {
            message: other.to_string(),
        },
    };
    let TextPos { row, col } = error.pos();
    let (line, column) = (row, col);
    let place = Broken { line, column, what };
    Fault {
        at: offset(text, &place),
        what: place.what,
    }
}

/// The byte offset of a break.
fn offset(text: &str, broken: &Broken) -> usize {
    let row = broken.line.saturating_sub(1) as usize;
    let line_start = match row {
        0 => 0,
        _ => text
            .match_indices('\n')
            .nth(row - 1)
            .map_or(text.len(), |(at, _)| at + 1),
    };
    let column = broken.column.saturating_sub(1) as usize;
    text[line_start..]
        .char_indices()
        .nth(column)
        .map_or(text.len(), |(at, _)| line_start + at)
}
