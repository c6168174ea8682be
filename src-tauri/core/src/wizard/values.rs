//! The value sheet: every field of the vendor's form, what belongs there, what the hand does.

use super::Open;
use crate::journey::{Group, Hand, Value};
use crate::view::{Action, Button, ValueGroup, ValueRow, Values};
use crate::words::{Words, args};

pub(super) fn view(open: &Open, groups: &[Group], words: &Words) -> Values {
    let rows = || groups.iter().flat_map(|group| group.rows);
    let current = rows().find(|row| !is_done(open, row)).map(|row| row.id);
    let done = rows().filter(|row| is_done(open, row)).count();
    Values {
        title: None,
        groups: groups
            .iter()
            .map(|group| ValueGroup {
                title: group
                    .id
                    .map(|id| words.plain(&format!("group-{id}"), &args())),
                rows: group
                    .rows
                    .iter()
                    .map(|row| row_view(open, row, current, words))
                    .collect(),
            })
            .collect(),
        progress: words.plain(
            "values-progress",
            &args().number("done", done).number("all", rows().count()),
        ),
    }
}

fn tick_id(row: &Value) -> String {
    format!("value.{}", row.id)
}

/// Copied, or ticked off by hand.
fn is_done(open: &Open, row: &Value) -> bool {
    open.session.setup.copied.contains_key(row.id) || is_ticked(open, row)
}

/// The person said that this row is done.
pub(super) fn is_ticked(open: &Open, row: &Value) -> bool {
    open.session.setup.ticks.contains(&tick_id(row))
}

fn row_view(open: &Open, row: &Value, current: Option<&str>, words: &Words) -> ValueRow {
    let id = row.id;
    let field = words.plain(&format!("field-{id}"), &args());
    let setup = &open.session.setup;
    let copied = setup.copied.get(id).map(|at| {
        words.plain(
            "copied-at",
            &args().text("when", words.moment(*at, open.session.now)),
        )
    });
    let copy = |id: String, what: &str| Button {
        label: words.plain("copy-button", &args()),
        accessible: Some(words.plain("copy-accessible", &args().text("name", what))),
        done: open.copied.as_ref() == Some(&id),
        action: Action::Copy { id },
        waiting: None,
    };
    let hint = format!("field-{id}.hint");
    let value = (row.value)(&open.session);
    let ticked = is_ticked(open, row);
    ValueRow {
        verb: words.plain(&format!("hand-{}", row.hand.name()), &args()),
        hint: words.has(&hint).then(|| words.say(&hint, &args())),
        copy: (row.hand == Hand::Copy && !value.is_empty()).then(|| copy(id.to_owned(), &field)),
        copy_field: row
            .names_itself
            .then(|| copy(format!("field:{id}"), &field)),
        copied,
        current: current == Some(id),
        tick: (row.hand != Hand::Copy).then(|| Button {
            label: words.plain("tick-button", &args()),
            accessible: Some(words.plain("tick-accessible", &args().text("name", &field))),
            action: Action::Tick { id: tick_id(row) },
            waiting: None,
            done: ticked,
        }),
        ticked,
        id: id.to_owned(),
        field,
        value,
    }
}
