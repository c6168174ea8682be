//! What is left to do: tasks, people who are waited for, what must be put back, keys to delete and to keep.

use setup_core::view::{Mark, Text};
use setup_core::words::args;

use crate::document::{Block, Item, Section, Sign};
use crate::model::Report;
use crate::voice::{Voice, text};

pub(super) fn left(report: &Report, voice: Voice) -> Option<Section> {
    let mut blocks = Vec::new();
    let mut part = |label: &str, items: Vec<Item>| {
        if !items.is_empty() {
            blocks.push(Block::Heading(voice.label(label)));
            blocks.push(Block::List(items));
        }
    };
    part("report-left-tasks", open(&report.left_to_do));
    part("report-left-waiting", waiting(report, voice));
    part("report-left-put-back", put_back(report, voice));
    part("report-keys-delete", open(&report.keys_to_delete));
    part("report-keys-live", plain(&report.keys_that_must_live));
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(voice.say("report-left-none")));
    }
    Some(Section::new("left", voice.label("report-left"), blocks))
}

fn open(texts: &[Text]) -> Vec<Item> {
    let sign = Some(Sign::Mark(Mark::ToCome));
    texts
        .iter()
        .cloned()
        .map(|text| Item { sign, text })
        .collect()
}

fn plain(texts: &[Text]) -> Vec<Item> {
    texts
        .iter()
        .cloned()
        .map(|text| Item { sign: None, text })
        .collect()
}

fn waiting(report: &Report, voice: Voice) -> Vec<Item> {
    let waiting = report
        .steps
        .iter()
        .filter_map(|step| Some((step, step.waiting_for.as_ref()?)));
    waiting
        .map(|(step, waiting)| Item {
            sign: Some(Sign::Mark(Mark::Waiting)),
            text: voice.say_with(
                "report-left-waiting-line",
                &args()
                    .number("number", step.number)
                    .text("title", &step.title)
                    .spans("who", text(waiting.who.as_str()))
                    .text("day", voice.day(waiting.since)),
            ),
        })
        .collect()
}

fn put_back(report: &Report, voice: Voice) -> Vec<Item> {
    let done = |done| {
        if done {
            (Mark::Confirmed, voice.label("report-put-back-done"))
        } else {
            (Mark::ToCome, voice.label("report-open"))
        }
    };
    report
        .put_back
        .iter()
        .map(|thing| {
            let (mark, word) = done(thing.done);
            let mut sentence = thing.text.clone();
            sentence.extend(text(&format!(" ({word})")));
            Item {
                sign: Some(Sign::Mark(mark)),
                text: sentence,
            }
        })
        .collect()
}
