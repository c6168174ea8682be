//! One person or group as it is kept, and as it is shown (RFC 7643 §3.1). Members are kept by
//! serial number, so that a habit about ids can change while practice runs.

use std::time::Duration;

use anyhow::Result;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::asked::encoded;
use super::habit::Habit;
use super::{Scim, Which};
use crate::random;

pub(super) struct Record {
    pub(super) serial: u64,
    pub(super) id: String,
    /// The id where ids are full of signs.
    pub(super) odd_id: String,
    /// Without id, meta and members.
    pub(super) attributes: Map<String, Value>,
    /// Serial numbers of people.
    pub(super) members: Vec<u64>,
    pub(super) created: Timestamp,
    pub(super) changed: Timestamp,
    pub(super) version: u32,
    /// How long practice had been running; nothing for who was there from the start.
    pub(super) born: Option<Duration>,
}

impl Record {
    pub(super) fn text(&self, name: &str) -> &str {
        self.attributes
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// A weak entity tag (RFC 7644 §3.14).
    pub(super) fn tag(&self) -> String {
        format!("W/\"{}\"", self.version)
    }
}

/// Where numbers begin when ids are numbers.
const FIRST_NUMBER: u64 = 7100;

/// `anna kim/7@practice` of `anna.kim@practice.example` or of a group's name.
pub(super) fn odd_id(name: &str, serial: u64) -> String {
    let local = name.split('@').next().unwrap_or_default();
    format!("{}/{serial}@practice", local.replace(['.', '/'], " "))
}

/// Random, in the shape of a UUID of version 4 (RFC 9562 §5.4).
pub(super) fn fresh_id() -> Result<String> {
    let hex = random::hex(16)?;
    Ok(format!(
        "{}-{}-4{}-a{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[13..16],
        &hex[17..20],
        &hex[20..]
    ))
}

impl Scim {
    pub(super) fn id(&self, record: &Record) -> String {
        if self.has(Habit::IdsAreNumbers) {
            (FIRST_NUMBER + record.serial).to_string()
        } else if self.has(Habit::IdsWithSigns) {
            record.odd_id.clone()
        } else {
            record.id.clone()
        }
    }

    pub(super) fn location(&self, which: Which, record: &Record) -> String {
        let endpoint = which.shape().endpoint;
        format!("{}/{endpoint}/{}", self.base, encoded(&self.id(record)))
    }

    pub(super) fn find(&self, which: Which, id: &str) -> Option<&Record> {
        self.all(which).iter().find(|one| self.id(one) == id)
    }

    /// All of it, with ids as text.
    pub(super) fn view(&self, which: Which, record: &Record) -> Map<String, Value> {
        let mut view = record.attributes.clone();
        view.insert("schemas".into(), json!([which.shape().urn]));
        view.insert("id".into(), json!(self.id(record)));
        view.insert(
            "meta".into(),
            json!({
                "resourceType": which.shape().name,
                "created": time(record.created),
                "lastModified": time(record.changed),
                "location": self.location(which, record),
                "version": record.tag(),
            }),
        );
        let members: Vec<Value> = self
            .users
            .iter()
            .filter(|user| record.members.contains(&user.serial))
            .map(|user| {
                json!({
                    "value": self.id(user),
                    "$ref": self.location(Which::Users, user),
                    "type": "User",
                })
            })
            .collect();
        if !members.is_empty() {
            view.insert("members".into(), json!(members));
        }
        view
    }

    /// As a client gets it: ids are numbers where that is the habit.
    pub(super) fn shown(&self, mut view: Map<String, Value>) -> Value {
        if self.has(Habit::IdsAreNumbers) {
            let number = |value: &mut Value| {
                if let Some(parsed) = value.as_str().and_then(|text| text.parse::<u64>().ok()) {
                    *value = json!(parsed);
                }
            };
            view.get_mut("id").into_iter().for_each(number);
            view.get_mut("members")
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
                .filter_map(|member| member.get_mut("value"))
                .for_each(number);
        }
        Value::Object(view)
    }
}

fn time(at: Timestamp) -> String {
    format!("{at:.3}")
}
