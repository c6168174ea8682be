//! Checks one signature (XML-DSig §3.2) and tells which element it covers. Claims are to be read from that element
//! and from nowhere else.

use roxmltree::Node;

use super::algorithm::{self, ENVELOPED};
use super::{Refusal, Weakness};
use crate::saml::XMLDSIG;
use crate::saml::canonical::{Flavour, Method, canonicalize};
use crate::x509::{self, Checked, Hash, PublicKey, Scheme, base64};

/// What a signature that holds covers.
#[derive(Debug)]
pub struct Verified<'a, 'input> {
    /// The element that was signed: the parent of the signature, or the document's root node.
    pub element: Node<'a, 'input>,
    /// Algorithms and keys that no longer protect.
    pub weak: Vec<Weakness>,
}

/// What a reference may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// Only the ID of the element that holds the signature (saml-core §5.4.2).
    ById,
    /// Also the whole document (`URI=""`), as some federations sign their metadata.
    ByIdOrWhole,
}

/// Checks `signature` (a Signature element) with `keys`, each a SubjectPublicKeyInfo as DER; one that fits is
/// enough. Keys inside the signature are not looked at (see [`super::own_keys`]).
///
/// # Errors
/// The first reason to refuse it.
pub fn verify<'a, 'input>(
    signature: Node<'a, 'input>,
    keys: &[Vec<u8>],
    allowed: Reference,
) -> Result<Verified<'a, 'input>, Refusal> {
    let signed_info = only(signature, "SignedInfo")?;
    let reference = only_reference(signed_info)?;
    let element = referenced(signature, reference, allowed)?;
    let scheme = algorithm::scheme(algorithm_of(only(signed_info, "SignatureMethod")?)?)?;
    let hash = algorithm::hash(algorithm_of(only(reference, "DigestMethod")?)?)?;

    let (method, enveloped) = transforms(reference)?;
    let left_out = enveloped.then(|| signature.id());
    let content = canonicalize(element, &method, left_out);
    let expected = decoded(reference, "DigestValue")?;
    if algorithm::digest(hash, &content).as_ref() != expected {
        return Err(Refusal::DigestDiffers);
    }

    let canonicalization = only(signed_info, "CanonicalizationMethod")?;
    let signed = canonicalize(signed_info, &method_of(canonicalization)?, None);
    let mut value = decoded(signature, "SignatureValue")?;
    if let Scheme::Ecdsa(_) = scheme {
        value = algorithm::ecdsa_as_der(&value).ok_or(Refusal::SignatureDiffers)?;
    }
    let key = fitting_key(keys, scheme, &signed, &value)?;
    Ok(Verified {
        element,
        weak: weaknesses(scheme, hash, key),
    })
}

fn fitting_key<'k>(
    keys: &'k [Vec<u8>],
    scheme: Scheme,
    signed: &[u8],
    value: &[u8],
) -> Result<&'k [u8], Refusal> {
    let mut why = Refusal::NoKey;
    for key in keys {
        match x509::verify(key, scheme, signed, value) {
            Checked::Right => return Ok(key),
            Checked::Wrong => why = Refusal::SignatureDiffers,
            Checked::WrongKey | Checked::CannotTell if why == Refusal::NoKey => {
                why = Refusal::WrongKey;
            }
            Checked::WrongKey | Checked::CannotTell => {}
        }
    }
    Err(why)
}

fn weaknesses(scheme: Scheme, hash: Hash, key: &[u8]) -> Vec<Weakness> {
    let mut weak = vec![];
    if let Scheme::RsaPkcs1(Hash::Sha1) | Scheme::Ecdsa(Hash::Sha1) = scheme {
        weak.push(Weakness::Sha1Signature);
    }
    if hash == Hash::Sha1 {
        weak.push(Weakness::Sha1Digest);
    }
    if let Some(PublicKey::Rsa {
        bits: bits @ ..2048,
    }) = x509::public_key(key)
    {
        weak.push(Weakness::ShortKey { bits });
    }
    weak
}

fn only_reference<'a, 'input>(signed_info: Node<'a, 'input>) -> Result<Node<'a, 'input>, Refusal> {
    match children(signed_info, "Reference").count() {
        0 => Err(Refusal::NoReference),
        1 => only(signed_info, "Reference"),
        _ => Err(Refusal::SeveralReferences),
    }
}

