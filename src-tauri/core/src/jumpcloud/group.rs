//! User groups, who is in them, and what is bound to what (version 2).

use serde::{Deserialize, Serialize};

/// `GET /api/v2/usergroups`, one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub id: String,
    #[serde(default)]
    pub name: String,
}

/// `GET /api/v2/usergroups/{id}/membership` and `/applications/{id}/users`: somebody or something that is effectively
/// there, by whatever path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub id: String,
    #[serde(default, rename = "type")]
    pub kind: String,
}

/// `GET /api/v2/applications/{id}/associations`: a direct connection.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Bound {
    pub to: Member,
}
