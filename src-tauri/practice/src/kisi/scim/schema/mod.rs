//! What an attribute is (RFC 7643 §2, §7): one table that reading, filtering, patching and the
//! Schemas endpoint share, so that what is announced is what is done. The tables are in `tables`.

mod discovery;
mod tables;

use serde_json::{Value, json};

pub(super) use discovery::CORE;
pub(super) use tables::{COMMON, GROUP_SHAPE, USER_SHAPE};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Text,
    Boolean,
    Whole,
    Time,
    Reference,
    Complex,
}

#[derive(Clone, Copy)]
pub(super) struct Attribute {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) many: bool,
    pub(super) required: bool,
    pub(super) case_exact: bool,
    pub(super) mutability: &'static str,
    pub(super) unique: bool,
    pub(super) canonical: &'static [&'static str],
    pub(super) refers: &'static [&'static str],
    pub(super) says: &'static str,
    pub(super) inside: &'static [Attribute],
}

/// A kind of resource: its schema, its endpoint, its attributes.
pub(super) struct Shape {
    pub(super) name: &'static str,
    pub(super) urn: &'static str,
    pub(super) endpoint: &'static str,
    pub(super) says: &'static str,
    pub(super) attributes: &'static [Attribute],
}

const fn attribute(name: &'static str, kind: Kind, says: &'static str) -> Attribute {
    Attribute {
        name,
        kind,
        many: false,
        required: false,
        case_exact: false,
        mutability: "readWrite",
        unique: false,
        canonical: &[],
        refers: &[],
        says,
        inside: &[],
    }
}

const fn text(name: &'static str, says: &'static str) -> Attribute {
    attribute(name, Kind::Text, says)
}

const fn boolean(name: &'static str, says: &'static str) -> Attribute {
    attribute(name, Kind::Boolean, says)
}

const fn complex(
    name: &'static str,
    inside: &'static [Attribute],
    says: &'static str,
) -> Attribute {
    Attribute {
        inside,
        ..attribute(name, Kind::Complex, says)
    }
}

const fn reference(
    name: &'static str,
    refers: &'static [&'static str],
    says: &'static str,
) -> Attribute {
    Attribute {
        refers,
        case_exact: true,
        ..attribute(name, Kind::Reference, says)
    }
}

impl Attribute {
    const fn many(self) -> Self {
        Self { many: true, ..self }
    }

    const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    const fn unique(self) -> Self {
        Self {
            unique: true,
            ..self
        }
    }

    const fn exact(self) -> Self {
        Self {
            case_exact: true,
            ..self
        }
    }

    const fn one_of(self, canonical: &'static [&'static str]) -> Self {
        Self { canonical, ..self }
    }

    const fn read_only(self) -> Self {
        Self {
            mutability: "readOnly",
            ..self
        }
    }

    const fn immutable(self) -> Self {
        Self {
            mutability: "immutable",
            ..self
        }
    }

    pub(super) fn is_read_only(&self) -> bool {
        self.mutability == "readOnly"
    }

    /// As the Schemas endpoint tells it (RFC 7643 §7).
    fn json(&self) -> Value {
        let kind = match self.kind {
            Kind::Text => "string",
            Kind::Boolean => "boolean",
            Kind::Whole => "integer",
            Kind::Time => "dateTime",
            Kind::Reference => "reference",
            Kind::Complex => "complex",
        };
        let mut told = json!({
            "name": self.name,
            "type": kind,
            "multiValued": self.many,
            "description": self.says,
            "required": self.required,
            "mutability": self.mutability,
            "returned": "default",
            "uniqueness": if self.unique { "server" } else { "none" },
        });
        if matches!(self.kind, Kind::Text | Kind::Reference) {
            told["caseExact"] = json!(self.case_exact);
        }
        if !self.canonical.is_empty() {
            told["canonicalValues"] = json!(self.canonical);
        }
        if !self.refers.is_empty() {
            told["referenceTypes"] = json!(self.refers);
        }
        if !self.inside.is_empty() {
            told["subAttributes"] = self.inside.iter().map(Attribute::json).collect();
        }
        told
    }
}

impl Shape {
    /// The schema as the Schemas endpoint tells it.
    pub(super) fn json(&self, base: &str) -> Value {
        json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
            "id": self.urn,
            "name": self.name,
            "description": self.says,
            "attributes": self.attributes.iter().map(Attribute::json).collect::<Value>(),
            "meta": {
                "resourceType": "Schema",
                "location": format!("{base}/Schemas/{}", self.urn),
            },
        })
    }

    /// The tables that a name at the top of a resource is looked for in.
    pub(super) fn tables(&self) -> [&'static [Attribute]; 2] {
        [COMMON, self.attributes]
    }

    pub(super) fn find(&self, name: &str) -> Option<&'static Attribute> {
        find(&self.tables(), name)
    }
}

/// Attribute names are compared without regard to case (RFC 7643 §2.1).
pub(super) fn find(tables: &[&'static [Attribute]], name: &str) -> Option<&'static Attribute> {
    tables
        .iter()
        .flat_map(|table| table.iter())
        .find(|one| one.name.eq_ignore_ascii_case(name))
}
