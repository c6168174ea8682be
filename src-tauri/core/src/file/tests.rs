//! Every kind of file that people drop, made here.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use rcgen::{CertificateParams, KeyPair};
use rstest::rstest;

use super::*;

const IDP: &str = "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'><IDPSSODescriptor/></EntityDescriptor>";

#[rstest]
#[case::nothing("", Kind::Empty)]
#[case::blanks(" \r\n\t", Kind::Empty)]
#[case::idp(IDP, Kind::IdpMetadata)]
#[case::sp(
    "<m:EntityDescriptor xmlns:m='urn:oasis:names:tc:SAML:2.0:metadata'><m:SPSSODescriptor/></m:EntityDescriptor>",
    Kind::SpMetadata
)]
#[case::no_role(
    "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'/>",
    Kind::OtherMetadata
)]
#[case::role_in_an_extension(
    "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata'><Extensions><IDPSSODescriptor/></Extensions></EntityDescriptor>",
    Kind::OtherMetadata
)]
#[case::request(
    "<AuthnRequest xmlns='urn:oasis:names:tc:SAML:2.0:protocol'/>",
    Kind::AuthnRequest
)]
#[case::response(
    "<p:Response xmlns:p='urn:oasis:names:tc:SAML:2.0:protocol'/>",
    Kind::Response
)]
#[case::assertion(
    "<Assertion xmlns='urn:oasis:names:tc:SAML:2.0:assertion'/>",
    Kind::Response
)]
#[case::logout(
    "<LogoutRequest xmlns='urn:oasis:names:tc:SAML:2.0:protocol'/>",
    Kind::LogoutMessage
)]
#[case::other_namespace("<EntityDescriptor xmlns='urn:x'/>", Kind::OtherXml { root: "EntityDescriptor".into(), namespace: "urn:x".into() })]
#[case::broken("<md:EntityDescriptor a='1' a='2'/>", Kind::BrokenXml { root: Some("EntityDescriptor".into()) })]
#[case::doctype("<!DOCTYPE a [<!ENTITY b 'c'>]><m:a/>", Kind::BrokenXml { root: Some("a".into()) })]
#[case::hopeless("< <", Kind::BrokenXml { root: None })]
#[case::page("\n<!DOCTYPE HTML><title>Sign in</title><br>", Kind::Html)]
#[case::old_page("<HTML><body>", Kind::Html)]
#[case::xhtml(
    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>",
    Kind::Html
)]
#[case::json("{\"a\": [1]}", Kind::Json)]
#[case::half_json("{\"a\": [1", Kind::OtherText)]
#[case::note("Hello, here is the file.", Kind::OtherText)]
#[case::latin("Gr\u{fc}\u{df}e", Kind::OtherText)]
fn texts(#[case] text: &str, #[case] kind: Kind) {
    let recognised = recognise(text.as_bytes());
    assert_eq!(recognised.kind, kind);
    assert_eq!(recognised.text.as_deref(), Some(text));
    assert_eq!(recognised.wrapping, []);
}

#[rstest]
#[case(b"PK\x03\x04\x14\0", Kind::Zip)]
#[case(b"\x1F\x8B\x08\0", Kind::Gzip)]
#[case(b"%PDF-1.7\n", Kind::Pdf)]
#[case(b"\x89PNG\r\n\x1A\n\0", Kind::Binary)]
fn first_bytes(#[case] bytes: &[u8], #[case] kind: Kind) {
    let recognised = recognise(bytes);
    assert_eq!(recognised.kind, kind);
    assert_eq!((recognised.text, recognised.encoding), (None, None));
}

