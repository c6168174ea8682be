//! What was seen, when, and by which probe. Small, dated, kept with the setup.
//! Not here: the asking (`probe`) and the judging (`checks`).

mod access;
mod application;
mod arrived;
mod import;
mod look;
mod no_answer;
mod rehearsal;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use access::{Came, Doorless, JumpCloudKeySeen, KisiAccountSeen};
pub use application::{
    ApplicationSeen, BoundGroup, Candidate, Listed, Part, Sign, Standing, Tester,
};
pub use arrived::ArrivedSeen;
pub use import::{ImportSeen, ImportsSeen};
pub use look::{Look, Question};
pub use no_answer::NoAnswer;
pub use rehearsal::{Act, End, Habits, Left, Leftover, Rehearsal};

use crate::pasted::Form;
use crate::roster::Summary;

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
    /// A JumpCloud key that was pasted, and what JumpCloud said to it.
    JumpCloudKey { key: Box<JumpCloudKeySeen> },
    /// A Kisi key that was pasted, and what Kisi said to it.
    KisiAccount { account: Box<KisiAccountSeen> },
    /// A SCIM token that was pasted: its form, and no letter of it.
    Token { token: Form },
    /// A SCIM server, by reading alone.
    Look { look: Box<Look> },
    /// Kisi's directory imports.
    Imports { imports: Box<ImportsSeen> },
    /// A later question to JumpCloud's API that brought nothing, although the key was taken before.
    NoList { came: Box<Came> },
    /// Who arrived, in numbers.
    Arrived { arrived: Box<ArrivedSeen> },
    /// A SCIM server, by doing what JumpCloud will do.
    Rehearsal { rehearsal: Box<Rehearsal> },
    /// JumpCloud's application, read back with an API key.
    Application { application: Box<ApplicationSeen> },
    /// Who would come, in numbers: the people themselves are kept nowhere.
    Roster { roster: Box<Summary> },
}

impl Seen {
    /// Whether it takes the place of an earlier one: of what Kisi says of a domain and of its settings, the story is kept.
    #[must_use]
    pub fn replaces(&self, other: &Self) -> bool {
        let is_same = std::mem::discriminant(self) == std::mem::discriminant(other);
        is_same
            && !matches!(
                self,
                Self::PublicOrganization { .. } | Self::Settings { .. }
            )
    }

    /// Whether it was seen with the JumpCloud key.
    #[must_use]
    pub fn is_about_jumpcloud(&self) -> bool {
        matches!(self, Self::JumpCloudKey { .. }) || self.is_about_one_organization()
    }

    /// Whether it is about one organization of those that a JumpCloud key opens.
    #[must_use]
    pub fn is_about_one_organization(&self) -> bool {
        matches!(
            self,
            Self::Application { .. }
                | Self::Roster { .. }
                | Self::NoList { .. }
                | Self::Arrived { .. }
        )
    }

    /// Whether Kisi's own API said it.
    #[must_use]
    pub fn is_kisis(&self) -> bool {
        matches!(
            self,
            Self::PublicOrganization { .. } | Self::Settings { .. }
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
