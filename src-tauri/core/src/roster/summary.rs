//! What is kept of a roster: numbers, gaps, how the people stand on whom the setup hangs. Never a name, never an
//! address.

use serde::{Deserialize, Serialize};

use super::counts::Counts;
use super::gap::{Gap, Side};
use super::kind::{Kind, Reason};
use super::list::Roster;
use super::person::{Road, Source};
use super::row::{Mark, Row};

/// A roster in short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Summary {
    pub road: Road,
    pub source: Source,
    pub counts: Counts,
    pub gaps: Vec<Gap>,
    /// People of the largest group; nothing where groups were not read one by one.
    pub largest_group: Option<usize>,
    pub owner: Standing,
    pub tester: Standing,
}

/// How one person stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Standing {
    /// Nobody said who it is.
    #[default]
    NotKnown,
    /// On neither side.
    Absent,
    There {
        /// They come from JumpCloud.
        comes: bool,
        kind: Kind,
        reasons: Vec<Reason>,
    },
}

impl Summary {
    #[must_use]
    pub fn of(roster: &Roster) -> Self {
        let sides = roster.sides();
        Self {
            road: sides.road,
            source: sides.source,
            counts: roster.counts().clone(),
            gaps: sides.gaps.clone(),
            largest_group: sides.groups.iter().max().copied(),
            owner: standing(roster, Mark::Owner, sides.marked.owner.as_deref()),
            tester: standing(roster, Mark::Tester, sides.marked.tester.as_deref()),
        }
    }

    /// Whether it says anything of who will come: JumpCloud gave somebody, or all of nobody.
    #[must_use]
    pub fn knows_who_comes(&self) -> bool {
        self.counts.comers > 0 || self.is_whole(Side::JumpCloud)
    }

    /// Whether nothing is missing on a side.
    #[must_use]
    pub fn is_whole(&self, side: Side) -> bool {
        self.gaps.iter().all(|gap| gap.part.side() != side)
    }
}

impl Standing {
    fn of(row: &Row) -> Self {
        Self::There {
            comes: row.comes(),
            kind: row.kind,
            reasons: row.reasons.iter().collect(),
        }
    }

    /// What will happen to them, when they were seen.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        match self {
            Self::There { kind, .. } => Some(*kind),
            Self::NotKnown | Self::Absent => None,
        }
    }

    #[must_use]
    pub fn has(&self, reason: Reason) -> bool {
        matches!(self, Self::There { reasons, .. } if reasons.contains(&reason))
    }
}

/// The most serious row counts, if there are several.
fn standing(roster: &Roster, mark: Mark, address: Option<&str>) -> Standing {
    if address.is_none_or(|address| address.trim().is_empty()) {
        return Standing::NotKnown;
    }
    let mut rows = roster.all().iter();
    rows.find(|row| row.marks.has(mark))
        .map_or(Standing::Absent, Standing::of)
}
