//! Who arrived of those who were to come, in numbers: nobody's name is in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::roster::{Arrivals, Gap, State};

/// How many came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ArrivedSeen {
    pub counts: BTreeMap<State, usize>,
    pub gaps: Vec<Gap>,
    /// JumpCloud's events could be read.
    pub events_seen: bool,
}

impl ArrivedSeen {
    #[must_use]
    pub fn of(arrivals: &Arrivals) -> Self {
        Self {
            counts: arrivals.counts.clone(),
            gaps: arrivals.gaps.clone(),
            events_seen: arrivals.events_seen,
        }
    }

    /// How many of those who were expected are there.
    #[must_use]
    pub fn arrived(&self) -> usize {
        self.counts.get(&State::Arrived).copied().unwrap_or(0)
    }
}
