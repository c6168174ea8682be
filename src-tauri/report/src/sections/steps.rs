//! Every step: where it happens and how far it is.

use setup_core::view::{Mark, Text};
use setup_core::words::args;

use crate::document::{Block, Cell, Group, Section, Sign, Table};
use crate::model::{Report, StepReport};
use crate::voice::{Voice, text};

pub(super) fn steps(report: &Report, voice: Voice) -> Option<Section> {
    let table = Table {
        kind: "steps",
        caption: voice.label("report-steps-caption"),
        columns: [
            "report-step-number",
            "report-step-name",
            "report-step-place",
            "report-step-state",
        ]
        .map(|label| voice.label(label))
        .into(),
        groups: vec![Group {
            title: None,
            rows: report.steps.iter().map(|step| row(step, voice)).collect(),
        }],
    };
    Some(Section::new(
        "steps",
        voice.label("report-steps"),
        vec![Block::Table(table)],
    ))
}

fn row(step: &StepReport, voice: Voice) -> Vec<Cell> {
    vec![
        text(&step.number.to_string()).into(),
        text(&step.title).into(),
        text(&voice.place(step.place)).into(),
        Cell {
            sign: Some(Sign::Mark(step.mark)),
            text: text(&voice.mark(step.mark)),
            under: details(step, voice),
        },
    ]
}

fn details(step: &StepReport, voice: Voice) -> Vec<Text> {
    let mut details = Vec::new();
    if let Some(at) = step.confirmed_at.filter(|_| step.mark == Mark::Confirmed) {
        details.push(voice.say_with(
            "report-step-confirmed",
            &args().text("moment", voice.moment(at)),
        ));
    }
    for went_on in &step.went_on {
        details.push(voice.say_with(
            "report-step-went-on",
            &args().spans("title", went_on.title.clone()),
        ));
    }
    if let Some(waiting) = &step.waiting_for {
        details.push(
            voice.say_with(
                "report-step-waiting",
                &args()
                    .spans("who", text(waiting.who.as_str()))
                    .text("day", voice.day(waiting.since)),
            ),
        );
    }
    details
}
