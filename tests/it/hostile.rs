//! Hostile files are answered within limits that are set from outside: 100 MB and two seconds of a child process.
//! What the answer is belongs to the tests of each reader; here it is enough that there is one.

#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use rstest::rstest;
use setup_core::file::LARGEST;

const MEMORY: usize = 100 * 1024 * 1024;
const SECONDS: u32 = 2;

const READ_ONE: &str = env!("CARGO_BIN_EXE_read-one");

/// Runs a program on a file as a limited child.
fn limited(program: &Path, arguments: &[&str], file: &Path) -> Output {
    Command::new("prlimit")
        .arg(format!("--data={MEMORY}"))
        .arg(format!("--cpu={SECONDS}"))
        .arg("--core=0")
        .arg(program)
        .args(arguments)
        .arg(file)
        .output()
        .expect("prlimit of util-linux")
}

/// Reads a file, and gives what was seen.
fn answer(arguments: &[&str], file: &Path) -> String {
    let output = limited(Path::new(READ_ONE), arguments, file);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {said}", output.status);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The answer to a file of these bytes.
fn answer_to(bytes: &[u8]) -> String {
    assert!(bytes.len() <= LARGEST, "{} bytes", bytes.len());
    let file = tempfile::NamedTempFile::new().expect("a file");
    fs::write(file.path(), bytes).expect("written");
    answer(&[], file.path())
}

/// As [`answer_to`], and the terminal command judges the file as well when it was built beside the reader.
fn judged(bytes: &[u8]) -> String {
    let check = Path::new(READ_ONE).with_file_name("kisi-jumpcloud-check");
    if check.exists() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        fs::write(file.path(), bytes).expect("written");
        let output = limited(&check, &["metadata"], file.path());
        // It fails the file; it was not killed and did not panic.
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{}: {said}", output.status);
    }
    answer_to(bytes)
}

/// `text` as often as it fits into the largest file, between `head` and `tail`.
fn filled(head: &str, text: &str, tail: &str) -> Vec<u8> {
    let count = (LARGEST - head.len() - tail.len()) / text.len();
    [head, &text.repeat(count), tail].concat().into_bytes()
}

const ROOT: &str = "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='a'>";
const END: &str = "</EntityDescriptor>";

#[rstest]
#[case::laughs(
    "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]><a>&d;</a>"
)]
#[case::itself("<!DOCTYPE a [<!ENTITY a '&a;'>]><a>&a;</a>")]
#[case::outside("<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><a>&a;</a>")]
#[case::parameter("<!DOCTYPE a [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/a'>%a;]><a/>")]
fn a_document_type_is_refused(#[case] text: &str) {
    assert!(judged(text.as_bytes()).contains("Doctype"));
    let units = text.encode_utf16();
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(units)
        .flat_map(u16::to_le_bytes)
        .collect();
    assert!(answer_to(&utf16).contains("Doctype"));
}

#[test]
fn a_large_entity_used_often_is_refused() {
    let head = format!("<!DOCTYPE a [<!ENTITY a '{}'>]><a>", "x".repeat(50_000));
    assert!(answer_to(&filled(&head, "&a;", "</a>")).contains("Doctype"));
}

#[test]
fn depth_is_bounded() {
    let nested = "<a>".repeat(100_000) + &"</a>".repeat(100_000);
    assert!(judged(nested.as_bytes()).contains("TooDeep"));
    assert!(answer_to(&filled("", "<a>", "")).contains("TooDeep"));
    answer_to(&filled("", "[", ""));
    answer_to(&filled("", "{\"a\":", ""));
}

