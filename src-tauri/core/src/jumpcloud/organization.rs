//! Organizations and the administrator that a key belongs to.

use serde::{Deserialize, Serialize};

/// `GET /api/organizations`, one record. The name can be absent (recorded).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// 24 hexadecimal digits.
    #[serde(alias = "_id")]
    pub id: String,
    #[serde(default, alias = "displayName")]
    pub name: Option<String>,
}

/// `GET /api/users/getSelf`: a path that the document lists without its answer; the official PowerShell module reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administrator {
    #[serde(default)]
    pub email: Option<String>,
    #[serde(default, alias = "roleName")]
    pub role: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recorded_organization_has_no_name() {
        let recorded = r#"{"_id":"60259a2ad81e1a474d4e7c83","displayName":null,"logoUrl":null}"#;
        let read: Organization = serde_json::from_str(recorded).expect("an organization");
        assert_eq!(read.id, "60259a2ad81e1a474d4e7c83");
        assert_eq!(read.name, None);
    }
}
