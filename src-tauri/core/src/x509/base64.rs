//! Base64 (RFC 4648) as people paste it: with line breaks, with or without its padding.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

const TOLERANT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Decodes `text`, blanks left out.
///
/// # Errors
/// The first character that does not belong, when there is one; `None` when the length or padding is wrong.
pub fn decode(text: &str) -> Result<Vec<u8>, Option<char>> {
    if let Some(at) = text.bytes().position(|byte| !is_base64(byte)) {
        return Err(text[at..].chars().next());
    }
    let tight: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    TOLERANT.decode(tight).map_err(|_| None)
}

fn is_base64(byte: u8) -> bool {
    matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' | b'=')
        || byte.is_ascii_whitespace()
}
