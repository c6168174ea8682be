//! Just enough DER (X.690) to tell one kind of key or certificate file from another by its outermost shape.
//! Certificates themselves are read by `read`.

/// Tag of a SEQUENCE.
pub(super) const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const OBJECT_IDENTIFIER: u8 = 0x06;
const CONTEXT_0: u8 = 0xA0;
const CONTEXT_1: u8 = 0xA1;

/// What a DER (or, for PKCS#7 and #12, BER) structure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DerKind {
    Certificate,
    CertificateRequest,
    PrivateKey {
        encrypted: bool,
    },
    PublicKey,
    Pkcs7,
    Pkcs12,
    /// It begins like one of these and ends too early.
    CutOff,
    /// Not DER, or something else.
    Other,
}

/// One element: its tag, its content, and what follows it.
pub(super) struct Element<'a> {
    pub tag: u8,
    pub content: &'a [u8],
    pub rest: &'a [u8],
    /// Whether the content is shorter than its length says.
    pub cut_off: bool,
}

/// Reads the element that `bytes` begin with; `None` when there is none.
pub(super) fn element(bytes: &[u8]) -> Option<Element<'_>> {
    let (&tag, after_tag) = bytes.split_first()?;
    let (&first, mut content) = after_tag.split_first()?;
    let length = match first {
        0..=0x7F => usize::from(first),
        // The indefinite length of BER: all that is there.
        0x80 => content.len(),
        0x81..=0x84 => {
            let (digits, behind) = content.split_at_checked(usize::from(first & 0x0F))?;
            content = behind;
            digits
                .iter()
                .fold(0, |length, digit| length << 8 | usize::from(*digit))
        }
        _ => return None,
    };
    let cut_off = length > content.len();
    let (content, rest) = content.split_at(length.min(content.len()));
    Some(Element {
        tag,
        content,
        rest,
        cut_off,
    })
}

/// The elements that `content` consists of, at most ten.
fn elements(mut content: &[u8]) -> Vec<Element<'_>> {
    let mut found = Vec::new();
    while let Some(next) = element(content).filter(|_| found.len() < 10) {
        content = next.rest;
        found.push(next);
    }
    found
}

fn tags(content: &[u8]) -> Vec<u8> {
    elements(content).iter().map(|child| child.tag).collect()
}

/// Tells what `bytes` are by their outermost elements.
pub fn what_is(bytes: &[u8]) -> DerKind {
    let Some(outer) = element(bytes).filter(|outer| outer.tag == SEQUENCE) else {
        return DerKind::Other;
    };
    let children = elements(outer.content);
    let first = children.first().map_or(&[][..], |child| child.content);
    let tags: Vec<u8> = children.iter().map(|child| child.tag).collect();
    match tags.as_slice() {
        // A cut-off private key must not pass for something harmless.
        [INTEGER, OCTET_STRING | INTEGER | SEQUENCE, ..] if outer.cut_off && first.len() == 1 => {
            DerKind::PrivateKey { encrypted: false }
        }
        [SEQUENCE | OBJECT_IDENTIFIER, ..] if outer.cut_off => DerKind::CutOff,
        [SEQUENCE, SEQUENCE, BIT_STRING] => certificate_or_request(first),
        [SEQUENCE, BIT_STRING] | [INTEGER, INTEGER] => DerKind::PublicKey,
        [SEQUENCE, OCTET_STRING] => DerKind::PrivateKey { encrypted: true },
        [INTEGER, SEQUENCE, ..] if first == [3] => DerKind::Pkcs12,
        // PKCS#8; SEC 1; PKCS#1 with nine numbers; the old form of DSA with six.
        [INTEGER, SEQUENCE, OCTET_STRING, ..] | [INTEGER, OCTET_STRING] => PLAIN,
        [INTEGER, OCTET_STRING, CONTEXT_0 | CONTEXT_1, ..] => PLAIN,
        numbers if numbers.len() >= 6 && numbers.iter().all(|tag| *tag == INTEGER) => PLAIN,
        [OBJECT_IDENTIFIER, CONTEXT_0, ..] => DerKind::Pkcs7,
        _ => DerKind::Other,
    }
}

const PLAIN: DerKind = DerKind::PrivateKey { encrypted: false };

/// Both are signed in the same way; a request has no validity (RFC 5280 §4.1, RFC 2986 §4.1).
fn certificate_or_request(signed: &[u8]) -> DerKind {
    match tags(signed).as_slice() {
        [INTEGER, SEQUENCE, SEQUENCE] | [INTEGER, SEQUENCE, SEQUENCE, CONTEXT_0] => {
            DerKind::CertificateRequest
        }
        [CONTEXT_0, INTEGER, SEQUENCE, SEQUENCE, SEQUENCE, ..]
        | [INTEGER, SEQUENCE, SEQUENCE, SEQUENCE, ..] => DerKind::Certificate,
        _ => DerKind::Other,
    }
}
