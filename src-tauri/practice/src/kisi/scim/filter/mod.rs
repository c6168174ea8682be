//! What a filter says (RFC 7644 §3.4.2.2) as a tree. Reading the text is in `read`, holding it
//! against a resource in `fits`.

mod fits;
mod read;

use serde_json::Value;

pub(super) use fits::{Within, fits};
pub(super) use read::{expression, path};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Filter {
    Both(Box<Filter>, Box<Filter>),
    Either(Box<Filter>, Box<Filter>),
    Not(Box<Filter>),
    Present(Name),
    Compared(Name, Compare, Value),
    /// `emails[type eq "work"]`: one value of the attribute fits all of what stands inside.
    Inside(Name, Box<Filter>),
}

/// An attribute as it was written: `urn:…:User:name.givenName`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) urn: Option<String>,
    pub(super) attribute: String,
    pub(super) inside: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compare {
    Equal,
    NotEqual,
    Contains,
    Starts,
    Ends,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

/// The path of a PATCH operation (RFC 7644 §3.5.2): `emails[type eq "work"].value`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Path {
    pub(super) name: Name,
    pub(super) filter: Option<Filter>,
}

impl Name {
    /// Whether this is the whole name of an attribute, in any letter case and without a schema.
    pub(super) fn is(&self, attribute: &str) -> bool {
        self.urn.is_none()
            && self.inside.is_none()
            && self.attribute.eq_ignore_ascii_case(attribute)
    }

    /// Nothing when a part is missing.
    pub(super) fn of(text: &str) -> Option<Self> {
        // An attribute's name has no colon, a URN has several.
        let (urn, rest) = match text.to_lowercase().starts_with("urn:") {
            true => text
                .rsplit_once(':')
                .map(|(urn, rest)| (Some(urn.to_owned()), rest))?,
            false => (None, text),
        };
        let (attribute, inside) = match rest.split_once('.') {
            Some((attribute, inside)) => (attribute, Some(inside)),
            None => (rest, None),
        };
        let is_name = |part: &str| {
            part.starts_with(|first: char| first.is_ascii_alphabetic() || first == '$')
                && part
                    .chars()
                    .skip(1)
                    .all(|one| one.is_ascii_alphanumeric() || matches!(one, '-' | '_'))
        };
        (is_name(attribute) && inside.is_none_or(is_name)).then(|| Self {
            urn,
            attribute: attribute.to_owned(),
            inside: inside.map(str::to_owned),
        })
    }
}
