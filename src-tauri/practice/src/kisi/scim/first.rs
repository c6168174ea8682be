//! Who is in Kisi's organization before JumpCloud sends anybody: the owner, a member, somebody who
//! left, and one group. Their ids are the same in every practice.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::Scim;
use super::record::{Record, odd_id};

const PEOPLE: [(&str, &str, &str, &str, bool); 3] = [
    (
        "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d01",
        "maria.owner@practice.example",
        "Maria",
        "Owner",
        true,
    ),
    (
        "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d02",
        "tom.member@practice.example",
        "Tom",
        "Member",
        true,
    ),
    (
        "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d03",
        "ines.former@practice.example",
        "Ines",
        "Former",
        false,
    ),
];

const GROUP: (&str, &str) = ("5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d11", "Front door");

pub(super) fn fill(scim: &mut Scim, now: Timestamp) {
    for (id, address, given, family, active) in PEOPLE {
        let whole = format!("{given} {family}");
        let attributes = json!({
            "userName": address,
            "name": { "givenName": given, "familyName": family, "formatted": whole },
            "displayName": whole,
            "emails": [{ "value": address, "type": "work", "primary": true }],
            "active": active,
        });
        let record = record(scim, id, address, attributes, now);
        scim.users.push(record);
    }
    let (id, name) = GROUP;
    let mut group = record(scim, id, name, json!({ "displayName": name }), now);
    let active = scim.users.iter().take(2);
    group.members = active.map(|user| user.serial).collect();
    scim.groups.push(group);
}

fn record(scim: &mut Scim, id: &str, name: &str, attributes: Value, now: Timestamp) -> Record {
    scim.last_serial += 1;
    let attributes = match attributes {
        Value::Object(attributes) => attributes,
        _ => Map::new(),
    };
    Record {
        serial: scim.last_serial,
        id: id.to_owned(),
        odd_id: odd_id(name, scim.last_serial),
        attributes,
        members: Vec::new(),
        created: now,
        changed: now,
        version: 1,
        born: None,
    }
}
