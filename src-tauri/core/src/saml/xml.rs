//! XML that is safe to read: no DOCTYPE, bounded depth and size, and the first break told so that a person can
//! mend it. What the elements mean is read elsewhere.

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
    /// Bytes that are no character in the encoding of the file.
    UnreadableBytes,
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
