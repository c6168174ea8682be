//! What could not be read, and how that showed. A list with a gap is never told as a whole one.

use serde::{Deserialize, Serialize};

use crate::wire::{Reason, Refusal};

/// Whose list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    JumpCloud,
    Kisi,
}

/// Which of its lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Who is in the groups, or may use the application.
    Members,
    /// JumpCloud's people.
    People,
    /// Kisi's people, by SCIM.
    ScimPeople,
    /// Kisi's people, by its own interface.
    KisiPeople,
}

/// One gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Gap {
    pub part: Part,
    pub why: Unread,
}

/// How it showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Unread {
    /// There was no key to ask with.
    NotAsked,
    /// A page was refused, also after we waited.
    Refused { refusal: Refusal, status: u16 },
    /// A page did not come.
    Silent { reason: Reason },
    /// The list goes on, and the vendor gives nothing behind this place.
    Farthest { read: usize, total: usize },
    /// Another total was told on a later page: somebody came or went meanwhile.
    TotalChanged { from: usize, to: usize },
    /// Fewer came than were announced.
    EndedEarly { read: usize, total: usize },
    /// More came than were announced.
    TotalWrong { read: usize, total: usize },
    /// The same page came again and again.
    Repeats { read: usize },
    /// Records without an id, or of another form.
    Records { count: usize },
    /// The same person on two pages of one list: then somebody else may be on none.
    Twice { count: usize },
    /// People who come, and are not in the list of people.
    NoRecord { count: usize },
}

impl Side {
    /// The name in the words: a variant of `$side`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::JumpCloud => "jumpcloud",
            Self::Kisi => "kisi",
        }
    }
}

impl Part {
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Self::Members | Self::People => Side::JumpCloud,
            Self::ScimPeople | Self::KisiPeople => Side::Kisi,
        }
    }

    /// The name in the words: a variant of `$part`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::People => "people",
            Self::ScimPeople => "scim-people",
            Self::KisiPeople => "kisi-people",
        }
    }
}

impl Unread {
    /// The name in the words: a variant of `$why`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotAsked => "not-asked",
            Self::Refused { .. } => "refused",
            Self::Silent { .. } => "silent",
            Self::Farthest { .. } => "farthest",
            Self::TotalChanged { .. } => "total-changed",
            Self::EndedEarly { .. } => "ended-early",
            Self::TotalWrong { .. } => "total-wrong",
            Self::Repeats { .. } => "repeats",
            Self::Records { .. } => "records",
            Self::Twice { .. } => "twice",
            Self::NoRecord { .. } => "no-record",
        }
    }
}
