//! One user or group as a server gave it (RFC 7643 §3, §4), as far as the checks look.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A resource of ours: everything that we compare.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Resource {
    pub id: Option<Id>,
    pub schemas: Vec<String>,
    pub user_name: Option<String>,
    pub display_name: Option<String>,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub external_id: Option<String>,
    /// As text: `true`, `"false"`.
    pub active: Option<String>,
    pub has_meta: bool,
    /// `meta.location`
    pub location: Option<String>,
    /// The ids of its members, as far as they can be read.
    pub members: Vec<String>,
}

/// A resource of somebody: only its form, never who it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sample {
    pub id: Option<Id>,
    pub has_schemas: bool,
    pub has_meta: bool,
    pub name: NameShape,
}

/// Whether a name is an e-mail address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameShape {
    #[default]
    Missing,
    Address,
    Other,
}

/// An id, with the JSON kind that it came as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Id {
    pub text: String,
    pub is_text: bool,
}

impl Id {
    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) if text.is_empty() => None,
            Value::String(text) => Some(Self {
                text: text.clone(),
                is_text: true,
            }),
            Value::Number(number) => Some(Self {
                text: number.to_string(),
                is_text: false,
            }),
            _ => None,
        }
    }
}

impl Resource {
    /// Reads a JSON object. Attribute names are compared without their capitals (RFC 7643 §2.1).
    #[must_use]
    pub fn of(value: &Value) -> Self {
        let text = |name: &str| attribute(value, name).and_then(text);
        let name = attribute(value, "name");
        let in_name = |part: &str| {
            name.and_then(|name| attribute(name, part))
                .and_then(self::text)
        };
        let meta = attribute(value, "meta").filter(|meta| meta.is_object());
        Self {
            id: attribute(value, "id").and_then(Id::of),
            schemas: texts(attribute(value, "schemas")),
            user_name: text("userName"),
            display_name: text("displayName"),
            given_name: in_name("givenName"),
            family_name: in_name("familyName"),
            external_id: text("externalId"),
            active: attribute(value, "active").map(|active| match active {
                Value::String(text) => text.to_lowercase(),
                other => other.to_string(),
            }),
            has_meta: meta.is_some(),
            location: meta
                .and_then(|meta| attribute(meta, "location"))
                .and_then(self::text),
            members: members(attribute(value, "members")),
        }
    }

    /// Whether it is a user or a group at all.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.user_name.is_some() || self.display_name.is_some()
    }

    #[must_use]
    pub fn is_active(&self) -> Option<bool> {
        match self.active.as_deref() {
            Some("true") => Some(true),
            Some("false") => Some(false),
            _ => None,
        }
    }
}

impl Sample {
    /// The form of a resource, named by this attribute.
    #[must_use]
    pub fn of(value: &Value, name_attribute: &str) -> Self {
        let name = attribute(value, name_attribute).and_then(text);
        Self {
            id: attribute(value, "id").and_then(Id::of),
            has_schemas: !texts(attribute(value, "schemas")).is_empty(),
            has_meta: attribute(value, "meta").is_some_and(Value::is_object),
            name: match name {
                None => NameShape::Missing,
                Some(name) if is_address(&name) => NameShape::Address,
                Some(_) => NameShape::Other,
            },
        }
    }
}

/// The name of a resource, by its attribute.
pub(super) fn name(value: &Value, name_attribute: &str) -> Option<String> {
    attribute(value, name_attribute).and_then(text)
}

/// An attribute of an object, whatever its capitals.
pub(super) fn attribute<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    let object = value.as_object()?;
    let found = object.get(name).or_else(|| {
        object
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    });
    found.filter(|value| !value.is_null())
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

pub(super) fn texts(value: Option<&Value>) -> Vec<String> {
    let all = value.and_then(Value::as_array);
    all.into_iter().flatten().filter_map(text).collect()
}

fn members(value: Option<&Value>) -> Vec<String> {
    let all = value.and_then(Value::as_array);
    let id = |member: &Value| {
        attribute(member, "value")
            .and_then(Id::of)
            .map(|id| id.text)
    };
    all.into_iter().flatten().filter_map(id).collect()
}

fn is_address(text: &str) -> bool {
    text.parse::<email_address::EmailAddress>().is_ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn attributes_are_found_whatever_their_capitals() {
        let one = Resource::of(&json!({
            "ID": "7", "username": "a@b.example", "Name": { "GivenName": "A" },
            "Active": "False", "META": { "location": "l" },
            "members": [{ "value": "1" }, { "Value": 2 }, { "display": "no id" }, 3],
        }));
        assert_eq!(one.id.as_ref().map(|id| id.text.as_str()), Some("7"));
        assert_eq!(one.user_name.as_deref(), Some("a@b.example"));
        assert_eq!(one.given_name.as_deref(), Some("A"));
        assert_eq!(one.is_active(), Some(false));
        assert_eq!(one.location.as_deref(), Some("l"));
        assert_eq!(one.members, ["1", "2"]);
        assert!(one.is_named() && one.has_meta);
    }

    #[test]
    fn what_is_null_or_of_another_kind_is_not_there() {
        let one = Resource::of(&json!({
            "id": null, "userName": 7, "active": null, "meta": "m", "members": {}, "schemas": "s",
        }));
        assert_eq!(one, Resource::default());
        assert_eq!(Resource::of(&json!([])), Resource::default());
    }

    #[test]
    fn an_id_keeps_its_kind() {
        let id = |value| Resource::of(&json!({ "id": value })).id;
        assert_eq!(id(json!("")), None);
        assert_eq!(id(json!(["7"])), None);
        let number = id(json!(7)).expect("an id");
        assert!(!number.is_text && number.text == "7");
    }

    #[test]
    fn a_sample_says_how_somebody_is_named_and_not_who() {
        let shape = |name| Sample::of(&json!({ "userName": name }), "userName").name;
        assert_eq!(shape(json!("a@b.example")), NameShape::Address);
        assert_eq!(shape(json!("ada")), NameShape::Other);
        assert_eq!(shape(json!(null)), NameShape::Missing);
    }
}