#[test]
fn keys_and_certificates_in_both_forms() {
    let key = KeyPair::generate().expect("a key");
    let certificate = CertificateParams::default().self_signed(&key);
    let certificate = certificate.expect("a certificate");
    let request = CertificateParams::default().serialize_request(&key);
    let request = request.expect("a request");
    let kind = |bytes: &[u8]| recognise(bytes).kind;
    assert_eq!(kind(certificate.pem().as_bytes()), Kind::PemCertificate);
    assert_eq!(kind(certificate.der()), Kind::DerCertificate);
    assert_eq!(kind(&certificate.der()[..100]), Kind::DerCertificate);
    let request_pem = request.pem().expect("PEM");
    assert_eq!(kind(request_pem.as_bytes()), Kind::CertificateRequest);
    assert_eq!(kind(request.der()), Kind::CertificateRequest);
    assert_eq!(kind(key.public_key_pem().as_bytes()), Kind::PublicKey);
    assert_eq!(
        kind(&rcgen::PublicKeyData::subject_public_key_info(&key)),
        Kind::PublicKey
    );
    // PKCS#7: an OID and [0]; PKCS#12: 3, then a sequence.
    assert_eq!(kind(&[0x30, 6, 0x06, 1, 42, 0xA0, 1, 0]), Kind::Pkcs7);
    assert_eq!(kind(&[0x30, 6, 0x02, 1, 3, 0x30, 1, 0]), Kind::Pkcs12);
}

#[test]
fn a_private_key_is_named_and_not_kept() {
    let key = KeyPair::generate().expect("a key");
    let certificate = CertificateParams::default().self_signed(&key);
    let certificate = certificate.expect("a certificate").pem();
    let pem = key.serialize_pem();
    let der = key.serialize_der();
    let wrapped = STANDARD.encode(&der);
    let beside = certificate + &pem;
    for bytes in [pem.as_bytes(), &der, wrapped.as_bytes(), beside.as_bytes()] {
        let recognised = recognise(bytes);
        assert_eq!(recognised.kind, Kind::PrivateKey { encrypted: false });
        assert_eq!(recognised.text, None);
        assert!(recognised.inner.is_empty());
    }
    let old = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n";
    let new = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
    for text in [old, new] {
        let kind = recognise(text.as_bytes()).kind;
        assert_eq!(kind, Kind::PrivateKey { encrypted: true });
    }
}

#[test]
fn wrapped_files_are_unwrapped() {
    let base64 = STANDARD.encode(IDP);
    let lines: String = base64
        .as_bytes()
        .chunks(40)
        .flat_map(|line| [line, b"\r\n"].concat())
        .map(char::from)
        .collect();
    let url = URL_SAFE_NO_PAD.encode(IDP);
    let percent = base64.replace('=', "%3D").replace('P', "%50");
    let twice = STANDARD.encode(&base64);
    for (text, wrapping) in [
        (base64, vec![Wrapping::Base64]),
        (lines, vec![Wrapping::Base64]),
        (url, vec![Wrapping::Base64]),
        (percent, vec![Wrapping::Percent, Wrapping::Base64]),
        (twice, vec![Wrapping::Base64, Wrapping::Base64]),
    ] {
        let recognised = recognise(text.as_bytes());
        assert_eq!(recognised.kind, Kind::IdpMetadata, "{text}");
        assert_eq!(recognised.wrapping, wrapping);
        assert_eq!(recognised.text.as_deref(), Some(IDP));
        assert_eq!(recognised.inner, IDP.as_bytes());
    }
    assert_eq!(recognise(b"abcdefgh").kind, Kind::OtherText);
}

fn utf16(text: &str, little: bool) -> Vec<u8> {
    let bytes = |unit: u16| match little {
        true => unit.to_le_bytes(),
        false => unit.to_be_bytes(),
    };
    text.encode_utf16().flat_map(bytes).collect()
}

fn declared(encoding: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?><a>\u{e4}</a>")
}

