//! The `-----BEGIN …-----` blocks of a text (RFC 7468), read one by one so that a broken one does not hide the
//! others. What is in them is not known here.

use zeroize::Zeroizing;

use super::base64;
use super::certificate::Unreadable;

/// One block. Its content may be a private key, so it is wiped when dropped and cannot be printed.
pub struct Block<'a> {
    /// The word behind BEGIN: `CERTIFICATE`, `RSA PRIVATE KEY`.
    pub label: &'a str,
    /// Whether it has headers that say that it is encrypted (RFC 1421, as OpenSSL still writes for PKCS#1).
    pub encrypted: bool,
    /// Its bytes. A block without its END line is [`Unreadable::Truncated`].
    pub content: Result<Zeroizing<Vec<u8>>, Unreadable>,
}

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

/// Whether a block begins somewhere in `text`.
pub fn has_armour(text: &str) -> bool {
    text.contains(BEGIN)
}

/// Every block of `text`, in order.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(begin) = rest.find(BEGIN) {
        let after = &rest[begin + BEGIN.len()..];
        let Some(dashes) = after.find(DASHES) else {
            break;
        };
        let label = after[..dashes].trim();
        let body = &after[dashes + DASHES.len()..];
        // The next dashes, whatever they begin: looking further for an END would cost a walk for each block.
        let end = body.find(DASHES).unwrap_or(body.len());
        found.push(block(label, &body[..end], body[end..].starts_with(END)));
        rest = &body[end..];
    }
    found
}

fn block<'a>(label: &'a str, body: &str, ended: bool) -> Block<'a> {
    // Headers stand before an empty line and have a colon, which base64 has not.
    let headers_end = body.rfind(": ").map_or(0, |colon| {
        body[colon..]
            .find('\n')
            .map_or(body.len(), |line| colon + line)
    });
    let content = base64::decode(&body[headers_end..]);
    Block {
        label,
        encrypted: body[..headers_end].contains("ENCRYPTED"),
        content: match content {
            Ok(_) if !ended => Err(Unreadable::Truncated),
            Ok(bytes) => Ok(Zeroizing::new(bytes)),
            Err(found) => Err(Unreadable::NotBase64 { found }),
        },
    }
}
