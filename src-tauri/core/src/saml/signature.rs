//! XML signatures as SAML uses them (saml-core §5.4, XML-DSig): one reference to the element that holds the
//! signature, enveloped, canonicalized. Everything else is refused with its reason, never worked around.

use roxmltree::{Document, Node};

use super::XMLDSIG;

/// What is known about the signature on a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing in it is signed.
    None,
    /// The element is what was signed, by the key that was asked for.
    Valid {
        /// Algorithms and keys that no longer protect.
        weak: Vec<Weakness>,
    },
    /// There is a signature and it does not hold.
    Invalid { why: Refusal },
    /// Only parts further inside are signed, not the whole.
    NestedOnly,
    /// There is a signature and nothing here can check it; the algorithm's identifier.
    CannotTell { algorithm: String },
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
    /// A part that XML-DSig requires is missing or stands twice: its element name.
    Malformed {
        element: &'static str,
    },
    NoReference,
    SeveralReferences,
    /// The reference has no URI, or an empty one.
    EmptyReference,
    /// The reference names an element of this ID, which is not the one that holds the signature.
    ReferenceElsewhere {
        id: String,
    },
    /// The reference's ID exists more than once.
    ReferenceAmbiguous {
        id: String,
    },
    /// A transform other than enveloped-signature and canonicalization (XPath, XSLT, …): its identifier.
    Transform {
        algorithm: String,
    },
    /// An HMAC, which anybody who can check it can also make.
    Hmac,
    /// An algorithm that is unknown or must not be used (MD5, …): its identifier.
    Algorithm {
        algorithm: String,
    },
    /// No key to check with: no certificate inside, or it is unreadable.
    NoKey,
    /// The key is of another kind than the algorithm needs, or too short to use.
    WrongKey,
    /// The content was changed after it was signed.
    DigestDiffers,
    /// The signature was made with another key, or was changed.
    SignatureDiffers,
}

/// The verdict on the signature of a document's outermost element.
pub fn of_root(document: &Document<'_>) -> Verdict {
    let root = document.root_element();
    let is_signature = |node: &Node| node.has_tag_name((XMLDSIG, "Signature"));
    if root.children().any(|child| is_signature(&child)) {
        return Verdict::CannotTell {
            algorithm: String::new(),
        };
    }
    if root.descendants().any(|node| is_signature(&node)) {
        return Verdict::NestedOnly;
    }
    Verdict::None
}
