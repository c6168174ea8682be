//! Who really arrived: Kisi's people afterwards beside the roster from before, with what JumpCloud tells of sending
//! them. Not here: the asking (`probe`).

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::address::folded;
use super::gap::Gap;
use super::index::Index;
use super::kind::{Kind, Reasons};
use super::list::Roster;
use super::person::Present;
use super::row::{Marks, Row};

/// What became of somebody, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Was only in Kisi, and is not there any more.
    Gone,
    /// Expected, and not there.
    Missing,
    /// There, and switched off by SCIM.
    Off,
    /// There, and on no side before.
    Unexpected,
    /// Not seen in a list that is not whole.
    NotSeen,
    Arrived,
}

/// One person afterwards. Who stayed in Kisi untouched has no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub id: Box<str>,
    pub name: Box<str>,
    pub email: Box<str>,
    pub state: State,
    /// What was expected; nothing for the unexpected.
    pub expected: Option<Kind>,
    /// Why they may be missing: what the roster knew.
    pub reasons: Reasons,
    pub marks: Marks,
    /// The last that JumpCloud did for them.
    pub sending: Option<Sending>,
}

/// The last event about one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// As JumpCloud calls it: `user_create_provision`.
    pub event: Box<str>,
    pub at: Box<str>,
    pub success: Option<bool>,
    /// JumpCloud's own words.
    pub error: Box<str>,
}

/// What was read afterwards.
#[derive(Clone, Debug, Default)]
pub struct Now {
    pub present: Vec<Present>,
    pub gaps: Vec<Gap>,
    /// By folded name or address; `None` when the events could not be seen.
    pub sendings: Option<HashMap<String, Sending>>,
}

/// Everybody afterwards, the most serious first and then by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrivals {
    pub rows: Vec<Arrival>,
    pub counts: BTreeMap<State, usize>,
    pub gaps: Vec<Gap>,
    /// Whether JumpCloud's events could be read.
    pub events_seen: bool,
}

/// Compares what is there now with who was expected.
#[must_use]
pub fn arrive(roster: &Roster, now: &Now) -> Arrivals {
    let folded: Vec<Box<str>> = now
        .present
        .iter()
        .map(|one| folded(&one.email).into())
        .collect();
    let index = Index::of(&folded);
    let arriving = Arriving {
        now,
        index,
        is_whole: now.gaps.is_empty(),
    };
    let known: HashSet<String> = roster.all().iter().flat_map(names).collect();
    let expected = roster.all().iter().filter_map(|row| arriving.row(row));
    let unexpected = now
        .present
        .iter()
        .zip(&folded)
        .filter(|(_, address)| !known.contains(&***address))
        .map(|(one, _)| unexpected(one));
    let mut rows: Vec<_> = expected.chain(unexpected).collect();
    rows.sort_by_cached_key(|row| (row.state, row.name.to_lowercase(), row.id.clone()));
    let mut counts = BTreeMap::new();
    for row in &rows {
        *counts.entry(row.state).or_default() += 1;
    }
    Arrivals {
        rows,
        counts,
        gaps: now.gaps.clone(),
        events_seen: now.sendings.is_some(),
    }
}

struct Arriving<'a> {
    now: &'a Now,
    index: Index<'a>,
    is_whole: bool,
}

impl Arriving<'_> {
    /// Nothing is said of who only was in Kisi, and still is or may be.
    fn row(&self, row: &Row) -> Option<Arrival> {
        let there = names(row).find_map(|name| self.index.with(&name).next());
        let off = there.and_then(|at| self.now.present[at].off);
        let state = match (there, row.comes()) {
            (Some(_), true) if off == Some(true) => State::Off,
            (Some(_), true) => State::Arrived,
            (None, true) if self.is_whole => State::Missing,
            (None, true) => State::NotSeen,
            (None, false) if self.is_whole => State::Gone,
            (_, false) => return None,
        };
        let sendings = self.now.sendings.as_ref();
        Some(Arrival {
            id: row.id.clone(),
            name: row.name.clone(),
            email: row.email.clone(),
            state,
            expected: Some(row.kind),
            reasons: row.reasons,
            marks: row.marks,
            sending: sendings.and_then(|all| names(row).find_map(|name| all.get(&name).cloned())),
        })
    }
}

fn unexpected(one: &Present) -> Arrival {
    Arrival {
        id: Row::id_in_kisi(&one.id),
        name: one.name.clone(),
        email: one.email.clone(),
        state: State::Unexpected,
        expected: None,
        reasons: Reasons::default(),
        marks: Marks::default(),
        sending: None,
    }
}

/// Everything under which Kisi may have somebody.
fn names(row: &Row) -> impl Iterator<Item = String> {
    let known = [Some(&row.email), row.sent.as_ref(), row.in_kisi.as_ref()];
    known
        .into_iter()
        .flatten()
        .map(|name| folded(name))
        .filter(|name| !name.is_empty())
}

impl State {
    pub const ALL: [Self; 6] = [
        Self::Gone,
        Self::Missing,
        Self::Off,
        Self::Unexpected,
        Self::NotSeen,
        Self::Arrived,
    ];

    /// The name in the words: `roster-arrival-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Missing => "missing",
            Self::Off => "off",
            Self::Unexpected => "unexpected",
            Self::NotSeen => "not-seen",
            Self::Arrived => "arrived",
        }
    }
}

impl Arrivals {
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.counts.get(&state).copied().unwrap_or_default()
    }
}
