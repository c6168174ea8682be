//! What is sent: our test person, our test group, and the changes to them (RFC 7643 §4, RFC 7644 §3.5.2).

use serde_json::{Value, json};

pub const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
pub const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";
pub const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
pub(super) const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";
const PATCH: &str = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

/// What both carry, so that they are found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked<'a> {
    pub name: &'a str,
    /// The `externalId`.
    pub marker: &'a str,
}

/// A person as JumpCloud documents that it sends one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person<'a> {
    pub address: &'a str,
    pub given_name: &'a str,
    pub family_name: &'a str,
    pub marker: &'a str,
    pub active: bool,
}

/// The body of POST and PUT.
#[must_use]
pub fn person(person: &Person) -> Value {
    let whole = format!("{} {}", person.given_name, person.family_name);
    json!({
        "schemas": [USER],
        "userName": person.address,
        "externalId": person.marker,
        "name": {
            "givenName": person.given_name,
            "familyName": person.family_name,
            "formatted": whole,
        },
        "displayName": whole,
        "emails": [{ "value": person.address, "type": "work", "primary": true }],
        "active": person.active,
    })
}

/// The body of POST. A member: its id.
#[must_use]
pub fn group(group: &Marked, members: &[Value]) -> Value {
    json!({
        "schemas": [GROUP],
        "displayName": group.name,
        "externalId": group.marker,
        "members": members,
    })
}

/// A member by its id; with its address and kind for servers that ask for them.
#[must_use]
pub fn member(id: &str, reference: Option<&str>) -> Value {
    match reference {
        None => json!({ "value": id }),
        Some(reference) => json!({ "value": id, "$ref": reference, "type": "User" }),
    }
}

/// One operation. Without a path, the value is an object of attributes.
#[must_use]
pub fn patch(op: &str, path: Option<&str>, value: &Value) -> Value {
    let mut operation = json!({ "op": op, "value": value });
    if let Some(path) = path {
        operation["path"] = json!(path);
    }
    json!({ "schemas": [PATCH], "Operations": [operation] })
}

/// Removes what a path names (RFC 7644 §3.5.2.2).
#[must_use]
pub fn remove(path: &str) -> Value {
    json!({ "schemas": [PATCH], "Operations": [{ "op": "remove", "path": path }] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_carries_its_address_and_our_mark() {
        let sent = person(&Person {
            address: "test@acme.example",
            given_name: "Kisi",
            family_name: "Test",
            marker: "kisi-setup-1",
            active: true,
        });
        assert_eq!(sent["schemas"], json!([USER]));
        assert_eq!(sent["userName"], "test@acme.example");
        assert_eq!(sent["externalId"], "kisi-setup-1");
        assert_eq!(sent["name"]["formatted"], "Kisi Test");
        assert_eq!(sent["emails"][0]["value"], "test@acme.example");
        assert_eq!(sent["active"], true);
    }

    #[test]
    fn a_change_is_one_operation() {
        let off = patch("replace", Some("active"), &json!(false));
        let operation = json!({ "op": "replace", "path": "active", "value": false });
        assert_eq!(off["schemas"], json!([PATCH]));
        assert_eq!(off["Operations"], json!([operation]));
        let whole = patch("replace", None, &json!({ "active": false }));
        assert_eq!(whole["Operations"][0].get("path"), None);
        let gone = remove("members[value eq \"1\"]");
        assert_eq!(gone["Operations"][0].get("value"), None);
    }

    #[test]
    fn a_member_is_its_id_and_more_where_more_is_asked() {
        assert_eq!(member("1", None), json!({ "value": "1" }));
        let marked = Marked {
            name: "Test",
            marker: "m",
        };
        let sent = group(&marked, &[member("1", Some("https://a.example/Users/1"))]);
        assert_eq!(sent["members"][0]["$ref"], "https://a.example/Users/1");
        assert_eq!(sent["displayName"], "Test");
    }
}
