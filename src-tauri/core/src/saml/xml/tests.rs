//! Where and how documents break, and what of them can still be read.

#![allow(clippy::unwrap_used)]

use rstest::rstest;

use super::*;

fn named(element: &str, attribute: &str) -> (String, String) {
    (element.into(), attribute.into())
}

fn quote_missing(element: &str, attribute: &str) -> Break {
    let (element, attribute) = named(element, attribute);
    Break::QuoteMissing { element, attribute }
}

#[rstest]
// What people do to a file by hand.
#[case("<a b=\"x/></a>", 1, 8, quote_missing("a", "b"))]
#[case("<r>\n <a b='x></a></r>", 2, 9, quote_missing("a", "b"))]
#[case("<a b=\"x c=\"y\"/>", 1, 8, quote_missing("a", "b"))]
#[case("<a b=\"x>", 1, 8, quote_missing("a", "b"))]
#[case("<a b=x/>", 1, 6, { let (element, attribute) = named("a", "b"); Break::ValueNotQuoted { element, attribute } })]
#[case("<a b/>", 1, 5, { let (element, attribute) = named("a", "b"); Break::ValueMissing { element, attribute } })]
#[case("<a b='1' b='2'/>", 1, 10, { let (element, attribute) = named("a", "b"); Break::AttributeTwice { element, attribute } })]
#[case("<a b='1'c='2'/>", 1, 9, { let (element, attribute) = named("a", "c"); Break::BlankMissing { element, attribute } })]
#[case("<a b='1<2'/>", 1, 8, { let (element, attribute) = named("a", "b"); Break::LessThanInValue { element, attribute } })]
#[case("<a b='x?y=1&z=2'/>", 1, 12, Break::BareAmpersand)]
#[case("<a>R & D</a>", 1, 6, Break::BareAmpersand)]
#[case("<a>&nbsp;</a>", 1, 4, Break::UnknownEntity { name: "nbsp".into() })]
#[case("<a>1 < 2</a>", 1, 6, Break::BareLessThan)]
#[case("<a><b></a>", 1, 7, Break::WrongClosingTag { expected: "b".into(), found: "a".into() })]
#[case("<a/></a>", 1, 5, Break::ClosingTagWithoutOpening { found: "a".into() })]
#[case("<a><b>", 1, 7, Break::ElementNotClosed { name: "b".into() })]
#[case("<a><b c='d", 1, 11, Break::TagCutOff { element: "b".into() })]
#[case("<a></a", 1, 7, Break::TagCutOff { element: "a".into() })]
#[case("<a><!-- ", 1, 9, Break::SectionCutOff)]
#[case("<a/>\n<b/>", 2, 1, Break::SecondRoot { name: "b".into() })]
#[case("hello <a/>", 1, 1, Break::TextBefore)]
#[case("<a/> bye", 1, 6, Break::TextAfter)]
#[case("\n<?xml version='1.0'?><a/>", 2, 1, Break::DeclarationNotFirst)]
#[case("<a 1='2'/>", 1, 4, Break::NotAName { found: "1".into() })]
#[case("<a>\u{1}</a>", 1, 4, Break::ForbiddenCharacter { code: 1 })]
#[case("<a>&#x0;</a>", 1, 4, Break::ForbiddenCharacter { code: 0 })]
#[case("<a>&#xD800;</a>", 1, 4, Break::ForbiddenCharacter { code: 0xD800 })]
#[case("<p:a/>", 1, 2, Break::PrefixNotDeclared { prefix: "p".into() })]
#[case("", 1, 1, Break::Empty)]
#[case("<!-- only -->", 1, 14, Break::Empty)]
#[case("<?xml version='2.0'?><a/>", 1, 7, Break::Other { message: "2.0 is not allowed here".into() })]
#[case("<?xml version='1.0' standalone='maybe'?><a/>", 1, 21, Break::Other { message: "maybe is not allowed here".into() })]
#[case("<?XML version='1.0'?><a/>", 1, 3, Break::NotAName { found: "XML".into() })]
#[case("<a xmlns:b=''/>", 1, 13, Break::Other { message: "xmlns:b cannot be declared so".into() })]
#[case("<a xmlns:xmlns='u'/>", 1, 17, Break::Other { message: "xmlns:xmlns cannot be declared so".into() })]
// What nobody needs.
#[case("<!DOCTYPE a><a/>", 1, 1, Break::Doctype)]
#[case("<!doctype a><a/>", 1, 1, Break::Doctype)]
// Columns count characters, not bytes.
#[case("<a>ä&</a>", 1, 5, Break::BareAmpersand)]
fn the_first_break_is_told_with_its_place(
    #[case] text: &str,
    #[case] line: u32,
    #[case] column: u32,
    #[case] what: Break,
) {
    let broken = Broken { line, column, what };
    assert_eq!(parse(text).err(), Some(broken));
}

