//! Directory imports from JumpCloud: who may set one up and what it remembers (`Integration` of Kisi's
//! OpenAPI, type `jumpcloud_user_import`; there is no other type here). Bringing people is in `sync`.

mod draft;
pub(super) mod routes;
pub(crate) mod sync;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::directory::record::number;
use super::groups;
use crate::world::State;

pub(super) const TYPE: &str = "jumpcloud_user_import";

/// All of them, and the number of the last one.
#[derive(Default)]
pub(crate) struct Integrations {
    all: Vec<Integration>,
    last: u64,
}

/// No `Debug`: a key is in it.
pub(crate) struct Integration {
    number: u64,
    said: Said,
    disabled_due_to_error_at: Option<Timestamp>,
    created: Timestamp,
    changed: Timestamp,
    /// Serial numbers of the people of JumpCloud's group, and whether this import made them.
    brought: BTreeMap<u64, bool>,
}

/// What an administrator types.
#[derive(Clone, Default)]
pub(super) struct Said {
    name: String,
    api_key: String,
    enabled: bool,
    jumpcloud_organization_id: Option<String>,
    jumpcloud_group_id: Option<String>,
    /// The serial number of Kisi's group.
    group: Option<u64>,
    import_members_only: bool,
}

impl Integrations {
    fn find(&self, number: u64) -> Option<&Integration> {
        self.all.iter().find(|one| one.number == number)
    }

    fn find_mut(&mut self, number: u64) -> Option<&mut Integration> {
        self.all.iter_mut().find(|one| one.number == number)
    }

    /// Adds one, and gives its number.
    fn add(&mut self, said: Said, now: Timestamp) -> u64 {
        self.last += 1;
        self.all.push(Integration {
            number: self.last,
            said,
            disabled_due_to_error_at: None,
            created: now,
            changed: now,
            brought: BTreeMap::new(),
        });
        self.last
    }
}

impl Integration {
    /// As a list shows it.
    fn in_list(&self, state: &State) -> Value {
        json!({
            "id": self.number,
            "resource_type": "Integration",
            "name": self.said.name,
            "type": TYPE,
            "enabled": self.said.enabled,
            "disabled_due_to_error": self.disabled_due_to_error_at.is_some(),
            "disabled_due_to_error_at": self.disabled_due_to_error_at.map(|at| at.to_string()),
            "created_at": self.created.to_string(),
            "updated_at": self.changed.to_string(),
            "organization_id": state.kisi.id,
            "organization": state.kisi.named(),
            "place_id": null,
        })
    }

    /// On its own. The key is never given back.
    fn whole(&self, state: &State) -> Value {
        let mut whole = self.in_list(state);
        whole["jumpcloud_organization_id"] = json!(self.said.jumpcloud_organization_id);
        whole["jumpcloud_group_id"] = json!(self.said.jumpcloud_group_id);
        whole["import_members_only"] = json!(self.said.import_members_only);
        whole["group_id"] = json!(self.said.group.map(number));
        let group = self.said.group.map(number);
        if let Some(group) = group.and_then(|group| groups::with_number(state, group)) {
            whole["group"] = groups::named(group);
        }
        whole
    }
}
