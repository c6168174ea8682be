//! A person or a group as it is shown (RFC 7643 §3.1). Members are kept by serial number, so that a
//! habit about ids can change while practice runs.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::asked::encoded;
use super::habit::Habit;
use super::{Record, Scim, Which};
use crate::kisi::directory::record::serial;

impl Record {
    /// A weak entity tag (RFC 7644 §3.14).
    pub(super) fn tag(&self) -> String {
        format!("W/\"{}\"", self.version)
    }
}

impl Scim {
    pub(super) fn id(&self, record: &Record) -> String {
        if self.has(Habit::IdsAreNumbers) {
            record.number().to_string()
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
        let all = self.directory.all(which);
        let found = if self.has(Habit::IdsAreNumbers) {
            all.get(serial(id.parse().ok()?)?)
        } else if self.has(Habit::IdsWithSigns) {
            let (_, end) = id.rsplit_once('/')?;
            all.get(end.strip_suffix("@practice")?.parse().ok()?)
        } else {
            all.with_id(id)
        };
        found.filter(|one| self.id(one) == id)
    }

    /// All of it, with ids as text.
    pub(super) fn view(&self, which: Which, record: &Record) -> Map<String, Value> {
        let mut view = record.attributes();
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
        let users = self.directory.all(Which::Users);
        let members: Vec<Value> = record
            .members
            .iter()
            .filter_map(|serial| users.get(*serial))
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
