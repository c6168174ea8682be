//! Every field and what must stand in it, with how that is known.

use setup_core::view::{Mark, Place, Text};

use crate::document::{Block, Cell, Group, Section, Sign, Table};
use crate::model::{Known, Report, ValueReport};
use crate::voice::{Voice, text, value};

pub(super) fn values(report: &Report, voice: Voice) -> Option<Section> {
    if report.values.is_empty() {
        return None;
    }
    let groups = [Place::JumpCloud, Place::Kisi, Place::Here, Place::Browser]
        .into_iter()
        .filter_map(|place| group(report, place, voice));
    let table = Table {
        kind: "values",
        caption: voice.label("report-values-caption"),
        columns: [
            "report-value-field",
            "report-value-value",
            "report-value-known",
        ]
        .map(|label| voice.label(label))
        .into(),
        groups: groups.collect(),
    };
    Some(Section::new(
        "values",
        voice.label("report-values"),
        vec![Block::Table(table)],
    ))
}

fn group(report: &Report, place: Place, voice: Voice) -> Option<Group> {
    let rows: Vec<_> = report
        .values
        .iter()
        .filter(|value| value.place == place)
        .map(|value| row(value, voice))
        .collect();
    (!rows.is_empty()).then(|| Group {
        title: Some(voice.place(place)),
        rows,
    })
}

fn row(field: &ValueReport, voice: Voice) -> Vec<Cell> {
    vec![
        text(&field.field).into(),
        Cell {
            text: what_stands_there(field, voice),
            under: field
                .differs
                .iter()
                .map(|differs| {
                    let mut seen = text(&format!("{} ", voice.label("report-value-seen")));
                    seen.extend(differs.iter().cloned());
                    seen
                })
                .collect(),
            ..Cell::default()
        },
        known(field.known, field.at, voice),
    ]
}

fn what_stands_there(field: &ValueReport, voice: Voice) -> Text {
    match (field.value.as_str(), &field.verb) {
        ("", Some(verb)) => text(verb),
        ("", None) => text(&voice.label("report-value-empty")),
        (there, _) => value(there),
    }
}

/// How something is known, and since when.
pub(super) fn known(known: Known, at: Option<jiff::Timestamp>, voice: Voice) -> Cell {
    Cell {
        sign: Some(sign(known)),
        text: text(&voice.known(known)),
        under: at.iter().map(|at| text(&voice.moment(*at))).collect(),
    }
}

pub(super) fn sign(known: Known) -> Sign {
    match known {
        Known::Checked => Sign::Mark(Mark::Checked),
        Known::Confirmed => Sign::Mark(Mark::Confirmed),
        Known::WentOn => Sign::WentOn,
        Known::NotSeen => Sign::NotSeen,
    }
}