#[rstest]
#[case::elements(ROOT, "<a/>", END)]
#[case::texts(ROOT, "<a>b</a>", END)]
#[case::one_text(ROOT, "text ", END)]
#[case::references(ROOT, "&amp;", END)]
#[case::returns(ROOT, "\r\n", END)]
#[case::comments(ROOT, "<!---->", END)]
#[case::instructions(ROOT, "<?a?>", END)]
#[case::sections(ROOT, "<![CDATA[]]>", END)]
#[case::one_attribute("<a b='", "cdefghij", "'/>")]
#[case::open_attribute("<a b='", "cdefghij", "")]
#[case::attributes("<a", " b='c'", "/>")]
#[case::less_than("", "<", "")]
#[case::ampersands("<a>", "&", "</a>")]
#[case::closing_tags("<a>", "</", "")]
#[case::quotes("<a b=", "\"", "")]
#[case::entities(
    "<EntitiesDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'>",
    "<EntityDescriptor ID='a'/>",
    "</EntitiesDescriptor>"
)]
#[case::keys(
    "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' xmlns:d='http://www.w3.org/2000/09/xmldsig#'><IDPSSODescriptor><KeyDescriptor><d:KeyInfo><d:X509Data>",
    "<d:X509Certificate/>",
    "</d:X509Data></d:KeyInfo></KeyDescriptor></IDPSSODescriptor></EntityDescriptor>"
)]
#[case::signatures(
    "<a xmlns:d='http://www.w3.org/2000/09/xmldsig#'>",
    "<d:Signature/>",
    "</a>"
)]
#[case::references_of_a_signature(
    "<a xmlns:d='http://www.w3.org/2000/09/xmldsig#'><d:Signature><d:SignedInfo>",
    "<d:Reference/>",
    "</d:SignedInfo></d:Signature></a>"
)]
#[case::blanks("", " ", "")]
#[case::base64("", "QUJD", "")]
#[case::base64_of_blanks("", "ICAg", "")]
#[case::percent("", "%41", "")]
#[case::pem("", "-----BEGIN A-----", "")]
#[case::armour("", "-----BEGIN ", "")]
#[case::headers("-----BEGIN A-----\n", "a: ENCRYPTED\n", "")]
#[case::nul("", "\0", "")]
#[case::nul_in_xml(ROOT, "\0", END)]
fn the_largest_file_is_answered(#[case] head: &str, #[case] text: &str, #[case] tail: &str) {
    answer_to(&filled(head, text, tail));
}

/// Numbered pieces up to the size of the largest file.
fn numbered(head: &str, piece: impl Fn(usize) -> String, tail: &str) -> Vec<u8> {
    let mut text = head.to_owned();
    for number in 0.. {
        let piece = piece(number);
        if text.len() + piece.len() + tail.len() > LARGEST {
            break;
        }
        text += &piece;
    }
    (text + tail).into_bytes()
}

#[test]
fn many_different_names_are_answered() {
    let attributes = |n| format!(" a{n}=''");
    answer_to(&numbered("<a", attributes, "/>"));
    let namespaces = |n| format!(" xmlns:a{n}='{n}'");
    answer_to(&numbered("<a", namespaces, "/>"));
    answer_to(&numbered("<a>", |n| format!("<b xmlns:c='{n}'/>"), "</a>"));
    answer_to(&numbered("<a>", |n| format!("<b{n}/>"), "</a>"));
    answer_to(&numbered("<a>", |n| format!("<b ID='{}'/>", n / 2), "</a>"));
    let all: String = (0..60).map(|n| format!(" xmlns:a{n}='{n}'")).collect();
    answer_to(&numbered(
        &format!("<a{all}>"),
        |_| "<b xmlns='b'/>".into(),
        "</a>",
    ));
    let half: String = (0..32).map(|n| format!(" xmlns:b{n}=''")).collect();
    let head: String = (0..32).map(|n| format!(" xmlns:a{n}='{n}'")).collect();
    let piece = format!("<b{}/>", half.replace("''", "'u'"));
    answer_to(&numbered(&format!("<a{head}>"), |_| piece.clone(), "</a>"));
}

