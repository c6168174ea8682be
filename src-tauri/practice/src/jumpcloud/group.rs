//! User groups, as far as an application is bound to them. Whether the tester is in one is a bit of
//! its own; who else is in them is in `people`.

use anyhow::Result;
use serde_json::{Value, json};

use super::people::{CONTRACTORS, EVERYBODY, TRIAL};
use crate::random;

pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) has_tester: bool,
}

/// The groups of a new practice organization. JumpCloud makes "All Users" itself; the tester is in
/// a smaller one, as a careful person would arrange it.
pub(crate) fn first_groups() -> Result<Vec<Group>> {
    let group = |name: &str, description: &str, has_tester| -> Result<Group> {
        Ok(Group {
            id: random::object_id()?,
            name: name.to_owned(),
            description: description.to_owned(),
            has_tester,
        })
    };
    Ok(vec![
        group(EVERYBODY, "", false)?,
        group(CONTRACTORS, "They sign in to Kisi with a password", false)?,
        group(TRIAL, "People who try Kisi first", true)?,
    ])
}

impl Group {
    /// As `GET /api/v2/usergroups` lists it (recorded).
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "attributes": null,
            "id": self.id,
            "name": self.name,
            "type": "user_group",
            "email": "",
            "description": self.description,
        })
    }
}
