//! What a job asks or changes, as plain data.

use std::path::PathBuf;
use std::sync::Arc;

use super::ways::Ways;
use crate::change::{Change, Deed, Plan, Preview};
use crate::pasted::Form;
use crate::roster::Roster;
use crate::scim::Address;
use crate::secret::Secret;

/// What is asked.
#[derive(Clone)]
pub enum Request {
    PublicOrganization {
        domain: String,
    },
    Settings {
        key: Arc<Secret>,
        /// What can be said of the key that was pasted.
        form: Option<Form>,
        domain: String,
    },
    /// Reads only. With a Kisi key it is also noted what Kisi says before and after.
    Look {
        address: Address,
        token: Arc<Secret>,
        groups: bool,
        key: Option<Arc<Secret>>,
    },
    Rehearse {
        address: Address,
        token: Arc<Secret>,
        plan: Plan,
        ledger: PathBuf,
    },
    /// Takes away what an earlier rehearsal left.
    CleanUp {
        setup: String,
        address: Address,
        token: Arc<Secret>,
        ledger: PathBuf,
    },
    /// Reads at the vendors' APIs.
    Ask {
        asked: Asked,
        ways: Ways,
    },
    /// Changes something there, after the person agreed.
    Change {
        act: Act,
        ways: Ways,
        /// The key that Kisi gets for its import.
        import_key: Option<Arc<Secret>>,
        deeds: PathBuf,
    },
}

/// A question to the vendors' APIs.
#[derive(Clone)]
pub enum Asked {
    /// Which region and organization the key opens.
    JumpCloudKey,
    Application(ApplicationAsked),
    /// JumpCloud's groups; with an application also which of them may use it.
    Groups {
        application: Option<ApplicationAsked>,
    },
    KisiGroups,
    Imports,
    Roster {
        application: Option<ApplicationAsked>,
        group: Option<String>,
        tester: Option<String>,
    },
    Arrived {
        people: Arc<Roster>,
    },
    /// Until somebody signs in through JumpCloud.
    Watch,
}

/// Which application is read.
#[derive(Clone)]
pub struct ApplicationAsked {
    pub label: String,
    /// Where the exported metadata sends people.
    pub location: Option<String>,
    pub chosen: Option<String>,
    pub tester: Option<String>,
    /// Whether its metadata is taken as the export.
    pub bring: bool,
}

/// What is done about a change.
#[derive(Clone)]
pub enum Act {
    /// Looks at what it would do.
    Preview {
        id: String,
        change: Change,
    },
    Apply {
        id: String,
        preview: Box<Preview>,
    },
    Undo {
        deed: Box<Deed>,
    },
    /// Asks what became of one that is half done.
    Resume {
        deed: Box<Deed>,
    },
}

impl Asked {
    /// The name in the words: `job-{name}`.
    fn name(&self) -> &'static str {
        match self {
            Self::JumpCloudKey => "jumpcloud-key",
            Self::Application(_) => "application",
            Self::Groups { .. } => "groups",
            Self::KisiGroups => "kisi-groups",
            Self::Imports => "import",
            Self::Roster { .. } => "roster",
            Self::Arrived { .. } => "arrived",
            Self::Watch => "watch",
        }
    }

    pub(in crate::wizard) fn needs_jumpcloud(&self) -> bool {
        matches!(
            self,
            Self::JumpCloudKey | Self::Application(_) | Self::Groups { .. } | Self::Roster { .. }
        )
    }

    pub(in crate::wizard) fn needs_kisi(&self) -> bool {
        matches!(self, Self::KisiGroups | Self::Imports | Self::Watch)
    }
}

impl Request {
    /// The name in the words: `job-{name}`.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::PublicOrganization { .. } | Self::Settings { .. } => "ask-kisi",
            Self::Look { .. } => "look",
            Self::Rehearse { .. } => "rehearse",
            Self::CleanUp { .. } => "clean-up",
            Self::Ask { asked, .. } => asked.name(),
            Self::Change { .. } => "change",
        }
    }

    /// Whether it makes, changes or removes something: then it is not simply dropped.
    #[must_use]
    pub fn writes(&self) -> bool {
        match self {
            Self::Rehearse { .. } | Self::CleanUp { .. } => true,
            Self::Change { act, .. } => matches!(act, Act::Apply { .. } | Act::Undo { .. }),
            _ => false,
        }
    }

    /// What the button says that stops it; `None` where it is not stopped: what it takes away must go.
    pub(super) fn stop(&self) -> Option<&'static str> {
        match self {
            Self::CleanUp { .. } => None,
            Self::Rehearse { .. } => Some("job-stop-and-clean-up"),
            Self::Change { .. } => Some("job-stop-changing"),
            _ => Some("job-cancel"),
        }
    }

    /// About how many answers it waits for.
    pub(super) fn answers(&self) -> Option<u32> {
        match self {
            Self::Look { groups: true, .. } => Some(14),
            Self::Look { .. } => Some(11),
            Self::Rehearse { plan, .. } if plan.group.is_some() => Some(29),
            Self::Rehearse { .. } => Some(16),
            Self::Ask {
                asked: Asked::Watch,
                ..
            } => Some(super::ask::LOOKS),
            _ => None,
        }
    }
}
