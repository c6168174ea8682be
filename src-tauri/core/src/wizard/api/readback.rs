//! JumpCloud's application field by field, as it is beside what it must be.

use crate::checks::application::{ReadBackOf, rows};
use crate::journeys::connect;
use crate::session::Case;
use crate::view::{Action, Button, Mark, ReadBack, ReadBackRow, Severity, Text};
use crate::wizard::Open;
use crate::wizard::blocks::button;
use crate::words::{Span, Words, args, difference, visible};

/// `None` as long as no application was read.
pub(in crate::wizard) fn view(open: &Open, words: &Words) -> Option<ReadBack> {
    let (at, seen) = open.session.application_read()?;
    let application = seen.application()?;
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
    let (mark, state) = match (&row.actual, row.severity) {
        (None, _) => (Mark::ToCome, "not-seen"),
        (Some(_), Some(Severity::Fail)) => (Mark::NeedsYou, "change"),
        (Some(_), Some(Severity::Warn)) => (Mark::CheckedWithNote, "look"),
        (Some(_), _) => (Mark::Checked, "right"),
    };
    let is_right = mark == Mark::Checked;
    ReadBackRow {
        id: row.field.to_owned(),
        field: words.plain(&format!("field-{}", row.field), &args()),
        actual: match &row.actual {
            None => words.say("read-back.not-seen-text", &args()),
            Some(actual) => written(actual, (!is_right).then_some(row.expected.as_str()), words),
        },
        expected: match row.expected.is_empty() {
            true => words.say("read-back.empty", &args()),
            false => vec![Span::Value(row.expected.clone())],
        },
        mark,
        state: words.plain(&format!("read-back.{state}"), &args()),
        mend: can_mend(row, mark).then(|| {
            let field = words.plain(&format!("field-{}", row.field), &args());
            Button {
                accessible: Some(words.plain(
                    "read-back.mend-accessible",
                    &args().text("field", field),
                )),
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

/// A value; where it is wrong, with the difference marked.
fn written(actual: &str, needed: Option<&str>, words: &Words) -> Text {
    match needed {
        _ if actual.is_empty() => words.say("read-back.empty", &args()),
        Some(needed) if !needed.is_empty() => difference(actual, needed).spans,
        _ => vec![Span::Value(visible(actual))],
    }
}
