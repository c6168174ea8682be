//! A distinguished name for people to read. It follows RFC 4514 in its escapes, and the certificate in its order.

use x509_parser::der_parser::asn1_rs::{Any, Tag};
use x509_parser::objects::{oid_registry, oid2abbrev};
use x509_parser::x509::{AttributeTypeAndValue, X509Name};

use super::certificate::Name;

/// Reads a name; what cannot be decoded is shown as U+FFFD.
pub(super) fn read(name: &X509Name<'_>) -> Name {
    let parts = name.iter_rdn().map(|relative| {
        let attributes: Vec<String> = relative.iter().map(attribute).collect();
        attributes.join("+")
    });
    Name {
        text: parts.collect::<Vec<_>>().join(", "),
        common_name: name.iter_common_name().next().map(value),
        organization: name.iter_organization().next().map(value),
        organizational_unit: name.iter_organizational_unit().next().map(value),
    }
}

fn attribute(attribute: &AttributeTypeAndValue<'_>) -> String {
    let kind = attribute.attr_type();
    let short =
        oid2abbrev(kind, oid_registry()).map_or_else(|_| kind.to_id_string(), str::to_owned);
    format!("{short}={}", escaped(&value(attribute)))
}

fn value(attribute: &AttributeTypeAndValue<'_>) -> String {
    let any: &Any<'_> = attribute.attr_value();
    let bytes = any.data;
    match any.tag() {
        Tag::BmpString => utf16(bytes),
        Tag::UniversalString => utf32(bytes),
        // T61 in name, Latin-1 in practice.
        Tag::T61String => bytes.iter().map(|byte| char::from(*byte)).collect(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

fn utf32(bytes: &[u8]) -> String {
    bytes
        .chunks_exact(4)
        .map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
        .map(|code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// Sets a backslash before the characters that separate the parts of a name.
fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for c in value.chars() {
        if matches!(c, ',' | '+' | '"' | '\\' | '<' | '>' | ';') {
            text.push('\\');
        }
        text.push(c);
    }
    text
}
