//! How to read the report: what the marks mean, what it is not, and the number by which two copies are compared.

use setup_core::view::Text;
use setup_core::words::Span;

use super::values;
use crate::document::{Block, Item, Section};
use crate::json;
use crate::model::{Known, Report};
use crate::voice::{self, Voice};

pub(super) fn reading(report: &Report, voice: Voice) -> Option<Section> {
    let known = [
        Known::Checked,
        Known::Confirmed,
        Known::WentOn,
        Known::NotSeen,
    ];
    let blocks = vec![
        Block::List(known.map(|known| meaning(known, voice)).into()),
        Block::Paragraph(joined(&[
            voice.say("report-reading-inferred"),
            voice.say("report-utc"),
        ])),
        Block::Paragraph(joined(&[
            voice.say("report-reading-independent"),
            voice.say("report-reading-secret"),
        ])),
        Block::Paragraph(joined(&[
            voice.say("report-reading-hash"),
            voice::value(&json::sha256(report)),
        ])),
    ];
    Some(Section::new(
        "reading",
        voice.label("report-reading"),
        blocks,
    ))
}

fn meaning(known: Known, voice: Voice) -> Item {
    let name = voice::known_name(known);
    Item {
        sign: Some(values::sign(known)),
        text: joined(&[
            vec![Span::Strong(format!("{}:", voice.known(known)))],
            voice.say(&format!("report-meaning-{name}")),
        ]),
    }
}

fn joined(sentences: &[Text]) -> Text {
    sentences.join(&Span::Text(" ".to_owned()))
}
