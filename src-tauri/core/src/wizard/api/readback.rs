//! JumpCloud's application field by field, as it is beside what it must be.

use crate::checks::application::{ReadBackOf, ReadBackState, Shown, rows};
use crate::journeys::connect;
use crate::jumpcloud::Attribute;
use crate::session::Case;
use crate::view::{Action, Button, Mark, ReadBack, ReadBackRow, Text};
use crate::wizard::Open;
use crate::wizard::blocks::button;
use crate::words::{Span, Words, args, difference, visible};

/// `None` as long as no application was read.
pub(in crate::wizard) fn view(open: &Open, words: &Words) -> Option<ReadBack> {
    let (at, seen) = open.session.application_read()?;
    let application = seen.one()?;
    let rows: Vec<ReadBackRow> = rows(&Case::without_file(&open.session))
        .iter()
        .map(|row| shown(row, words))
        .collect();
    let right = rows.iter().filter(|row| row.mark == Mark::Checked).count();
    let given = args().number("right", right).number("all", rows.len());
    let asked = args()
        .text("when", words.moment(at, open.session.now))
        .text("label", &application.label);
    let again = button(
        words.plain("press-ask-application-again", &args()),
        Action::Ask {
            what: "application".to_owned(),
        },
    );
    Some(ReadBack {
        title: words.plain("read-back", &args()),
        summary: words.plain("read-back.summary", &given),
        asked: words.say("read-back.asked", &asked),
        rows,
        buttons: vec![again]
            .into_iter()
            .filter(|_| connect::works(&open.session))
            .collect(),
    })
}

fn shown(row: &ReadBackOf, words: &Words) -> ReadBackRow {
    let mark = match row.state {
        ReadBackState::NotSeen => Mark::ToCome,
        ReadBackState::Wrong => Mark::NeedsYou,
        ReadBackState::Perhaps => Mark::CheckedWithNote,
        ReadBackState::Note | ReadBackState::Right => Mark::Checked,
    };
    let is_right = mark == Mark::Checked;
    let said = |shown: &Shown| said(shown, words);
    let expected = row.expected.as_ref().map(said);
    let actual = row.actual.as_ref().map(said);
    ReadBackRow {
        id: row.field.to_owned(),
        field: words.plain(&format!("field-{}", row.field), &args()),
        actual: match &actual {
            None => words.say("read-back.not-seen-text", &args()),
            Some(actual) => {
                let needed = expected.as_deref().filter(|_| !is_right);
                written(actual, needed, words)
            }
        },
        expected: match expected.as_deref() {
            None => words.say("read-back.not-known", &args()),
            Some("") => words.say("read-back.empty", &args()),
            Some(expected) => vec![Span::Value(visible(expected))],
        },
        mark,
        state: words.plain(&format!("read-back.{}", row.state.name()), &args()),
        mend: can_mend(row, mark).then(|| {
            let field = words.plain(&format!("field-{}", row.field), &args());
            Button {
                accessible: Some(
                    words.plain("read-back.mend-accessible", &args().text("field", field)),
                ),
                ..button(
                    words.plain("read-back.mend", &args()),
                    Action::AskChange {
                        id: format!("correct-fields:{}", row.field),
                    },
                )
            }
        }),
    }
}

/// What stands beside the settings, as the label does, is changed by hand.
fn can_mend(row: &ReadBackOf, mark: Mark) -> bool {
    let is_wrong = matches!(mark, Mark::NeedsYou | Mark::CheckedWithNote);
    is_wrong && crate::checks::application::config_key(row.field).is_some()
}

/// What stands in a field, as one line; empty where nothing does.
fn said(shown: &Shown, words: &Words) -> String {
    let plain = |id: &str| words.plain(id, &args());
    match shown {
        Shown::Nothing => String::new(),
        Shown::Value(value) => value.clone(),
        Shown::Tick(true) => plain("read-back.on"),
        Shown::Tick(false) => plain("read-back.off"),
        Shown::Rows(rows) => {
            let row = |row: &Attribute| format!("{} → {}", row.name, row.value);
            rows.iter().map(row).collect::<Vec<_>>().join(", ")
        }
        Shown::Signed(what) => plain(&format!("read-back.signed-{what}")),
        Shown::Certificate { sha256, ends } => {
            let given = args().text("sha256", sha256).text("day", words.day(*ends));
            words.plain("read-back.certificate", &given)
        }
        Shown::NoCertificate => plain("read-back.no-certificate"),
    }
}

/// A value; where it is wrong, with the difference marked.
fn written(actual: &str, needed: Option<&str>, words: &Words) -> Text {
    match needed {
        _ if actual.is_empty() => words.say("read-back.empty", &args()),
        Some(needed) if !needed.is_empty() => difference(actual, needed).spans,
        _ => vec![Span::Value(visible(actual))],
    }
}