/// What is just not refused costs most.
#[test]
fn documents_just_below_the_limits_are_answered() {
    let elements = setup_core::saml::xml::MOST - 10;
    let repeated = |head: &str, text: &str, count: usize, tail: &str| {
        let answer = judged((head.to_owned() + &text.repeat(count) + tail).as_bytes());
        assert!(!answer.contains("TooMany"), "{answer}");
    };
    repeated(ROOT, "<a>b</a>", elements, END);
    repeated(ROOT, "<a b=''/>", elements / 2, END);
    repeated("<a ID='b'>", "<c ID='b'/>", elements / 2, "</a>");
    let list = "<EntitiesDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'>";
    repeated(
        list,
        "<EntityDescriptor/>",
        elements,
        "</EntitiesDescriptor>",
    );
    let entity = format!(
        "{ROOT}<IDPSSODescriptor>{}</IDPSSODescriptor>{END}",
        "<KeyDescriptor/>".repeat(900)
    );
    let entity = entity.replace("'a'", "'b'");
    repeated(list, &entity, 120, "</EntitiesDescriptor>");
    repeated("", &entity, 1, "");
    let outer: String = (0..60).map(|n| format!(" xmlns:a{n}='{n}'")).collect();
    repeated(&format!("<a{outer}>"), "<b xmlns='b'/>", 20_000, "</a>");
}

#[test]
fn many_certificates_are_answered() {
    let request = setup_core::x509::Request {
        bits: setup_core::x509::RsaBits::B2048,
        common_name: "a".into(),
        organization: None,
        days: 1,
        not_before: jiff::Timestamp::UNIX_EPOCH,
        form: setup_core::x509::KeyForm::Pkcs8,
    };
    let made = setup_core::x509::make(&request).expect("made");
    let base64: String = made
        .certificate_pem
        .lines()
        .filter(|line| !line.starts_with('-'))
        .collect();
    let head = format!(
        "{ROOT}<IDPSSODescriptor xmlns:d='http://www.w3.org/2000/09/xmldsig#'><KeyDescriptor><d:KeyInfo><d:X509Data>"
    );
    let tail = format!("</d:X509Data></d:KeyInfo></KeyDescriptor></IDPSSODescriptor>{END}");
    let certificate = format!("<d:X509Certificate>{base64}</d:X509Certificate>");
    judged(&filled(&head, &certificate, &tail));
    let entity = format!("{head}{}{tail}", certificate.repeat(900));
    judged(entity.as_bytes());
    let list = "<EntitiesDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'>";
    judged(&filled(list, &entity, "</EntitiesDescriptor>"));
    let signature = "<a xmlns:d='http://www.w3.org/2000/09/xmldsig#'><d:Signature><d:KeyInfo>";
    judged(&filled(
        signature,
        &certificate,
        "</d:KeyInfo></d:Signature></a>",
    ));
    answer_to(&filled("", &made.certificate_pem, ""));
}

#[test]
fn wrong_encodings_are_answered() {
    for label in [
        "UTF-16",
        "UTF-7",
        "UTF-32",
        "EBCDIC-CP-US",
        "Shift_JIS",
        "ISO-2022-JP",
        "x",
    ] {
        let head = format!("<?xml version='1.0' encoding='{label}'?><a>");
        let bytes = [
            head.as_bytes(),
            &[0xFF; 1000],
            &[0x80, 0x1B, 0xC0, 0xAF],
            b"</a>",
        ]
        .concat();
        answer_to(&bytes);
    }
    for byte in [0x00, 0x30, 0x80, 0xC0, 0xF4, 0xFE, 0xFF] {
        answer_to(&vec![byte; LARGEST]);
        answer_to(&[&b"<"[..], &vec![byte; LARGEST - 1]].concat());
        answer_to(&[&[0xFF, 0xFE][..], &vec![byte; LARGEST - 3]].concat());
    }
}

#[test]
fn the_real_exports_cut_at_every_byte_are_answered() {
    let Some(data) = setup_tests::data() else {
        return;
    };
    for (path, _) in data.files("jumpcloud-metadata") {
        // All the cuts of one file are some thousand documents: they share one child and its two seconds.
        answer(&["--cut"], &path);
    }
}
