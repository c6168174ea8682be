//! What was seen, when, and by which probe. Small, dated, kept with the setup.
//! Not here: the asking (`probe`) and the judging (`checks`).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One look at the world.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    pub at: Timestamp,
    pub seen: Seen,
}

/// What a probe saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "probe",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum Seen {
    /// Kisi's public answer about a domain.
    PublicOrganization {
        domain: String,
        answer: PublicAnswer,
    },
    /// Kisi's settings, read with the owner's key.
    Settings { answer: SettingsAnswer },
}

/// What Kisi says about a domain without any key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum PublicAnswer {
    Found {
        name: String,
        sso_flow_enabled: Option<bool>,
    },
    /// Kisi knows no such organization.
    Unknown,
    /// Nobody answered, or not Kisi: the words `unreachable-{reason}`, and the raw words behind it.
    CannotAsk { reason: String, detail: String },
}

/// What Kisi says of its single sign-on settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum SettingsAnswer {
    Found {
        domain: Option<String>,
        sso_flow_enabled: Option<bool>,
        sso_configured: Option<bool>,
        sp_certificate: Option<String>,
        sp_certificate_expires_at: Option<String>,
        identity_provider_issuer_url: Option<String>,
    },
    /// The key is refused.
    Refused,
    /// The key works and may not read this.
    NotAllowed,
    CannotAsk {
        reason: String,
        detail: String,
    },
}