/// The element that the reference names, which must be the one that holds the signature (saml-core §5.4.2).
fn referenced<'a, 'input>(
    signature: Node<'a, 'input>,
    reference: Node<'a, 'input>,
    allowed: Reference,
) -> Result<Node<'a, 'input>, Refusal> {
    let document = signature.document();
    let uri = match reference.attribute("URI") {
        Some("")
            if allowed == Reference::ByIdOrWhole
                && signature.parent() == Some(document.root_element()) =>
        {
            return Ok(document.root());
        }
        None | Some("") => return Err(Refusal::EmptyReference),
        Some(uri) => uri,
    };
    let elsewhere = || Refusal::ReferenceElsewhere { uri: uri.into() };
    let id = uri.strip_prefix('#').ok_or_else(elsewhere)?;
    let carries = |node: &Node| {
        let names = ["ID", "Id", "id"];
        names.iter().any(|name| node.attribute(*name) == Some(id))
    };
    let all = document.descendants();
    if all.filter(carries).count() > 1 {
        return Err(Refusal::ReferenceAmbiguous { id: id.into() });
    }
    let parent = signature.parent_element();
    parent
        .filter(|parent| parent.attribute("ID") == Some(id))
        .ok_or_else(elsewhere)
}

/// The canonicalization of a reference, and whether the signature itself is left out.
fn transforms(reference: Node<'_, '_>) -> Result<(Method, bool), Refusal> {
    let list = children(reference, "Transforms").flat_map(|list| list.children());
    let (mut method, mut enveloped) = (None, false);
    for transform in list.filter(Node::is_element) {
        let algorithm = algorithm_of(transform)?;
        if algorithm == ENVELOPED && !enveloped && method.is_none() {
            enveloped = true;
        } else if method.is_none() && Method::of(algorithm).is_some() {
            method = Some(method_of(transform)?);
        } else {
            let algorithm = algorithm.into();
            return Err(Refusal::Transform { algorithm });
        }
    }
    let mut method = method.unwrap_or(Method {
        flavour: Flavour::Inclusive10,
        comments: false,
        inclusive_prefixes: vec![],
    });
    // A reference within the document never selects comments (XML-DSig §4.4.3.3).
    method.comments = false;
    Ok((method, enveloped))
}

fn method_of(node: Node<'_, '_>) -> Result<Method, Refusal> {
    let algorithm = algorithm_of(node)?;
    let mut method = Method::of(algorithm).ok_or_else(|| algorithm::refused(algorithm))?;
    for child in node.children().filter(Node::is_element) {
        if child.tag_name().name() != "InclusiveNamespaces" || method.flavour != Flavour::Exclusive
        {
            return Err(algorithm::refused(algorithm));
        }
        let prefixes = child.attribute("PrefixList").unwrap_or_default();
        let default_or = |prefix: &str| match prefix {
            "#default" => String::new(),
            prefix => prefix.into(),
        };
        method.inclusive_prefixes = prefixes.split_ascii_whitespace().map(default_or).collect();
    }
    Ok(method)
}

fn algorithm_of<'a>(node: Node<'a, '_>) -> Result<&'a str, Refusal> {
    node.attribute("Algorithm").ok_or(Refusal::Malformed {
        element: "Algorithm",
    })
}

fn decoded(parent: Node<'_, '_>, name: &'static str) -> Result<Vec<u8>, Refusal> {
    base64::decode(&text_of(only(parent, name)?)).map_err(|_| Refusal::Malformed { element: name })
}

fn children<'a, 'input: 'a>(
    node: Node<'a, 'input>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children()
        .filter(move |child| child.has_tag_name((XMLDSIG, name)))
}

fn only<'a, 'input>(
    node: Node<'a, 'input>,
    element: &'static str,
) -> Result<Node<'a, 'input>, Refusal> {
    let mut all = children(node, element);
    all.next()
        .filter(|_| all.next().is_none())
        .ok_or(Refusal::Malformed { element })
}

/// The text of an element, joined across comments.
pub(super) fn text_of(node: Node<'_, '_>) -> String {
    let texts = node.children().filter(Node::is_text);
    texts.filter_map(|child| child.text()).collect()
}
