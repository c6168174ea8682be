//! XML signatures as SAML uses them (saml-core §5.4, XML-DSig): one reference to the element that holds the
//! signature, enveloped, canonicalized. Everything else is refused with its reason, never worked around.

mod algorithm;
#[cfg(test)]
mod tests;
mod verify;

use roxmltree::{Document, Node};

use super::XMLDSIG;
use crate::x509;

pub use verify::{Reference, Verified, verify};

/// What is known about the signature on a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing in it is signed.
    None,
    /// The document is what was signed, by the key that it brings along.
    Valid {
        /// Algorithms and keys that no longer protect.
        weak: Vec<Weakness>,
    },
    /// There is a signature and it does not hold.
    Invalid { why: Refusal },
    /// Only parts further inside are signed, not the whole.
    NestedOnly,
    /// There is a signature and it cannot be checked here: no key comes with it, or an algorithm is not known.
    CannotTell { why: Refusal },
}

/// Why an otherwise right signature protects little.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Signed with SHA-1.
    Sha1Signature,
    /// The digest of the reference is SHA-1.
    Sha1Digest,
    /// An RSA key of fewer than 2048 bits.
    ShortKey { bits: u32 },
}

/// Why a signature does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A part that XML-DSig requires is missing, stands twice or is unreadable: its element name.
    Malformed {
        element: &'static str,
    },
    NoReference,
    SeveralReferences,
    /// The reference has no URI, or an empty one where that is not allowed.
    EmptyReference,
    /// The reference names this, which is not the element that holds the signature.
    ReferenceElsewhere {
        uri: String,
    },
    /// The reference's ID exists more than once.
    ReferenceAmbiguous {
        id: String,
    },
    /// A transform other than enveloped-signature and one canonicalization (XPath, XSLT, …): its identifier.
    Transform {
        algorithm: String,
    },
    /// An HMAC, which anybody who can check it can also make.
    Hmac,
    /// MD5 or a canonicalization that is none: the identifier.
    Algorithm {
        algorithm: String,
    },
    /// An algorithm that nothing here can check (DSA, RSA-PSS, …): its identifier.
    Unsupported {
        algorithm: String,
    },
    /// No key to check with: no certificate inside, or it is unreadable.
    NoKey,
    /// The key is of another kind than the algorithm needs, or of a size that nothing here can check.
    WrongKey,
    /// The content was changed after it was signed.
    DigestDiffers,
    /// The signature was made with another key, or was changed.
    SignatureDiffers,
}

/// The verdict on the signature of a document's outermost element, checked with the certificates that it brings
/// along in its KeyInfo: it tells whether the document was changed, not who made it.
pub fn of_root(document: &Document<'_>) -> Verdict {
    let root = document.root_element();
    let is_signature = |node: &Node| node.has_tag_name((XMLDSIG, "Signature"));
    let mut own = root.children().filter(is_signature);
    match (own.next(), own.next()) {
        (Some(signature), None) => of_signature(signature),
        (Some(_), Some(_)) => Verdict::Invalid {
            why: Refusal::Malformed {
                element: "Signature",
            },
        },
        _ if root.descendants().any(|node| is_signature(&node)) => Verdict::NestedOnly,
        _ => Verdict::None,
    }
}

fn of_signature(signature: Node<'_, '_>) -> Verdict {
    let keys = own_keys(signature);
    match verify(signature, &keys, Reference::ByIdOrWhole) {
        Ok(verified) => Verdict::Valid {
            weak: verified.weak,
        },
        Err(why @ (Refusal::NoKey | Refusal::WrongKey | Refusal::Unsupported { .. })) => {
            Verdict::CannotTell { why }
        }
        Err(why) => Verdict::Invalid { why },
    }
}

/// How many certificates of a KeyInfo are tried.
const KEYS: usize = 100;

/// The public keys (SubjectPublicKeyInfo as DER) of the certificates in a signature's KeyInfo, at most the first
/// hundred.
pub fn own_keys(signature: Node<'_, '_>) -> Vec<Vec<u8>> {
    let key_info = signature
        .children()
        .filter(|child| child.has_tag_name((XMLDSIG, "KeyInfo")));
    key_info
        .flat_map(|node| node.descendants())
        .filter(|node| node.has_tag_name((XMLDSIG, "X509Certificate")))
        .take(KEYS)
        .filter_map(|node| x509::read_text(&verify::text_of(node)).ok())
        .map(|certificate| certificate.spki)
        .collect()
}
