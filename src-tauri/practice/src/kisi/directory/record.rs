//! One person or group as Kisi keeps it. The SCIM server and Kisi's own interface both show this one
//! record; how each shows it is theirs.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

pub(crate) struct Record {
    pub(crate) serial: u64,
    /// Its id in SCIM.
    pub(crate) id: String,
    /// Its id in SCIM where ids are full of signs.
    pub(crate) odd_id: String,
    pub(crate) said: Said,
    /// Serial numbers of people.
    pub(crate) members: BTreeSet<u64>,
    pub(crate) created: Timestamp,
    pub(crate) changed: Timestamp,
    pub(crate) version: u32,
    /// How long practice had been running; nothing for who was there from the start.
    pub(crate) born: Option<Duration>,
    pub(crate) own: Own,
}

/// What is said about a person or a group.
#[derive(Clone)]
pub(crate) enum Said {
    /// By an administrator or an import: an address and a name, so that many people need little room.
    Plainly { address: String, name: String },
    /// By a SCIM client: its attributes, without id, meta and members.
    OverScim(Map<String, Value>),
}

/// What only Kisi's own interface knows.
#[derive(Clone, Copy)]
pub(crate) struct Own {
    pub(crate) access_enabled: bool,
    pub(crate) password_flow_enabled: bool,
    /// Whether SCIM has created or changed it.
    pub(crate) by_scim: bool,
    pub(crate) is_admin: bool,
    /// Doors that a group opens.
    pub(crate) locks: u32,
}

impl Own {
    /// Of who was in Kisi before there was any sign-in but the one with a password.
    pub(crate) const BEFORE: Self = Self {
        access_enabled: true,
        password_flow_enabled: true,
        by_scim: false,
        is_admin: false,
        locks: 0,
    };

    /// Of who comes by an import.
    pub(crate) const IMPORTED: Self = Self {
        password_flow_enabled: false,
        ..Self::BEFORE
    };

    pub(crate) const PUSHED: Self = Self {
        by_scim: true,
        ..Self::IMPORTED
    };
}

/// Where numbers begin.
const FIRST_NUMBER: u64 = 7100;

/// The id that is a number.
pub(crate) fn number(serial: u64) -> u64 {
    FIRST_NUMBER + serial
}

/// The serial number of an id that is a number.
pub(crate) fn serial(number: u64) -> Option<u64> {
    number.checked_sub(FIRST_NUMBER)
}

impl Record {
    /// Its id where ids are numbers: in Kisi's own interface always.
    pub(crate) fn number(&self) -> u64 {
        number(self.serial)
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        match (&self.said, name) {
            (Said::Plainly { address, .. }, "userName") => address,
            (Said::Plainly { name, .. }, "displayName") => name,
            (Said::Plainly { .. }, _) => "",
            (Said::OverScim(attributes), _) => text(attributes.get(name)),
        }
    }

    /// Its name as people see it.
    pub(crate) fn label(&self) -> &str {
        let Said::OverScim(attributes) = &self.said else {
            return self.text("displayName");
        };
        let name = attributes.get("name");
        let part = |part: &str| text(name.and_then(|name| name.get(part)));
        let known = [
            self.text("displayName"),
            part("formatted"),
            part("givenName"),
            part("familyName"),
            self.text("userName"),
        ];
        known
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    /// As a SCIM client would have said it.
    pub(crate) fn attributes(&self) -> Map<String, Value> {
        match &self.said {
            Said::OverScim(attributes) => attributes.clone(),
            Said::Plainly { address, name } => plain(address, name, self.own.access_enabled),
        }
    }

    /// Whether SCIM lets the person in (Kisi's OpenAPI: always, where SCIM does not manage them).
    pub(crate) fn scim_access_enabled(&self) -> bool {
        match &self.said {
            Said::OverScim(attributes) if self.own.by_scim => {
                attributes.get("active") != Some(&json!(false))
            }
            _ => true,
        }
    }
}

/// The last word of a name is the family's.
fn plain(address: &str, name: &str, active: bool) -> Map<String, Value> {
    let mut parts = Map::from_iter([("formatted".to_owned(), json!(name))]);
    let (given, family) = name.rsplit_once(' ').unwrap_or((name, ""));
    for (part, text) in [("givenName", given), ("familyName", family)] {
        if !text.is_empty() {
            parts.insert(part.to_owned(), json!(text));
        }
    }
    Map::from_iter([
        ("userName".to_owned(), json!(address)),
        ("name".to_owned(), Value::Object(parts)),
        ("displayName".to_owned(), json!(name)),
        (
            "emails".to_owned(),
            json!([{ "value": address, "type": "work", "primary": true }]),
        ),
        ("active".to_owned(), json!(active)),
    ])
}

fn text(value: Option<&Value>) -> &str {
    value.and_then(Value::as_str).unwrap_or_default()
}
