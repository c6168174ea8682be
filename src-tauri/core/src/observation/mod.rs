//! What was seen, when, and by which probe. Small, dated, kept with the setup.
//! Not here: the asking (`probe`) and the judging (`checks`).

mod look;
mod rehearsal;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use look::{Look, Question};
pub use rehearsal::{Act, End, Habits, Left, Leftover, Rehearsal};

use crate::roster::Summary as RosterSummary;
use crate::scim::TokenSeen;

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
    /// A SCIM token that was pasted: its form, and no letter of it.
    Token { token: TokenSeen },
    /// A SCIM server, by reading alone.
    Look { look: Box<Look> },
    /// A SCIM server, by doing what JumpCloud will do.
    Rehearsal { rehearsal: Box<Rehearsal> },
    /// Who would come, in numbers: the people themselves are kept nowhere.
    Roster { roster: Box<RosterSummary> },
}

impl Seen {
    /// Whether it takes the place of an earlier one of its kind.
    #[must_use]
    pub fn replaces(&self, other: &Self) -> bool {
        matches!(
            (self, other),
            (Self::Token { .. }, Self::Token { .. })
                | (Self::Look { .. }, Self::Look { .. })
                | (Self::Rehearsal { .. }, Self::Rehearsal { .. })
                | (Self::Roster { .. }, Self::Roster { .. })
        )
    }

    /// Whether it is about user sync.
    #[must_use]
    pub fn is_about_sync(&self) -> bool {
        matches!(
            self,
            Self::Token { .. } | Self::Look { .. } | Self::Rehearsal { .. }
        )
    }
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
        #[serde(default)]
        scim_enabled: Option<bool>,
        /// True after the first successful SCIM request, whoever made it.
        #[serde(default)]
        scim_configured: Option<bool>,
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
