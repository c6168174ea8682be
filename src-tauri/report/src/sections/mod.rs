//! The report section by section, in the order in which it is read: first what is left, then what was found,
//! then the record. Every form of the report draws these. Not here: the drawing.

mod after;
mod certificates;
mod checks;
mod found;
mod head;
mod left;
mod reading;
mod steps;
mod values;

pub(crate) use found::most_important_first;
pub(crate) use head::{domain, open};
use setup_core::words::Words;

use crate::document::{Document, Section};
use crate::model::Report;
use crate::voice::Voice;

type Write = fn(&Report, Voice) -> Option<Section>;

/// A section that has nothing to say is left out.
const ALL: &[Write] = &[
    head::standing,
    left::left,
    found::found,
    certificates::certificates,
    after::people,
    after::fails,
    steps::steps,
    values::values,
    checks::checks,
    after::history,
    reading::reading,
];

/// The whole report, ready to be drawn.
pub(crate) fn document(report: &Report, words: &Words) -> Document {
    let voice = Voice(words);
    let mut document = head::head(report, voice);
    document.sections = ALL
        .iter()
        .filter_map(|section| section(report, voice))
        .collect();
    document
}
