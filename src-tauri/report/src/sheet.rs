//! "Send this step": a page for a colleague with what to do, the values, and what must come back.
//! Deliberately says nothing of the rest of the setup, and asks for no secret.

use setup_core::view::Text;
use setup_core::words::{Words, args};

use crate::document::{Block, Cell, Document, Group, Item, Section, Table};
use crate::model::{SheetGroup, SheetRow, StepPage, StepSheet};
use crate::sections::{domain, open};
use crate::voice::{Voice, text, value};

/// The page, ready to be drawn.
pub(crate) fn document(page: &StepPage, words: &Words) -> Document {
    let voice = Voice(words);
    let kind = voice.label_with("sheet-kind", &args().number("steps", page.steps.len()));
    let heading = voice.label_with(
        "report-title",
        &args()
            .text("journey", &page.journey)
            .text("organization", &page.organization.name),
    );
    let mut document = open(voice, page.practice, &page.language, kind, heading);
    document.facts = Vec::from_iter(domain(&page.organization, voice));
    document.lead = vec![
        voice.say_with(
            "sheet-lead",
            &args().text("organization", &page.organization.name),
        ),
        voice.say("sheet-secret"),
    ];
    document.sections = page.steps.iter().map(|step| section(step, voice)).collect();
    document.foot = vec![
        voice.say_with(
            "sheet-foot",
            &args()
                .text("moment", voice.moment(page.made_at))
                .text("version", &page.product_version),
        ),
    ];
    document
}

fn section(step: &StepSheet, voice: Voice) -> Section {
    let mut blocks = Vec::new();
    if !step.lead.is_empty() {
        blocks.push(Block::Paragraph(step.lead.clone()));
    }
    let mut part = |label: &str, some: bool, block: &dyn Fn() -> Block| {
        if some {
            blocks.push(Block::Heading(voice.label(label)));
            blocks.push(block());
        }
    };
    part("sheet-do", !step.instructions.is_empty(), &|| {
        Block::Numbered(step.instructions.clone())
    });
    part("sheet-values", !step.groups.is_empty(), &|| {
        Block::Table(table(&step.groups, voice))
    });
    part("sheet-notes", !step.notes.is_empty(), &|| list(&step.notes));
    part("sheet-send-back", !step.send_back.is_empty(), &|| {
        list(&step.send_back)
    });
    let title = voice.label_with(
        "sheet-step",
        &args()
            .number("number", step.number)
            .number("of", step.of)
            .text("title", &step.title),
    );
    Section {
        place: Some((step.place, voice.place(step.place))),
        ..Section::new(&format!("step-{}", step.number), title, blocks)
    }
}

fn list(texts: &[Text]) -> Block {
    Block::List(
        texts
            .iter()
            .cloned()
            .map(|text| Item { sign: None, text })
            .collect(),
    )
}

fn table(groups: &[SheetGroup], voice: Voice) -> Table {
    Table {
        kind: "sheet",
        caption: voice.label("sheet-values-caption"),
        columns: [
            "report-value-field",
            "report-value-value",
            "sheet-value-verb",
        ]
        .map(|label| voice.label(label))
        .into(),
        groups: groups
            .iter()
            .map(|group| Group {
                title: group.title.clone(),
                rows: group.rows.iter().map(row).collect(),
            })
            .collect(),
    }
}

fn row(row: &SheetRow) -> Vec<Cell> {
    vec![
        text(&row.field).into(),
        value(&row.value).into(),
        Cell {
            text: text(&row.verb),
            under: row.hint.iter().cloned().collect(),
            ..Cell::default()
        },
    ]
}
