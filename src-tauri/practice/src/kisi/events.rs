//! What happened in Kisi's organization to people, groups and integrations, as `GET /event_sets/{id}`
//! tells it (shape: Kisi's OpenAPI). Doors are not in here, and nobody is named as the actor.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde_json::{Value, json};

/// More than a test looks at; the oldest go first.
const KEPT: usize = 10_000;

#[derive(Default)]
pub(crate) struct Events {
    kept: VecDeque<Event>,
    last: u64,
}

pub(crate) struct Event {
    pub(super) number: u64,
    object: &'static str,
    action: &'static str,
    object_id: u64,
    name: String,
    pub(super) at: Timestamp,
}

impl Events {
    /// `object` as in `User`, `action` as in `create`.
    pub(crate) fn add(
        &mut self,
        object: &'static str,
        action: &'static str,
        object_id: u64,
        name: String,
        at: Timestamp,
    ) {
        self.last += 1;
        if self.kept.len() == KEPT {
            self.kept.pop_front();
        }
        self.kept.push_back(Event {
            number: self.last,
            object,
            action,
            object_id,
            name,
            at,
        });
    }

    /// The number of the last one.
    pub(super) fn last(&self) -> u64 {
        self.last
    }

    /// The last first.
    pub(crate) fn latest_first(&self) -> impl Iterator<Item = &Event> {
        self.kept.iter().rev()
    }
}

impl Event {
    /// `user.create`
    pub(super) fn kind(&self) -> String {
        format!("{}.{}", self.object.to_lowercase(), self.action)
    }

    pub(super) fn json(&self, organization: u64) -> Value {
        json!({
            "uuid": format!("5d0c2f6e-7a1b-4c3d-b9e8-{:012x}", self.number),
            "type": self.kind(),
            "actor_type": null,
            "actor_id": null,
            "actor_name": null,
            "actor_email": null,
            "authenticated_by_type": null,
            "authenticated_by_id": null,
            "authorized_by_type": null,
            "authorized_by_id": null,
            "authorized_by_role_id": null,
            "object_type": self.object,
            "object_id": self.object_id,
            "object_name": self.name,
            "action": self.action,
            "created_at": self.at.to_string(),
            "message": null,
            "success": self.action != "disable_due_to_error",
            "code": null,
            "sequence": self.number.to_string(),
            "organization_id": organization,
            "place_id": null,
            "error_code": null,
            "error_message": null,
            "details": {},
            "via": {},
        })
    }
}
