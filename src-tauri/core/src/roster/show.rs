//! The roster as the window and the terminal show it: rows and filters in words.

use super::gap::{Gap, Unread};
use super::kind::Kind;
use super::list::{Page, Roster};
use super::row::Row;
use crate::view::{Mark, RosterFilter, RosterRow, RosterRows, Text};
use crate::words::{Args, Words, args, visible};

/// The filter that leaves everybody.
const ALL: &str = "all";

impl Roster {
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
        let kind = Kind::ALL.into_iter().find(|kind| kind.name() == filter);
        let Page {
            offset,
            total,
            rows,
        } = self.rows(query, kind, offset, count);
        RosterRows {
            revision,
            offset: number(offset),
            total: number(total),
            rows: rows.iter().map(|row| row.shown(words)).collect(),
        }
    }

    /// One filter for everybody, then one for each kind that there is.
    #[must_use]
    pub fn filters(&self, words: &Words) -> Vec<RosterFilter> {
        let filter = |id: &str, count: usize, mark| RosterFilter {
            id: id.to_owned(),
            label: words.plain(&format!("roster-kind-{id}.filter"), &args()),
            count: number(count),
            mark,
            help: words.say(&format!("roster-kind-{id}.help"), &args()),
        };
        let counts = self.counts();
        let kinds = Kind::ALL.into_iter().filter(|kind| counts.kind(*kind) > 0);
        std::iter::once(filter(ALL, counts.people, Mark::Checked))
            .chain(kinds.map(|kind| filter(kind.name(), counts.kind(kind), kind.mark())))
            .collect()
    }
}

impl Row {
    #[must_use]
    pub fn shown(&self, words: &Words) -> RosterRow {
        let said = |id: String| words.plain(&id, &args());
        RosterRow {
            id: self.id.to_string(),
            name: visible(self.label()),
            email: visible(&self.email),
            mark: self.kind.mark(),
            state: said(format!("roster-kind-{}", self.kind.name())),
            reason: self.because(words),
            badges: self
                .marks
                .iter()
                .map(|mark| said(format!("roster-mark-{}", mark.name())))
                .collect(),
        }
    }

    /// All reasons, one sentence after the other.
    #[must_use]
    pub fn because(&self, words: &Words) -> Text {
        let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
        let given = args()
            .text("sent", text(&self.sent))
            .text("there", text(&self.in_kisi));
        let mut spans = Text::new();
        for reason in self.reasons.iter() {
            if !spans.is_empty() {
                spans.push(crate::words::Span::Text(" ".to_owned()));
            }
            spans.extend(words.say(&format!("roster-reason-{}.why", reason.name()), &given));
        }
        spans
    }
}

impl Kind {
    /// How it is drawn.
    #[must_use]
    pub fn mark(self) -> Mark {
        match self {
            Self::Deactivate | Self::Conflict | Self::Incomplete => Mark::NeedsYou,
            Self::Inactive => Mark::CheckedWithNote,
            Self::Open => Mark::PartSeen,
            Self::Create | Self::Adopt => Mark::Checked,
            Self::Stay => Mark::NotNeeded,
        }
    }
}

impl Gap {
    /// What could not be read, as a sentence.
    #[must_use]
    pub fn said(&self, words: &Words) -> Text {
        words.say("roster-unread", &self.args())
    }

    /// What fills that sentence.
    #[must_use]
    pub fn args(&self) -> Args {
        let given = args()
            .choice("part", self.part.name())
            .choice("why", self.why.name());
        match &self.why {
            Unread::NotAsked => given,
            Unread::Refused { refusal, status } => given
                .choice("refusal", refusal.name())
                .number("status", *status),
            Unread::Silent { reason } => given.choice("silence", reason.name()),
            Unread::Farthest { read, total }
            | Unread::EndedEarly { read, total }
            | Unread::TotalWrong { read, total } => {
                given.number("read", *read).number("total", *total)
            }
            Unread::TotalChanged { from, to } => given.number("from", *from).number("to", *to),
            Unread::Repeats { read } => given.number("read", *read),
            Unread::Records { count } | Unread::Twice { count } | Unread::NoRecord { count } => {
                given.number("count", *count)
            }
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
