//! Organizations and the administrator that a key belongs to.

use serde::{Deserialize, Serialize};

use crate::wire::{Answer, Refused, read};

/// `GET /api/organizations`, one record. The name can be absent (recorded).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// 24 hexadecimal digits.
    #[serde(alias = "_id")]
    pub id: String,
    #[serde(default, alias = "displayName")]
    pub name: Option<String>,
}

/// Whose key it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Administrator {
    pub email: Option<String>,
    /// The role's name, as it stands in the console.
    pub role: Option<String>,
    /// When the key ends, where a life time was set, as JumpCloud writes times.
    #[serde(default)]
    pub key_expires: Option<String>,
}

/// `GET /api/users/getSelf`: a path that the document lists without its answer; the official PowerShell module reads it.
/// Its answer is taken to be the document's `userreturn`, in which `role` is an id.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UserReturn {
    email: Option<String>,
    role_name: Option<String>,
    #[serde(default)]
    role_names: Vec<String>,
    api_key_hash: Option<KeyHash>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct KeyHash {
    expire_at: Option<String>,
}

impl Administrator {
    /// Reads the answer.
    ///
    /// # Errors
    /// When it is no such record.
    pub fn read(answer: &Answer) -> Result<Self, Refused> {
        let user: UserReturn = read(answer)?;
        Ok(Self {
            email: user.email,
            role: user
                .role_name
                .or_else(|| user.role_names.into_iter().next()),
            key_expires: user.api_key_hash.and_then(|key| key.expire_at),
        })
    }
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

    #[test]
    fn an_administrator_is_read_with_the_name_of_their_role() {
        let whose = |body: &str| {
            Administrator::read(&Answer {
                status: 200,
                body: body.as_bytes().to_vec(),
                ..Answer::default()
            })
        };
        let read = whose(
            r#"{"_id":"1","email":"ada@acme.example","role":"5c3536e9e0a6840001872799","roleName":"Administrator",
                "apiKeyHash":{"prefix":"jca_","expireAt":"2027-01-01T00:00:00.000Z"}}"#,
        )
        .expect("an administrator");
        assert_eq!(read.email.as_deref(), Some("ada@acme.example"));
        assert_eq!(read.role.as_deref(), Some("Administrator"));
        assert_eq!(
            read.key_expires.as_deref(),
            Some("2027-01-01T00:00:00.000Z")
        );
        let several = whose(r#"{"roleNames":["Read Only","Help Desk"]}"#).expect("one");
        assert_eq!(several.role.as_deref(), Some("Read Only"));
        assert!(whose("[]").is_err());
    }
}
