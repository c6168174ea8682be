//! The rules by which a file is told from another: its first bytes, its PEM labels, its root element. File names
//! are not looked at, as browsers rename and people do.

use roxmltree::{Document, Node};
use serde::de::IgnoredAny;

use super::{Encoding, Kind, LARGEST, Recognised, Wrapping, encoding};
use crate::saml::{ASSERTION, METADATA, PROTOCOL, xml};
use crate::x509::{DerKind, base64, pem, what_is};

/// How often a file is unwrapped: percent-encoded base64 of base64, and no more.
const LAYERS: usize = 3;

/// Tells what `bytes` are. A file of more than [`LARGEST`] bytes is not looked at.
pub fn recognise(bytes: &[u8]) -> Recognised {
    if bytes.len() > LARGEST {
        return recognised(Kind::TooLarge, None, &[]);
    }
    layer(bytes, LAYERS)
}

fn recognised(kind: Kind, text: Option<(String, Encoding)>, bytes: &[u8]) -> Recognised {
    let (text, encoding) = text.unzip();
    let is_secret = kind.is_secret();
    Recognised {
        kind,
        encoding,
        wrapping: vec![],
        text: text.filter(|_| !is_secret),
        inner: if is_secret { vec![] } else { bytes.to_vec() },
    }
}

fn layer(bytes: &[u8], layers: usize) -> Recognised {
    if let Some(kind) = by_first_bytes(bytes) {
        return recognised(kind, None, bytes);
    }
    let Some((text, encoding)) = encoding::decode(bytes) else {
        return recognised(Kind::Binary, None, bytes);
    };
    let kind = by_text(&text);
    if kind == Kind::OtherText
        && layers > 0
        && let Some(inner) = unwrapped(&text, layers)
    {
        return inner;
    }
    recognised(kind, Some((text, encoding)), bytes)
}

fn by_first_bytes(bytes: &[u8]) -> Option<Kind> {
    const MAGIC: &[(&[u8], Kind)] = &[
        (b"PK\x03\x04", Kind::Zip),
        (b"PK\x05\x06", Kind::Zip),
        (b"\x1F\x8B", Kind::Gzip),
        (b"%PDF-", Kind::Pdf),
    ];
    if let Some((_, kind)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(kind.clone());
    }
    Some(match what_is(bytes) {
        DerKind::Certificate | DerKind::CutOff => Kind::DerCertificate,
        DerKind::CertificateRequest => Kind::CertificateRequest,
        DerKind::PrivateKey { encrypted } => Kind::PrivateKey { encrypted },
        DerKind::PublicKey => Kind::PublicKey,
        DerKind::Pkcs7 => Kind::Pkcs7,
        DerKind::Pkcs12 => Kind::Pkcs12,
        DerKind::Other => return None,
    })
}

fn by_text(text: &str) -> Kind {
    if let Some(key) = private_key(text) {
        return key;
    }
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    match trimmed.chars().next() {
        None => Kind::Empty,
        Some('<') if is_html(trimmed) => Kind::Html,
        Some('<') => match xml::parse(text) {
            Ok(document) => by_root(&document),
            Err(_) => Kind::BrokenXml {
                root: first_element(text),
            },
        },
        Some(_) if pem::has_armour(text) => by_labels(text),
        Some('{' | '[') if serde_json::from_str::<IgnoredAny>(trimmed).is_ok() => Kind::Json,
        Some(_) => Kind::OtherText,
    }
}

