//! The words, as a report needs them: its own sentences, the names of marks and places, moments in UTC, so
//! that a report says the same on every computer. Not here: the sentences themselves (`words/`).

use jiff::{Timestamp, tz::TimeZone};
use setup_core::view::{Mark, Place, Text};
use setup_core::words::{Args, Span, Words, args};

use crate::model::{CheckOutcome, Known};

#[derive(Clone, Copy)]
pub(crate) struct Voice<'a>(pub &'a Words);

impl Voice<'_> {
    pub fn label(self, id: &str) -> String {
        self.0.plain(id, &args())
    }

    pub fn label_with(self, id: &str, args: &Args) -> String {
        self.0.plain(id, args)
    }

    pub fn say(self, id: &str) -> Text {
        self.0.say(id, &args())
    }

    pub fn say_with(self, id: &str, args: &Args) -> Text {
        self.0.say(id, args)
    }

    /// "23 November 2026", in UTC.
    pub fn day(self, at: Timestamp) -> String {
        self.0.day(at)
    }

    /// "23 November 2026, 14:05", in UTC.
    pub fn moment(self, at: Timestamp) -> String {
        let clock = at.to_zoned_datetime(TimeZone::UTC).strftime("%H:%M");
        self.label_with(
            "report-moment",
            &args()
                .text("day", self.day(at))
                .text("clock", clock.to_string()),
        )
    }

    pub fn mark(self, mark: Mark) -> String {
        self.label(&format!(
            "report-mark-{}",
            crate::document::Sign::Mark(mark).name()
        ))
    }

    pub fn place(self, place: Place) -> String {
        self.label(&format!("report-place-{}", place_name(place)))
    }

    pub fn known(self, known: Known) -> String {
        self.label(&format!("report-known-{}", known_name(known)))
    }

    pub fn outcome(self, outcome: CheckOutcome) -> String {
        self.label(&format!("report-outcome-{}", outcome_name(outcome)))
    }
}

pub(crate) fn place_name(place: Place) -> &'static str {
    match place {
        Place::JumpCloud => "jumpcloud",
        Place::Kisi => "kisi",
        Place::Here => "here",
        Place::Browser => "browser",
    }
}

pub(crate) fn known_name(known: Known) -> &'static str {
    match known {
        Known::Checked => "checked",
        Known::Confirmed => "confirmed",
        Known::WentOn => "went-on",
        Known::NotSeen => "not-seen",
    }
}

fn outcome_name(outcome: CheckOutcome) -> &'static str {
    match outcome {
        CheckOutcome::Passed => "passed",
        CheckOutcome::Fail => "fail",
        CheckOutcome::Warn => "warn",
        CheckOutcome::Note => "note",
        CheckOutcome::Waiting => "waiting",
        CheckOutcome::NotSeen => "not-seen",
    }
}

/// Text from outside, whole: a sentence's own arguments would cut it.
pub(crate) fn text(text: &str) -> Text {
    vec![Span::Text(text.to_owned())]
}

/// A value, letter by letter; nothing where it is empty.
pub(crate) fn value(value: &str) -> Text {
    if value.is_empty() {
        Text::new()
    } else {
        vec![Span::Value(value.to_owned())]
    }
}
