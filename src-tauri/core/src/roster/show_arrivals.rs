//! Who arrived as the window shows it: rows and filters in words, the most serious first.

use super::arrival::{Arrival, Arrivals, State};
use crate::view::{Mark, RosterFilter, RosterRow, RosterRows, Text};
use crate::words::{Span, Words, args, visible};

/// The filter that leaves everybody.
const ALL: &str = "all";

impl Arrivals {
    /// What the window asks for. `filter`: the id of one of the filters.
    #[must_use]
    pub fn shown(
        &self,
        query: &str,
        filter: &str,
        offset: usize,
        count: usize,
        revision: u32,
        words: &Words,
    ) -> RosterRows {
        let query = query.trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&query);
        let fits = |row: &&Arrival| {
            let is_kind = filter == ALL || row.state.name() == filter;
            is_kind && (query.is_empty() || has(&row.name) || has(&row.email))
        };
        let left: Vec<&Arrival> = self.rows.iter().filter(fits).collect();
        let shown = left.iter().skip(offset).take(count);
        RosterRows {
            revision,
            offset: number(offset),
            total: number(left.len()),
            rows: shown.map(|row| row.shown(words)).collect(),
        }
    }

    /// One filter for everybody, then one for each state that there is.
    #[must_use]
    pub fn filters(&self, words: &Words) -> Vec<RosterFilter> {
        let filter = |id: &str, label: &str, count: usize, mark| RosterFilter {
            id: id.to_owned(),
            label: words.plain(label, &args()),
            count: number(count),
            mark,
            help: Text::new(),
        };
        let of_state = |state: &State| {
            let name = state.name();
            let label = format!("roster-arrival-{name}");
            filter(name, &label, self.count(*state), state.mark())
        };
        let states = State::ALL.iter().filter(|state| self.count(**state) > 0);
        let all = filter(
            ALL,
            "roster-kind-all.filter",
            self.rows.len(),
            Mark::Checked,
        );
        std::iter::once(all).chain(states.map(of_state)).collect()
    }
}

impl State {
    /// How it is drawn.
    #[must_use]
    pub fn mark(self) -> Mark {
        match self {
            Self::Gone | Self::Missing => Mark::NeedsYou,
            Self::Off | Self::Unexpected => Mark::CheckedWithNote,
            Self::NotSeen => Mark::PartSeen,
            Self::Arrived => Mark::Checked,
        }
    }
}

impl Arrival {
    fn shown(&self, words: &Words) -> RosterRow {
        let said = |id: String| words.plain(&id, &args());
        let label = match self.name.is_empty() {
            true => &self.email,
            false => &self.name,
        };
        RosterRow {
            id: self.id.to_string(),
            name: visible(label),
            email: visible(&self.email),
            mark: self.state.mark(),
            state: said(format!("roster-arrival-{}", self.state.name())),
            reason: self.because(words),
            badges: self
                .marks
                .iter()
                .map(|mark| said(format!("roster-mark-{}", mark.name())))
                .collect(),
        }
    }

    /// What the list from before knew of somebody who is not there, and what JumpCloud said last.
    fn because(&self, words: &Words) -> Text {
        let mut said: Vec<Text> = Vec::new();
        if self.state != State::Arrived {
            let reasons = self.reasons.iter();
            said.extend(
                reasons
                    .map(|reason| words.say(&format!("roster-reason-{}", reason.name()), &args())),
            );
        }
        if let Some(sending) = self
            .sending
            .as_ref()
            .filter(|one| one.success == Some(false))
        {
            let error = visible(&sending.error);
            said.push(words.say("roster-sending-failed", &args().text("error", error)));
        }
        said.join(&Span::Text(" · ".to_owned()))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
