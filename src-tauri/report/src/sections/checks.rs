//! Every check, step by step: what must be true, what came of it, how it is known.

use setup_core::view::{Mark, Severity, Text};
use setup_core::words::{Span, args};

use super::values;
use crate::document::{Block, Cell, Group, Section, Sign, Table};
use crate::model::{CheckOutcome, CheckReport, Report};
use crate::voice::{Voice, text};

pub(super) fn checks(report: &Report, voice: Voice) -> Option<Section> {
    let block = if report.checks.is_empty() {
        Block::Paragraph(voice.say("report-checks-none"))
    } else {
        Block::Table(table(report, voice))
    };
    Some(Section::new(
        "checks",
        voice.label("report-checks"),
        vec![block],
    ))
}

fn table(report: &Report, voice: Voice) -> Table {
    let mut steps: Vec<u32> = report.checks.iter().map(|check| check.step).collect();
    steps.sort_unstable();
    steps.dedup();
    let groups = steps.into_iter().map(|number| Group {
        title: Some(heading(report, number, voice)),
        rows: report
            .checks
            .iter()
            .filter(|check| check.step == number)
            .map(|check| row(check, voice))
            .collect(),
    });
    Table {
        kind: "checks",
        caption: voice.label("report-checks-caption"),
        columns: [
            "report-check-claim",
            "report-check-outcome",
            "report-check-known",
        ]
        .map(|label| voice.label(label))
        .into(),
        groups: groups.collect(),
    }
}

fn heading(report: &Report, number: u32, voice: Voice) -> String {
    let title = report
        .steps
        .iter()
        .find(|step| step.number == number)
        .map_or("", |step| step.title.as_str());
    voice.label_with(
        "report-found-where",
        &args().number("number", number).text("title", title),
    )
}

fn row(check: &CheckReport, voice: Voice) -> Vec<Cell> {
    vec![
        Cell {
            text: text(&check.claim),
            under: vec![named(check)],
            ..Cell::default()
        },
        Cell {
            sign: Some(sign(check.outcome)),
            text: text(&voice.outcome(check.outcome)),
            under: details(check),
        },
        values::known(check.known, check.at, voice),
    ]
}

/// The check's id and the file that it looked at.
fn named(check: &CheckReport) -> Text {
    let mut named = vec![Span::Value(check.id.clone())];
    if let Some(file) = &check.file {
        named.push(Span::Text(format!(" · {file}")));
    }
    named
}

fn details(check: &CheckReport) -> Vec<Text> {
    let found = check.found.iter().map(|told| told.title.clone());
    found.chain(check.waits_for.clone()).collect()
}

fn sign(outcome: CheckOutcome) -> Sign {
    match outcome {
        CheckOutcome::Passed => Sign::Mark(Mark::Checked),
        CheckOutcome::Fail => Sign::Severity(Severity::Fail),
        CheckOutcome::Warn => Sign::Severity(Severity::Warn),
        CheckOutcome::Note => Sign::Severity(Severity::Note),
        CheckOutcome::Waiting => Sign::Mark(Mark::Waiting),
        CheckOutcome::NotSeen => Sign::NotSeen,
    }
}
