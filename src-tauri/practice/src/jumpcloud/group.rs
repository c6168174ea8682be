//! User groups. Who is in them stands with the people; whether the tester is in one is a bit of its
//! own, for they are nobody of the roster.

use anyhow::Result;
use serde_json::{Value, json};

use crate::random;

pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) has_tester: bool,
    /// The department whose people are in it by themselves; nothing for a group that is filled by hand.
    pub(crate) department: Option<&'static str>,
}

impl Group {
    pub(crate) fn new(name: &str, description: &str) -> Result<Self> {
        Ok(Self {
            id: random::object_id()?,
            name: name.to_owned(),
            description: description.to_owned(),
            has_tester: false,
            department: None,
        })
    }

    /// As `GET /api/v2/usergroups` lists it (recorded). A dynamic one also tells its rule.
    pub(crate) fn to_json(&self) -> Value {
        let mut record = json!({
            "attributes": null,
            "id": self.id,
            "name": self.name,
            "type": "user_group",
            "email": "",
            "description": self.description,
        });
        if let Some(department) = self.department {
            record["membershipMethod"] = json!("DYNAMIC_AUTOMATED");
            record["memberQuery"] = json!({
                "queryType": "FilterQuery",
                "filters": [{ "field": "department", "operator": "eq", "value": department }],
            });
        }
        record
    }
}
