//! How many, by kind and by reason: small enough to be kept, and nobody's name is in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::kind::{Kind, Reason};
use super::row::{Mark, Row};

/// The numbers of a roster. What is not there is 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Counts {
    /// Everybody, each once.
    pub people: usize,
    /// Those who would come from JumpCloud.
    pub comers: usize,
    /// Those whom Kisi has.
    pub present: usize,
    pub kinds: BTreeMap<Kind, usize>,
    /// Several for one person.
    pub reasons: BTreeMap<Reason, usize>,
    /// Administrators by what will happen to them.
    pub administrators: BTreeMap<Kind, usize>,
}

impl Counts {
    pub(super) fn add(&mut self, row: &Row) {
        self.people += 1;
        self.comers += usize::from(row.comes());
        *self.kinds.entry(row.kind).or_default() += 1;
        for reason in row.reasons.iter() {
            *self.reasons.entry(reason).or_default() += 1;
        }
        if row.marks.has(Mark::Administrator) {
            *self.administrators.entry(row.kind).or_default() += 1;
        }
    }

    #[must_use]
    pub fn kind(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).copied().unwrap_or_default()
    }

    /// How many people have this reason, whatever decides.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> usize {
        self.reasons.get(&reason).copied().unwrap_or_default()
    }
}