fn is_html(text: &str) -> bool {
    let begins = |word: &str| {
        let head = text.get(..word.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    begins("<!doctype html") || begins("<html")
}

fn by_root(document: &Document<'_>) -> Kind {
    let root = document.root_element();
    let name = root.tag_name();
    let namespace = name.namespace().unwrap_or_default();
    match (namespace, name.name()) {
        (METADATA, "EntityDescriptor" | "EntitiesDescriptor") => by_roles(root),
        (PROTOCOL, "AuthnRequest") => Kind::AuthnRequest,
        (PROTOCOL, "Response") | (ASSERTION, "Assertion" | "EncryptedAssertion") => Kind::Response,
        (PROTOCOL, "LogoutRequest" | "LogoutResponse") => Kind::LogoutMessage,
        (_, local) if local.eq_ignore_ascii_case("html") => Kind::Html,
        (_, local) => Kind::OtherXml {
            root: local.into(),
            namespace: namespace.into(),
        },
    }
}

fn by_roles(root: Node<'_, '_>) -> Kind {
    // A role inside an extension is nobody's role.
    let is_of_entity = |node: Node<'_, '_>| {
        let entity = node.parent_element();
        let entity = entity.filter(|node| node.has_tag_name((METADATA, "EntityDescriptor")));
        let list = entity.and_then(|node| node.parent_element());
        entity == Some(root)
            || list.is_some_and(|node| node.has_tag_name((METADATA, "EntitiesDescriptor")))
    };
    let has = |role: &str| {
        root.descendants()
            .any(|node| node.has_tag_name((METADATA, role)) && is_of_entity(node))
    };
    if has("IDPSSODescriptor") {
        Kind::IdpMetadata
    } else if has("SPSSODescriptor") {
        Kind::SpMetadata
    } else {
        Kind::OtherMetadata
    }
}

/// The local name of the first element of a text that is no XML.
fn first_element(text: &str) -> Option<String> {
    let tags = text.match_indices('<').map(|(at, _)| &text[at + 1..]);
    let mut elements = tags.filter(|tag| tag.starts_with(|c: char| c.is_alphabetic() || c == '_'));
    let tag = elements.next()?;
    let end = tag.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<' | '='))?;
    let name = tag[..end].rsplit(':').next()?;
    Some(name.chars().take(60).collect())
}

/// A private key with armour anywhere in the file, also inside XML, makes it one: its text is not kept.
fn private_key(text: &str) -> Option<Kind> {
    if !text.contains("PRIVATE KEY-----") {
        return None;
    }
    let blocks = pem::blocks(text);
    let key = blocks
        .iter()
        .find(|block| block.label.ends_with("PRIVATE KEY"))?;
    Some(Kind::PrivateKey {
        encrypted: key.encrypted || key.label.starts_with("ENCRYPTED"),
    })
}

/// The first block decides.
fn by_labels(text: &str) -> Kind {
    let blocks = pem::blocks(text);
    match blocks.first().map_or("", |block| block.label) {
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => Kind::CertificateRequest,
        "PKCS7" | "CMS" => Kind::Pkcs7,
        "PUBLIC KEY" | "RSA PUBLIC KEY" => Kind::PublicKey,
        label if label.ends_with("CERTIFICATE") => Kind::PemCertificate,
        _ => Kind::OtherText,
    }
}

/// What is in a wrapped text; `None` when it is not wrapped, or around nothing that is known.
fn unwrapped(text: &str, layers: usize) -> Option<Recognised> {
    let (wrapping, bytes) = match percent_decoded(text) {
        Some(bytes) => (Wrapping::Percent, bytes),
        None => {
            let standard = text.replace('-', "+").replace('_', "/");
            (Wrapping::Base64, base64::decode(&standard).ok()?)
        }
    };
    let mut inner = layer(&bytes, layers - 1);
    let is_known = !matches!(inner.kind, Kind::Empty | Kind::OtherText | Kind::Binary);
    is_known.then(|| {
        inner.wrapping.insert(0, wrapping);
        inner
    })
}

/// Percent-decoding (RFC 3986 §2.1) of a text without blanks that has at least one such sign.
fn percent_decoded(text: &str) -> Option<Vec<u8>> {
    let text = text.trim();
    if !text.contains('%') || text.contains(char::is_whitespace) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        if byte != b'%' {
            bytes.push(byte);
            rest = behind;
            continue;
        }
        let (digits, behind) = behind.split_at_checked(2)?;
        let digits = std::str::from_utf8(digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = behind;
    }
    Some(bytes)
}