#[rstest]
#[case::utf8(declared("utf-8").into_bytes(), "UTF-8", false, Declared::True("utf-8".into()))]
#[case::mark([b"\xEF\xBB\xBF", declared("UTF-8").as_bytes()].concat(), "UTF-8", true, Declared::True("UTF-8".into()))]
#[case::utf16_mark([&[0xFF, 0xFE][..], &utf16(&declared("UTF-16"), true)].concat(), "UTF-16LE", true, Declared::True("UTF-16".into()))]
#[case::utf16_bare(utf16(&declared("UTF-16"), false), "UTF-16BE", false, Declared::True("UTF-16".into()))]
#[case::utf16_called_utf8(utf16(&declared("UTF-8"), true), "UTF-16LE", false, Declared::False("UTF-8".into()))]
#[case::utf8_called_utf16(declared("UTF-16").into_bytes(), "UTF-8", false, Declared::False("UTF-16".into()))]
#[case::unknown(declared("klingon").into_bytes(), "UTF-8", false, Declared::Unknown("klingon".into()))]
#[case::nothing("<a>\u{e4}</a>".into(), "UTF-8", false, Declared::Nothing)]
fn encodings(
    #[case] bytes: Vec<u8>,
    #[case] name: &str,
    #[case] byte_order_mark: bool,
    #[case] declared: Declared,
) {
    let recognised = recognise(&bytes);
    let encoding = recognised.encoding.expect("text");
    assert_eq!(encoding.name, name);
    assert_eq!(encoding.byte_order_mark, byte_order_mark);
    assert_eq!(encoding.declared, declared);
    assert_eq!(encoding.unreadable, None);
    assert!(recognised.text.expect("text").contains('\u{e4}'));
}

#[test]
fn latin_1_is_read_when_declared_and_found_out_when_not() {
    let latin = |encoding: &str| {
        let text = declared(encoding);
        text.chars()
            .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
            .collect::<Vec<u8>>()
    };
    let right = recognise(&latin("ISO-8859-1"));
    assert!(right.encoding.expect("text").is_true());
    assert_eq!(right.text.expect("text"), declared("ISO-8859-1"));
    let wrong = recognise(&latin("UTF-8")).encoding.expect("text");
    assert_eq!(wrong.declared, Declared::False("UTF-8".into()));
    assert_eq!(wrong.unreadable, Some((1, 42)));
    assert!(!wrong.is_true());
}

#[test]
fn too_large_is_not_looked_at() {
    let bytes = vec![b' '; LARGEST + 1];
    let recognised = recognise(&bytes);
    assert_eq!(recognised.kind, Kind::TooLarge);
    assert!(recognised.inner.is_empty());
    assert_eq!(recognise(&bytes[1..]).kind, Kind::Empty);
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let _ = recognise(&bytes);
        let _ = recognise(&[b"<?xml encoding='UTF-16'?>", &bytes[..]].concat());
        let _ = recognise(&[b"0\x82\x01\x00", &bytes[..]].concat());
    }
}

#[test]
fn a_private_key_inside_xml_is_not_kept() {
    let key = "-----BEGIN PRIVATE KEY-----\nMIISecret\n-----END PRIVATE KEY-----";
    for place in [
        format!("<!--{key}-->"),
        format!("<a b='{key}'>"),
        key.into(),
    ] {
        let recognised = recognise(IDP.replace("<IDP", &format!("{place}<IDP")).as_bytes());
        assert_eq!(recognised.kind, Kind::PrivateKey { encrypted: false });
        assert!(recognised.text.is_none() && recognised.inner.is_empty());
    }
}

#[test]
fn ascii_is_held_against_the_bytes() {
    let declared = |label: &str, letter: &str| {
        let text = format!("<?xml version='1.0' encoding='{label}'?><a>{letter}</a>");
        recognise(text.as_bytes()).encoding.expect("text").declared
    };
    for label in ["US-ASCII", "ascii"] {
        assert_eq!(declared(label, "e"), Declared::True(label.into()));
        assert_eq!(declared(label, "é"), Declared::False(label.into()));
    }
}
