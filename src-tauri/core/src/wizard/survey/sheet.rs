//! A step as a page for a colleague: what to do, the values, what must come back. No question, no answer.

use crate::journey::{Kind, Step};
use crate::view::{Place, Text, ValueGroup};
use crate::wizard::{Open, blocks, screen, values};
use crate::words::{Span, Words, plain};

/// Asks for all the steps that a colleague does in JumpCloud before Kisi is touched.
pub const COLLEAGUE: &str = "colleague";

/// One step, as a colleague needs it.
pub struct Sheet {
    /// From 1.
    pub number: usize,
    /// How many steps the journey has.
    pub of: usize,
    pub title: String,
    pub place: Place,
    pub lead: Text,
    pub instructions: Vec<Text>,
    pub groups: Vec<ValueGroup>,
    pub notes: Vec<Text>,
    /// What must come back.
    pub send_back: Vec<Text>,
}

pub(super) fn sheets(open: &Open, step: &str, words: &Words) -> Vec<Sheet> {
    let asked = |there: &&Step| match step {
        COLLEAGUE => there.place == Place::JumpCloud && !there.one_sitting && has_work(open, there),
        step => there.id == step,
    };
    let steps = open.journey.steps.iter().filter(asked);
    steps.map(|step| sheet(open, step, words)).collect()
}

/// Whether there is something to do for a pair of hands.
fn has_work(open: &Open, step: &Step) -> bool {
    step.shown(&open.session)
        .any(|kind| matches!(kind, Kind::Instructions { .. } | Kind::Values(_)))
}

fn sheet(open: &Open, step: &'static Step, words: &Words) -> Sheet {
    let mut sheet = Sheet {
        number: screen::number(open, step),
        of: open.journey.steps.len(),
        title: plain(&screen::say(open, step, "title", words)),
        place: step.place,
        lead: screen::say(open, step, "lead", words),
        instructions: Vec::new(),
        groups: Vec::new(),
        notes: Vec::new(),
        send_back: Vec::new(),
    };
    // A step's own gate is for the person at the window; a colleague gets what stands behind it.
    let shown: Vec<_> = step.shown(&open.session).collect();
    let is_for_them = |kind: &&Kind| {
        shown.iter().any(|there| std::ptr::eq(*there, *kind))
            || step.one_sitting && matches!(kind, Kind::Instructions { .. })
    };
    for kind in step.kinds().filter(is_for_them) {
        match kind {
            Kind::Instructions { id, count, .. } => {
                let shown = blocks::instructions(open, id, *count, false, words);
                sheet.instructions.extend(shown.items);
            }
            Kind::Values(groups) => sheet
                .groups
                .extend(values::view(open, groups, words).groups),
            Kind::Note { id, .. } => sheet.notes.push(note(open, id, words)),
            _ => {}
        }
    }
    let back = format!("step-{}.send-back", step.id);
    if words.has(&back) {
        let said = screen::say(open, step, "send-back", words);
        sheet.send_back.push(said);
    }
    sheet
}

/// A note with the text that is to be copied from it.
fn note(open: &Open, id: &str, words: &Words) -> Text {
    let mut text = words.say(&format!("note-{id}.text"), &blocks::file_args(open));
    if let Some(copy) = blocks::note_text(open, id, words) {
        text.push(Span::Text(" ".to_owned()));
        text.push(Span::Value(copy));
    }
    text
}
