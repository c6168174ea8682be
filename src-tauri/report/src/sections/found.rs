//! What was found, each in its four parts, the most important first; also what somebody went on without.

use setup_core::told::Told;
use setup_core::view::{Severity, Text};
use setup_core::words::{Span, args};

use crate::document::{Block, Card, Fact, Section};
use crate::model::{CheckReport, Report, WentOn};
use crate::voice::{Voice, text};

pub(super) fn found(report: &Report, voice: Voice) -> Option<Section> {
    let cards = most_important_first(report)
        .into_iter()
        .map(|(check, told)| Block::Finding(Box::new(card(report, check, told, voice))));
    let mut blocks: Vec<Block> = cards.collect();
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(voice.say("report-found-none")));
    }
    Some(Section::new("found", voice.label("report-found"), blocks))
}

/// Fails first; within a severity in the order of the steps.
pub(crate) fn most_important_first(report: &Report) -> Vec<(&CheckReport, &Told)> {
    let mut all: Vec<_> = report
        .checks
        .iter()
        .flat_map(|check| check.found.iter().map(move |told| (check, told)))
        .collect();
    all.sort_by_key(|(check, told)| (std::cmp::Reverse(told.severity), check.step));
    all
}

fn card(report: &Report, check: &CheckReport, told: &Told, voice: Voice) -> Card {
    let fact = |label: &str, value: Text| Fact {
        name: voice.label(label),
        value,
    };
    let mut facts = vec![fact("report-found-saw", told.saw.clone())];
    if let Some(needed) = &told.needed {
        facts.push(Fact {
            name: told.needed_label.clone(),
            value: needed.clone(),
        });
    }
    facts.push(fact("report-found-do", told.what.clone()));
    facts.push(fact("report-found-why", told.why.clone()));
    facts.extend(told.evidence.iter().map(|evidence| Fact {
        name: evidence.name.clone(),
        value: evidence.value.clone(),
    }));
    Card {
        severity: told.severity,
        severity_label: voice.label(match told.severity {
            Severity::Fail => "report-outcome-fail",
            Severity::Warn => "report-outcome-warn",
            Severity::Note => "report-outcome-note",
        }),
        title: told.title.clone(),
        facts,
        went_on: went_on(report, check.step, told.id).map(|went_on| reason(went_on, voice)),
        source: source(report, check, told, voice),
    }
}

fn went_on<'a>(report: &'a Report, step: u32, finding: &str) -> Option<&'a WentOn> {
    let step = report.steps.iter().find(|there| there.number == step)?;
    step.went_on
        .iter()
        .find(|went_on| went_on.finding == finding)
}

fn reason(went_on: &WentOn, voice: Voice) -> Text {
    voice.say_with(
        "report-went-on",
        &args()
            .text("moment", voice.moment(went_on.at))
            .spans("reason", text(went_on.reason.as_str())),
    )
}

/// Where it was found, who says so, and its id, for those who want to look it up.
fn source(report: &Report, check: &CheckReport, told: &Told, voice: Voice) -> Text {
    let title = report
        .steps
        .iter()
        .find(|step| step.number == check.step)
        .map_or("", |step| step.title.as_str());
    let place = args().number("number", check.step).text("title", title);
    let mut source = match &check.file {
        Some(file) => voice.say_with("report-found-file", &place.text("file", file)),
        None => voice.say_with("report-found-where", &place),
    };
    source.push(Span::Text(" · ".to_owned()));
    source.extend(
        voice.say_with(
            "report-found-source",
            &args()
                .text("source", &told.source)
                .text("reference", told.reference),
        ),
    );
    source.push(Span::Text(" · ".to_owned()));
    source.push(Span::Value(told.id.to_owned()));
    source
}
