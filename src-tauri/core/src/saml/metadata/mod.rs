//! SAML 2.0 metadata (saml-metadata) as plain data, as far as it could be read. It does not judge: what is
//! missing is absent, what is unreadable is kept raw. Attributes and names end after 8,192 characters.

mod read;
#[cfg(test)]
mod tests;
mod times;

use jiff::{SignedDuration, Timestamp};

use super::signature::Verdict;
use super::xml::Broken;
use crate::x509::{Certificate, Unreadable};

pub use read::read;

/// A metadata document. When it is broken, everything here was read from the text before the break:
/// what is absent may only be cut off (see [`Metadata::is_whole`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Metadata {
    /// The first place where it is not well-formed.
    pub broken: Option<Broken>,
    pub root: Root,
    /// Every EntityDescriptor, also of nested EntitiesDescriptor, in document order.
    pub entities: Vec<Entity>,
    /// Values of `ID` that stand more than once, each once.
    pub duplicate_ids: Vec<String>,
    /// On the outermost element.
    pub lifetime: Lifetime,
    pub signature: Verdict,
    /// The different elements in it (at most 500), each with the place where it stands first: a hint for
    /// hand-edited files.
    pub vocabulary: Vec<ElementName>,
    /// How many comments there are.
    pub comments: u32,
    /// How many lines the text has.
    pub lines: u32,
}

/// The outermost element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Root {
    /// Nothing could be read.
    Nothing,
    EntityDescriptor,
    EntitiesDescriptor,
    /// Something else: its local name and namespace (empty when it has none).
    Other {
        name: String,
        namespace: String,
    },
}

/// The name of an element and where it stands first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElementName {
    /// Empty when it has none.
    pub namespace: String,
    /// Without prefix.
    pub name: String,
    /// Line, from 1.
    pub line: u32,
}

/// `validUntil` and `cacheDuration` of one element (saml-metadata §2.3.1).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lifetime {
    pub valid_until: Option<Stated<Timestamp>>,
    /// `xs:duration`; a year counts 365 days and a month 30.
    pub cache_duration: Option<Stated<SignedDuration>>,
}

/// A value as written, and as read when it could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated<T> {
    pub raw: String,
    pub read: Option<T>,
}

/// One EntityDescriptor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Exactly as in the document, blanks included.
    pub entity_id: Option<String>,
    pub lifetime: Lifetime,
    pub idp_roles: Vec<IdpRole>,
    pub has_sp_role: bool,
    /// Names of its other roles: AttributeAuthorityDescriptor, RoleDescriptor, …
    pub other_roles: Vec<String>,
    /// Line, from 1.
    pub line: u32,
}

/// One IDPSSODescriptor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdpRole {
    /// `protocolSupportEnumeration`, split at blanks.
    pub protocols: Vec<String>,
    /// As written; `true`, `false`, `1` and `0` are allowed.
    pub want_authn_requests_signed: Option<String>,
    pub lifetime: Lifetime,
    pub keys: Vec<KeyDescriptor>,
    /// Blanks around them are removed.
    pub name_id_formats: Vec<String>,
    pub single_sign_on: Vec<Endpoint>,
    pub single_logout: Vec<Endpoint>,
    /// Line, from 1.
    pub line: u32,
}

/// An address and how to talk to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    pub binding: Option<String>,
    /// Exactly as in the document, blanks included.
    pub location: Option<String>,
    /// Line, from 1.
    pub line: u32,
}

/// One KeyDescriptor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyDescriptor {
    pub usage: Usage,
    pub certificates: Vec<EmbeddedCertificate>,
    /// KeyName elements: a name in place of a key.
    pub key_names: Vec<String>,
    /// Line, from 1.
    pub line: u32,
}

/// What a key is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    Signing,
    Encryption,
    /// No `use`: for both.
    Both,
    /// Something that SAML does not know.
    Other(String),
}

/// One X509Certificate element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbeddedCertificate {
    /// The text, joined across comments. Emptied when it turned out to be a private key.
    pub raw: String,
    /// Which X509Data of its KeyDescriptor it stands in, from 0.
    pub x509_data: usize,
    /// Whether `-----BEGIN …-----` lines stand in it.
    pub armour: bool,
    /// Whether a comment stands in it.
    pub comment: bool,
    pub reading: Result<Box<Certificate>, Unreadable>,
    /// Line, from 1.
    pub line: u32,
}

impl Metadata {
    /// Whether the document was read to its end, so that what is absent is really missing.
    pub fn is_whole(&self) -> bool {
        self.broken.is_none()
    }

    /// Whether the root is one of SAML 2.0 metadata.
    pub fn is_metadata(&self) -> bool {
        matches!(self.root, Root::EntityDescriptor | Root::EntitiesDescriptor)
    }

    /// Whether the entities stand in an EntitiesDescriptor.
    pub fn is_wrapped(&self) -> bool {
        self.root == Root::EntitiesDescriptor
    }

    /// Whether a private key stands where a certificate belongs: such a file must not be kept.
    pub fn holds_private_key(&self) -> bool {
        self.entities
            .iter()
            .flat_map(|entity| &entity.idp_roles)
            .flat_map(|role| &role.keys)
            .flat_map(|key| &key.certificates)
            .any(|embedded| embedded.reading == Err(Unreadable::PrivateKey))
    }

    /// The entities that are identity providers.
    pub fn identity_providers(&self) -> impl Iterator<Item = &Entity> {
        self.entities
            .iter()
            .filter(|entity| !entity.idp_roles.is_empty())
    }

    /// The one identity provider; `None` when there is none, or several to choose from.
    pub fn identity_provider(&self) -> Option<&Entity> {
        let mut all = self.identity_providers();
        all.next().filter(|_| all.next().is_none())
    }

    /// Every certificate that may sign, of the one identity provider, readable or not.
    pub fn signing_certificates(&self) -> impl Iterator<Item = &EmbeddedCertificate> {
        self.identity_provider()
            .into_iter()
            .flat_map(|entity| &entity.idp_roles)
            .flat_map(IdpRole::signing_keys)
            .flat_map(|key| &key.certificates)
    }

    /// The readable signing certificate that is valid the longest.
    pub fn newest_signing_certificate(&self) -> Option<&Certificate> {
        self.signing_certificates()
            .filter_map(|embedded| embedded.reading.as_deref().ok())
            .max_by_key(|certificate| certificate.not_after)
    }
}

impl IdpRole {
    /// The keys that may sign: `use="signing"`, or no use (saml-metadata §2.4.1.1).
    pub fn signing_keys(&self) -> impl Iterator<Item = &KeyDescriptor> {
        self.keys.iter().filter(|key| key.usage.signs())
    }
}

impl Usage {
    /// Whether a key of this use may sign.
    pub fn signs(&self) -> bool {
        matches!(self, Usage::Signing | Usage::Both)
    }
}
