//! Paste-back: what stands on the vendor's screen, compared letter by letter with what must stand there.

use super::{Open, Wizard};
use crate::journey::{Hand, Value};
use crate::setup::Answer;
use crate::view::{Action, Button, Compare, CompareRow, Mark, Text};
use crate::words::{Words, args, difference};

impl Wizard {
    pub(super) fn compare(&mut self, field: &str, text: &str) {
        if self.refuses(text) {
            return;
        }
        let (name, value) = (key(field), text.trim_end_matches(['\n', '\r']).to_owned());
        self.change(|open| {
            let at = open.session.now;
            open.session
                .setup
                .answers
                .insert(name, Answer { value, at });
        });
        self.say("say-compared");
    }
}

fn key(field: &str) -> String {
    format!("compare.{field}")
}

/// Whether a field was pasted back, and is the same. `None`: not pasted yet.
pub(super) fn is_same(open: &Open, row: &Value) -> Option<bool> {
    let pasted = open.session.setup.answer(&key(row.id))?;
    Some(pasted == (row.value)(&open.session) || pasted == CONFIRMED)
}

/// When a field was pasted back, and whether the person only said that they looked. `None`: not yet.
pub(super) fn read(open: &Open, row: &Value) -> Option<(bool, jiff::Timestamp)> {
    let answer = open.session.setup.answers.get(&key(row.id))?;
    Some((answer.value == CONFIRMED, answer.at))
}

/// What was pasted in place of what must stand there, with the difference in words.
pub(super) fn difference_of(open: &Open, row: &Value, words: &Words) -> Option<Text> {
    let pasted = open.session.setup.answer(&key(row.id))?;
    Some(result(pasted, &(row.value)(&open.session), words))
}

/// Stands for "I looked, it is so" where nothing can be copied from the screen.
pub(super) const CONFIRMED: &str = "\u{2713}";

pub(super) fn view(open: &Open, rows: &[Value], words: &Words) -> Compare {
    let same = rows
        .iter()
        .filter(|row| is_same(open, row) == Some(true))
        .count();
    Compare {
        title: words.plain("compare.title", &args()),
        rows: rows.iter().map(|row| row_view(open, row, words)).collect(),
        progress: words.plain(
            "compare.progress",
            &args().number("same", same).number("all", rows.len()),
        ),
    }
}

fn row_view(open: &Open, row: &Value, words: &Words) -> CompareRow {
    let expected = (row.value)(&open.session);
    let pasted = open.session.setup.answer(&key(row.id));
    let field = words.plain(&format!("field-{}", row.id), &args());
    let confirmed = pasted == Some(CONFIRMED);
    let copied_from_screen = matches!(row.hand, Hand::Copy);
    let looked = if expected.is_empty() {
        "compare.confirm-empty"
    } else {
        "compare.confirm"
    };
    let looked = words.plain(looked, &args());
    let mark = match is_same(open, row) {
        None => Mark::ToCome,
        Some(true) if confirmed => Mark::Confirmed,
        Some(true) => Mark::Checked,
        Some(false) => Mark::NeedsYou,
    };
    CompareRow {
        id: row.id.to_owned(),
        label: words.plain("compare.label", &args().text("field", &field)),
        result: pasted.map(|pasted| result(pasted, &expected, words)),
        pasted: pasted
            .filter(|pasted| *pasted != CONFIRMED)
            .unwrap_or_default()
            .to_owned(),
        mark,
        confirm: (!copied_from_screen).then(|| Button {
            accessible: Some(words.plain(
                "compare.confirm-accessible",
                &args().text("words", &looked).text("field", &field),
            )),
            label: looked,
            action: Action::Compare {
                field: row.id.to_owned(),
                text: CONFIRMED.to_owned(),
            },
            waiting: None,
            done: confirmed,
        }),
        field,
        expected,
    }
}

fn result(pasted: &str, expected: &str, words: &Words) -> Text {
    if pasted == CONFIRMED {
        return words.say("compare.confirmed", &args());
    }
    let difference = difference(pasted, expected);
    if difference.is_same() {
        words.say("compare.same", &args())
    } else {
        let in_words = difference.in_words(words);
        words.say(
            "compare.differs",
            &args().spans("saw", difference.spans).text("how", in_words),
        )
    }
}