#[rstest]
#[case("<a/>")]
#[case(
    "<?xml version='1.0' encoding='UTF-8'?>\n<!-- c --><a b = '\"' c=\"'&amp;&#65;&#x42;>\"><![CDATA[<&]]><?p q?></a >\n"
)]
#[case("<ä:b xmlns:ä='urn:x'/>")]
fn well_formed_documents_pass(#[case] text: &str) {
    assert!(parse(text).is_ok());
}

#[test]
fn depth_elements_attributes_and_namespaces_are_bounded() {
    let what = |text: String| parse(&text).err().map(|broken| broken.what);
    let nested = |depth| "<a>".repeat(depth) + &"</a>".repeat(depth);
    assert_eq!(what(nested(DEEPEST)), None);
    assert_eq!(what(nested(DEEPEST + 1)), Some(Break::TooDeep));
    assert_eq!(what(nested(100_000)), Some(Break::TooDeep));
    let many = format!("<a>{}</a>", "<b/>".repeat(MOST));
    assert_eq!(what(many), Some(Break::TooMany));
    let attributes: String = (0..1000).map(|n| format!(" a{n}=''")).collect();
    assert_eq!(what(format!("<a{attributes}/>")), Some(Break::TooMany));
    let namespaces: String = (0..100).map(|n| format!(" xmlns:a{n}='urn:{n}'")).collect();
    assert_eq!(what(format!("<a{namespaces}/>")), Some(Break::TooMany));
    let namespaces: String = (0..30).map(|n| format!(" xmlns:a{n}='urn:{n}'")).collect();
    let elements = format!("<b{namespaces}/>").repeat(2_000);
    let text = format!("<a{}>{elements}</a>", namespaces.replace(":a", ":b"));
    assert_eq!(what(text), Some(Break::TooMany));
}

/// The elements that can still be read.
fn readable(text: &str) -> Option<String> {
    with_document(text, |document, _| {
        let root = document?.root_element();
        let names = root.descendants().filter(|node| node.is_element());
        Some(names.map(|node| node.tag_name().name()).collect())
    })
}

#[rstest]
#[case("<a><b><c/></b><d>tex", Some("abc"))]
#[case("<a><b/><c e=\"x/></a>", Some("ab"))]
#[case("<a x='y'><b>", Some("a"))]
#[case("<a><b/><p:c/><d/></a>", Some("ab"))]
#[case("<a", None)]
#[case("\n<?xml version='1.0'?>\n<a><b/></a>", Some("ab"))]
#[case(" <?xml version='1.0'?><a><b/><c></a>", Some("ab"))]
#[case("<!DOCTYPE a><a/>", None)]
fn what_is_complete_before_the_break_is_read(#[case] text: &str, #[case] elements: Option<&str>) {
    assert_eq!(readable(text).as_deref(), elements);
}

#[test]
fn a_text_cut_at_every_character_is_read_up_to_there() {
    let text = "<?xml version=\"1.0\"?><ä:a xmlns:ä='urn:ä' b=\"&lt;ü\">x<!-- ö --><ä:c/>&amp;<![CDATA[ß]]></ä:a>";
    for (end, _) in text.char_indices() {
        let cut = &text[..end];
        assert!(parse(cut).is_err(), "{cut}");
    }
    assert!(parse(text).is_ok());
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[<>/a!\\-\\[\\]?&;#x\"'= \\n:ä\\x00]{0,60}") {
        with_document(&text, |document, broken| {
            // A document without a break is always there to be read.
            assert!(document.is_some() || broken.is_some());
        });
    }
}
