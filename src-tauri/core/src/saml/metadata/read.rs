//! From a text to [`Metadata`]. It takes what is there and leaves every judgement to whoever reads the result.

use std::collections::HashSet;

use roxmltree::{Document, Node};

use super::{
    ElementName, EmbeddedCertificate, Endpoint, Entity, IdpRole, KeyDescriptor, Lifetime, Metadata,
    Root, Stated, Usage, times,
};
use crate::saml::signature::{self, Verdict};
use crate::saml::xml::{self, Break, Broken};
use crate::saml::{METADATA, XMLDSIG};
use crate::x509::{self, Unreadable, pem};

/// How many different elements [`Metadata::vocabulary`] holds at most.
const VOCABULARY: usize = 500;

/// How many roles, keys, certificates, addresses and formats one entity may have together. Real ones have about
/// twenty.
const PARTS: usize = 1000;

/// How many characters of an attribute or a name are kept. SAML allows an entity ID of 1024.
const LONGEST: usize = 8_192;

/// Reads metadata from a text (decoded, without byte order mark).
pub fn read(text: &str) -> Metadata {
    let lines = Lines::of(text);
    xml::with_document(text, |document, broken| {
        let Some(document) = document else {
            return nothing(broken, &lines);
        };
        match overfull(document, text) {
            Some(refused) => nothing(Some(refused), &lines),
            None => whole(document, broken, &lines),
        }
    })
}

/// The first entity that has more parts than any real one.
fn overfull(document: &Document<'_>, text: &str) -> Option<Broken> {
    let is_part = |node: &Node| {
        let name = node.tag_name().name();
        name.ends_with("Descriptor")
            || name.ends_with("Service")
            || matches!(name, "X509Certificate" | "KeyName" | "NameIDFormat")
    };
    let mut entities = document
        .descendants()
        .filter(|node| node.has_tag_name((METADATA, "EntityDescriptor")));
    let entity = entities.find(|entity| entity.descendants().filter(is_part).count() > PARTS)?;
    let (line, column) = xml::place(text, entity.range().start);
    let what = Break::TooMany;
    Some(Broken { line, column, what })
}

fn nothing(broken: Option<Broken>, lines: &Lines) -> Metadata {
    Metadata {
        broken,
        root: Root::Nothing,
        entities: vec![],
        duplicate_ids: vec![],
        lifetime: Lifetime::default(),
        signature: Verdict::None,
        vocabulary: vec![],
        comments: 0,
        lines: lines.count(),
    }
}

fn whole(document: &Document<'_>, broken: Option<Broken>, lines: &Lines) -> Metadata {
    let root = document.root_element();
    let entities = root
        .descendants()
        .filter(|node| node.has_tag_name((METADATA, "EntityDescriptor")))
        .filter(|node| {
            let is_list = |parent: Node| parent.has_tag_name((METADATA, "EntitiesDescriptor"));
            *node == root || node.parent_element().is_some_and(is_list)
        })
        .map(|node| entity(node, lines));
    let comments = document.descendants().filter(|node| node.is_comment());
    Metadata {
        root: root_of(root),
        entities: entities.collect(),
        duplicate_ids: duplicate_ids(root),
        lifetime: lifetime(root),
        // What is cut off cannot be what was signed.
        signature: match &broken {
            None => signature::of_root(document),
            Some(_) => Verdict::None,
        },
        vocabulary: vocabulary(root, lines),
        comments: u32::try_from(comments.count()).unwrap_or(u32::MAX),
        lines: lines.count(),
        broken,
    }
}

fn root_of(root: Node<'_, '_>) -> Root {
    let name = root.tag_name();
    match (name.namespace().unwrap_or_default(), name.name()) {
        (METADATA, "EntityDescriptor") => Root::EntityDescriptor,
        (METADATA, "EntitiesDescriptor") => Root::EntitiesDescriptor,
        (namespace, name) => Root::Other {
            name: name.into(),
            namespace: namespace.into(),
        },
    }
}

/// The values of type ID that stand more than once: SAML's `ID` and the `Id` of XML signatures.
fn duplicate_ids(root: Node<'_, '_>) -> Vec<String> {
    let (mut seen, mut known, mut twice) = (HashSet::new(), HashSet::new(), Vec::new());
    for node in root.descendants().filter(Node::is_element) {
        let is_signature = node.tag_name().namespace() == Some(XMLDSIG);
        let name = if is_signature { "Id" } else { "ID" };
        if let Some(id) = node.attribute(name)
            && !seen.insert(id)
            && known.insert(id)
        {
            twice.push(id.to_owned());
        }
    }
    twice
}

fn vocabulary(root: Node<'_, '_>, lines: &Lines) -> Vec<ElementName> {
    let mut seen = HashSet::new();
    let elements = root.descendants().filter(Node::is_element);
    let first = elements.filter(|node| {
        let name = node.tag_name();
        seen.insert((name.namespace(), name.name()))
    });
    let named = first.take(VOCABULARY).map(|node| ElementName {
        namespace: node.tag_name().namespace().unwrap_or_default().into(),
        name: node.tag_name().name().into(),
        line: lines.line(node),
    });
    named.collect()
}

