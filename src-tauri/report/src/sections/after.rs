//! What comes after the setup: what the employees are told, what to do when nobody can sign in, what happened.

use crate::document::{Block, Group, Section, Table};
use crate::model::Report;
use crate::voice::{Voice, text};

pub(super) fn people(report: &Report, voice: Voice) -> Option<Section> {
    let paragraphs = report.tell_employees.iter().cloned().map(Block::Paragraph);
    (!report.tell_employees.is_empty())
        .then(|| Section::new("people", voice.label("report-people"), paragraphs.collect()))
}

pub(super) fn fails(report: &Report, voice: Voice) -> Option<Section> {
    (!report.if_it_fails.is_empty()).then(|| {
        Section::new(
            "fails",
            voice.label("report-fails"),
            vec![Block::Numbered(report.if_it_fails.clone())],
        )
    })
}

pub(super) fn history(report: &Report, voice: Voice) -> Option<Section> {
    let rows = report.history.iter().map(|line| {
        vec![
            text(&voice.moment(line.at)).into(),
            line.text.clone().into(),
        ]
    });
    let table = Table {
        kind: "history",
        caption: voice.label("report-history-caption"),
        columns: ["report-history-when", "report-history-what"]
            .map(|label| voice.label(label))
            .into(),
        groups: vec![Group {
            title: None,
            rows: rows.collect(),
        }],
    };
    (!report.history.is_empty()).then(|| {
        Section::new(
            "history",
            voice.label("report-history"),
            vec![Block::Table(table)],
        )
    })
}
