//! Kisi's directory imports, as its API lists them. The key of an import is never told.

use serde::{Deserialize, Serialize};

use super::NoAnswer;

/// All imports of the organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ImportsSeen {
    pub imports: Result<Vec<ImportSeen>, NoAnswer>,
}

/// One of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ImportSeen {
    pub id: u64,
    pub name: String,
    pub enabled: Option<bool>,
    /// JumpCloud's id of the group that it reads.
    pub jumpcloud_group: Option<String>,
    /// Kisi's id of the group that it fills.
    pub kisi_group: Option<u64>,
    pub members_only: Option<bool>,
    pub disabled_due_to_error: Option<bool>,
    /// As Kisi writes times.
    pub disabled_at: Option<String>,
}

impl From<crate::kisi::Integration> for ImportSeen {
    fn from(there: crate::kisi::Integration) -> Self {
        Self {
            id: there.id,
            name: there.name,
            enabled: there.enabled,
            jumpcloud_group: there.jumpcloud_group_id,
            kisi_group: there.group_id,
            members_only: there.import_members_only,
            disabled_due_to_error: there.disabled_due_to_error,
            disabled_at: there.disabled_due_to_error_at,
        }
    }
}