fn lifetime(node: Node<'_, '_>) -> Lifetime {
    Lifetime {
        valid_until: stated(node, "validUntil", times::date_time),
        cache_duration: stated(node, "cacheDuration", times::duration),
    }
}

fn stated<T>(
    node: Node<'_, '_>,
    name: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<Stated<T>> {
    attribute(node, name).map(|raw| Stated {
        read: read(&raw),
        raw,
    })
}

fn entity(node: Node<'_, '_>, lines: &Lines) -> Entity {
    let roles = node
        .children()
        .filter(|child| child.tag_name().namespace() == Some(METADATA))
        .map(|child| child.tag_name().name())
        .filter(|name| name.ends_with("Descriptor"));
    let (known, other_roles): (Vec<&str>, Vec<&str>) =
        roles.partition(|name| matches!(*name, "IDPSSODescriptor" | "SPSSODescriptor"));
    Entity {
        entity_id: attribute(node, "entityID"),
        lifetime: lifetime(node),
        idp_roles: children(node, METADATA, "IDPSSODescriptor")
            .map(|role| idp_role(role, lines))
            .collect(),
        has_sp_role: known.contains(&"SPSSODescriptor"),
        other_roles: other_roles.into_iter().map(Into::into).collect(),
        line: lines.line(node),
    }
}

fn idp_role(node: Node<'_, '_>, lines: &Lines) -> IdpRole {
    let endpoints = |name: &'static str| {
        let endpoint = |node: Node| Endpoint {
            binding: attribute(node, "Binding"),
            location: attribute(node, "Location"),
            line: lines.line(node),
        };
        children(node, METADATA, name).map(endpoint).collect()
    };
    IdpRole {
        protocols: attribute(node, "protocolSupportEnumeration")
            .unwrap_or_default()
            .split_ascii_whitespace()
            .map(Into::into)
            .collect(),
        want_authn_requests_signed: attribute(node, "WantAuthnRequestsSigned"),
        lifetime: lifetime(node),
        keys: children(node, METADATA, "KeyDescriptor")
            .map(|key| key_descriptor(key, lines))
            .collect(),
        name_id_formats: children(node, METADATA, "NameIDFormat")
            .map(|format| cut(text_of(format).trim()))
            .collect(),
        single_sign_on: endpoints("SingleSignOnService"),
        single_logout: endpoints("SingleLogoutService"),
        line: lines.line(node),
    }
}

fn key_descriptor(node: Node<'_, '_>, lines: &Lines) -> KeyDescriptor {
    let key_info = || children(node, XMLDSIG, "KeyInfo");
    let x509_data = key_info().flat_map(|node| children(node, XMLDSIG, "X509Data"));
    KeyDescriptor {
        usage: match node.attribute("use") {
            None => Usage::Both,
            Some("signing") => Usage::Signing,
            Some("encryption") => Usage::Encryption,
            Some(other) => Usage::Other(cut(other)),
        },
        certificates: x509_data
            .enumerate()
            .flat_map(|(index, data)| {
                children(data, XMLDSIG, "X509Certificate").map(move |node| (index, node))
            })
            .map(|(index, node)| embedded(node, index, lines))
            .collect(),
        key_names: key_info()
            .flat_map(|node| children(node, XMLDSIG, "KeyName"))
            .map(|name| cut(text_of(name).trim()))
            .collect(),
        line: lines.line(node),
    }
}

fn embedded(node: Node<'_, '_>, x509_data: usize, lines: &Lines) -> EmbeddedCertificate {
    let raw = text_of(node);
    let reading = x509::read_text(&raw).map(Box::new);
    let is_secret = reading == Err(Unreadable::PrivateKey);
    EmbeddedCertificate {
        x509_data,
        armour: pem::has_armour(&raw),
        comment: node.children().any(|child| child.is_comment()),
        raw: if is_secret { String::new() } else { raw },
        reading,
        line: lines.line(node),
    }
}

fn attribute(node: Node<'_, '_>, name: &str) -> Option<String> {
    node.attribute(name).map(cut)
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

fn children<'a, 'input: 'a>(
    node: Node<'a, 'input>,
    namespace: &'static str,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'input>> {
    node.children()
        .filter(move |child| child.has_tag_name((namespace, name)))
}

/// The text of an element, joined across comments and CDATA sections.
fn text_of(node: Node<'_, '_>) -> String {
    let texts = node.children().filter(Node::is_text);
    texts.filter_map(|child| child.text()).collect()
}

/// Where the lines of a text begin, so that a line number costs no walk through the text.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Lines {
        Lines(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    fn count(&self) -> u32 {
        u32::try_from(self.0.len() + 1).unwrap_or(u32::MAX)
    }

    fn line(&self, node: Node<'_, '_>) -> u32 {
        let before = self.0.partition_point(|at| *at < node.range().start);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}
