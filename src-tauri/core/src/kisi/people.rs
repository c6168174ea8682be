//! Who has a key, who is in Kisi, and in which groups: records of Kisi's API as plain data.

use serde::{Deserialize, Serialize};

use crate::wire::{Answer, Refused, read};

/// `GET /user`: whose key it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub id: u64,
    #[serde(default)]
    pub email: Option<String>,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub organization: Option<Named>,
}

/// An organization as other records name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub domain: Option<String>,
}

/// `GET /organization`, as far as it tells who the owner is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Owned {
    #[serde(default)]
    pub user_id: Option<u64>,
}

/// `GET /users`, one record.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Person {
    pub id: u64,
    #[serde(default)]
    pub email: Option<String>,
    #[serde(default)]
    pub name: Option<String>,
    /// Switched by Kisi's administrators.
    #[serde(default)]
    pub access_enabled: Option<bool>,
    /// Switched by SCIM; always true for people whom SCIM does not manage.
    #[serde(default)]
    pub scim_access_enabled: Option<bool>,
    /// "Authenticate with Password".
    #[serde(default)]
    pub password_flow_enabled: Option<bool>,
}

/// `GET /groups`, one record.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Group {
    pub id: u64,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub users_count: Option<u32>,
    /// Doors that the group opens.
    #[serde(default)]
    pub locks_count: Option<u32>,
}

/// `GET /integrations`, one record. The key is never given back.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Integration {
    pub id: u64,
    #[serde(default)]
    pub name: String,
    #[serde(default, rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub enabled: Option<bool>,
    #[serde(default)]
    pub jumpcloud_group_id: Option<String>,
    #[serde(default)]
    pub jumpcloud_organization_id: Option<String>,
    #[serde(default)]
    pub group_id: Option<u64>,
    #[serde(default)]
    pub import_members_only: Option<bool>,
    #[serde(default)]
    pub disabled_due_to_error: Option<bool>,
    #[serde(default)]
    pub disabled_due_to_error_at: Option<String>,
}

/// What an import is called where nobody gave it another name.
pub const IMPORT_NAME: &str = "JumpCloud import";

/// The type of a directory import.
pub const JUMPCLOUD_IMPORT: &str = "jumpcloud_user_import";

/// One page, with the total from `X-Collection-Range: first-last/total`, or `*/total` when it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    pub records: Vec<T>,
    pub total: Option<usize>,
}

/// Reads a page of a list.
///
/// # Errors
/// When the answer is no such list.
pub fn page<T: serde::de::DeserializeOwned>(answer: &Answer) -> Result<Page<T>, Refused> {
    let range = answer
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("x-collection-range"));
    let total = range.and_then(|(_, range)| range.rsplit('/').next()?.trim().parse().ok());
    Ok(Page {
        records: read(answer)?,
        total,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_total_stands_in_a_header() {
        let answer = |range: &str| Answer {
            status: 200,
            headers: vec![("X-Collection-Range".into(), range.into())],
            body: br#"[{"id":1,"name":"Doors","locks_count":0}]"#.to_vec(),
            ..Answer::default()
        };
        let total = |range: &str| page::<Group>(&answer(range)).expect("a page").total;
        assert_eq!(total("0-9/200"), Some(200));
        assert_eq!(total("*/0"), Some(0));
        assert_eq!(total("nonsense"), None);
    }
}
