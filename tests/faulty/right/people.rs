//! Seven people and three groups, some with letters outside ASCII, one of them not active.

use serde_json::{Value, json};

const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";

/// Given name, family name, the part of the address before `@example.com`, whether active.
const PEOPLE: [(&str, &str, &str, bool); 7] = [
    ("Ada", "Lovelace", "ada.lovelace", true),
    ("Renée", "Fleury", "renee.fleury", true),
    ("Jörg", "Müller", "joerg.mueller", true),
    ("Grace", "Hopper", "grace.hopper", true),
    ("Nour", "Haddad", "nour.haddad", false),
    ("Íris", "Conceição", "iris.conceicao", true),
    ("Kim", "Larsen", "kim.larsen", true),
];

/// Name, and which of the people are in it.
const GROUPS: [(&str, &[usize]); 3] = [
    ("Office", &[0, 1, 2, 3]),
    ("Büro Zürich", &[2, 5]),
    ("Visitors", &[]),
];

fn user_id(place: usize) -> String {
    format!("2819c223-7f76-453a-919d-{:012}", 101 + place)
}

fn user_link(base: &str, id: &str) -> String {
    [base, "Users", id].join("/")
}

fn group_id(place: usize) -> String {
    format!("e9e30dba-f08f-4109-8486-{:012}", 201 + place)
}

pub(super) fn users(base: &str) -> Vec<Value> {
    let user = |(place, (given, family, name, active)): (usize, &(&str, &str, &str, bool))| {
        let (id, address) = (user_id(place), format!("{name}@example.com"));
        let location = user_link(base, &id);
        json!({
            "schemas": [USER],
            "id": id,
            "userName": address,
            "name": { "givenName": given, "familyName": family, "formatted": format!("{given} {family}") },
            "displayName": format!("{given} {family}"),
            "emails": [{ "value": address, "type": "work", "primary": true }],
            "active": active,
            "meta": meta("User", &location),
        })
    };
    PEOPLE.iter().enumerate().map(user).collect()
}

pub(super) fn groups(base: &str) -> Vec<Value> {
    let member = |place: &usize| {
        let (id, (given, family, ..)) = (user_id(*place), PEOPLE[*place]);
        json!({
            "value": id,
            "$ref": user_link(base, &id),
            "display": format!("{given} {family}"),
            "type": "User",
        })
    };
    let group = |(place, (name, members)): (usize, &(&str, &[usize]))| {
        let id = group_id(place);
        let location = format!("{base}/Groups/{id}");
        json!({
            "schemas": [GROUP],
            "id": id,
            "displayName": name,
            "members": members.iter().map(member).collect::<Vec<_>>(),
            "meta": meta("Group", &location),
        })
    };
    GROUPS.iter().enumerate().map(group).collect()
}

fn meta(kind: &str, location: &str) -> Value {
    json!({
        "resourceType": kind,
        "created": "2026-01-12T08:00:00Z",
        "lastModified": "2026-03-02T09:30:00Z",
        "location": location,
    })
}
