//! Changes as they are drawn: what one would do, what came of it, those that are written down.
//! Not here: asking for them and making them (`changes`).

use serde_json::Value;

use super::planned::planned;
use crate::change::{Change, Deed, Outcome, Preview, Row, Stage};
use crate::checks::application::FIELDS;
use crate::view::{Action, Block, Button, ChangeResult, ChangeRow, ChangeView, Text, Tone};
use crate::wizard::Open;
use crate::wizard::blocks::button;
use crate::words::{Args, Span, Words, args, difference, visible};

/// What a part shows: the change that is offered or was just made, and those that are written down.
pub(in crate::wizard) fn views(open: &Open, id: &str, words: &Words) -> Vec<Block> {
    let offered = planned(&open.session, id);
    let outcome = open.doings.outcomes.get(id);
    let mut views = Vec::new();
    if offered.is_some() || outcome.is_some() {
        views.push(offer(open, id, offered.as_ref(), outcome, words));
    }
    let is_of = |deed: &&Deed| deed.change.name() == id || id == "bind-group" && is_bond(deed);
    let done = open.doings.deeds.iter().filter(|deed| !deed.is_open());
    views.extend(
        done.filter(is_of)
            .map(|deed| written_down(open, deed, words)),
    );
    views.into_iter().map(block).collect()
}

/// What is half done stands on top of every step, until it is finished or taken back.
pub(in crate::wizard) fn half_done(open: &Open, words: &Words) -> Vec<Block> {
    let deeds = open.doings.deeds.iter().filter(|deed| deed.is_open());
    deeds
        .map(|deed| block(written_down(open, deed, words)))
        .collect()
}

fn block(view: ChangeView) -> Block {
    Block::Change(Box::new(view))
}

fn is_bond(deed: &Deed) -> bool {
    matches!(deed.change, Change::BindGroup(_) | Change::UnbindGroup(_))
}

fn kind_words(change: &Change, words: &Words) -> (String, Text) {
    let id = format!("change-{}", change.kind().name());
    let text = words.say(&format!("{id}.text"), &args());
    (words.plain(&id, &args()), text)
}

fn offer(
    open: &Open,
    id: &str,
    offered: Option<&Change>,
    outcome: Option<&Outcome>,
    words: &Words,
) -> ChangeView {
    // One field alone is shown where all of them are.
    let preview = open
        .doings
        .previews
        .values()
        .find(|preview| offered.is_some_and(|offered| preview.change.name() == offered.name()));
    let rows = preview.map(|preview| preview.rows.as_slice());
    let (undo, undo_text) =
        offered.map_or_else(Default::default, |change| kind_words(change, words));
    let warning = |warning: &crate::change::Warning| {
        words.say(&format!("change-warning-{}", warning.name()), &args())
    };
    let name = offered.map_or_else(|| id.to_owned(), |change| change.name().to_owned());
    let ask = Action::AskChange { id: id.to_owned() };
    let apply = button(words.plain("change-apply", &args()), ask);
    ChangeView {
        id: id.to_owned(),
        title: title(&name, offered, words),
        undo,
        undo_text,
        rows: match (rows, offered) {
            (Some(rows), _) => rows.iter().map(|row| shown(row, words)).collect(),
            (None, Some(change)) => plain_rows(change, words),
            (None, None) => vec![],
        },
        notes: preview
            .map(|preview| preview.warnings.iter().map(warning).collect())
            .unwrap_or_default(),
        buttons: offered.map(|_| apply).into_iter().collect(),
        result: outcome.map(|outcome| result(id, outcome, words)),
    }
}

/// "Tick the group Kisi trial in JumpCloud"
fn title(name: &str, change: Option<&Change>, words: &Words) -> String {
    let named = match change {
        Some(Change::BindGroup(bond) | Change::UnbindGroup(bond)) => bond.group.name.clone(),
        _ => String::new(),
    };
    words.plain(&format!("change-{name}"), &args().text("name", named))
}

/// What is known without having looked again.
fn plain_rows(change: &Change, words: &Words) -> Vec<ChangeRow> {
    let rows: Vec<Row> = match change {
        Change::MakeApplication(new) => new.values.iter().map(edited).collect(),
        Change::CorrectFields(correction) => correction.edits.iter().map(edited).collect(),
        _ => vec![],
    };
    let shown = |row: &Row| ChangeRow {
        before: vec![],
        ..shown(row, words)
    };
    rows.iter().map(shown).collect()
}

fn edited(edit: &crate::change::Edit) -> Row {
    Row {
        field: edit.field.clone(),
        before: None,
        after: Some(edit.value.clone()),
    }
}

fn shown(row: &Row, words: &Words) -> ChangeRow {
    let before = row.before.as_ref().map(plain);
    let after = row.after.as_ref().map(plain);
    let text = |text: Option<&String>, marked: Option<Text>| match (text, marked) {
        (None, _) => words.say("change-nothing", &args()),
        (Some(text), _) if text.is_empty() => words.say("read-back.empty", &args()),
        (Some(_), Some(marked)) => marked,
        (Some(text), None) => vec![Span::Value(visible(text))],
    };
    let marked = before
        .as_ref()
        .zip(after.as_ref())
        .filter(|(before, after)| !before.is_empty() && !after.is_empty())
        .map(|(before, after)| difference(before, after).spans);
    ChangeRow {
        field: field(&row.field, words),
        before: text(before.as_ref(), marked),
        after: text(after.as_ref(), None),
    }
}

/// As on the vendor's screen, where it stands there.
fn field(key: &str, words: &Words) -> String {
    let of_form = FIELDS.iter().find(|field| field.config_key == Some(key));
    let id = match (key, of_form) {
        ("databaseAttributes", _) => "field-user-attributes".to_owned(),
        (_, Some(field)) => format!("field-{}", field.id),
        (key, None) => format!("change-field-{key}"),
    };
    match words.has(&id) {
        true => words.plain(&id, &args()),
        false => key.to_owned(),
    }
}

/// A value as a person reads it.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(rows) => {
            let row = |row: &Value| match (row["name"].as_str(), row["value"].as_str()) {
                (Some(name), Some(value)) => format!("{name} → {value}"),
                _ => row.to_string(),
            };
            rows.iter().map(row).collect::<Vec<_>>().join(", ")
        }
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn result(id: &str, outcome: &Outcome, words: &Words) -> ChangeResult {
    let tone = match outcome {
        Outcome::Done(_) | Outcome::Found(_) | Outcome::Undone | Outcome::AlreadySo => Tone::Good,
        Outcome::KeyMoved(_) | Outcome::Otherwise(_) | Outcome::Unclear(_) => Tone::Stop,
        _ => Tone::Careful,
    };
    ChangeResult {
        tone,
        text: words.say(
            &format!("outcome-{}", outcome.name()),
            &given(id, outcome, words),
        ),
    }
}

fn given(id: &str, outcome: &Outcome, words: &Words) -> Args {
    let done = words.plain(&format!("change-{id}.done"), &args());
    let given = args().text("done", done);
    match outcome {
        Outcome::NotAllowed(refused) | Outcome::Refused(refused) => {
            let why = words.plain(&format!("refused-{}", refused.refusal.name()), &args());
            let says = match refused.says.is_empty() {
                true => format!("HTTP {}", refused.status),
                false => refused.says.clone(),
            };
            given.text("why", why).text("says", says)
        }
        Outcome::Silent(silence) => {
            let why = words.plain(&format!("unreachable-{}", silence.reason.name()), &args());
            given.text("why", why)
        }
        Outcome::KeyMoved(moved) => {
            let certificate = |keys: &crate::change::Keys| {
                let known = keys.exported.clone().or_else(|| keys.set.clone());
                known.unwrap_or_else(|| "?".to_owned())
            };
            given
                .text("before", certificate(&moved.before))
                .text("after", certificate(&moved.after))
        }
        Outcome::Taken { name, .. } => given.text("name", name),
        Outcome::Unclear(ids) => given.number("count", ids.len()),
        Outcome::NoLedger(trouble) => given.text("why", crate::words::plain(&trouble.say(words))),
        _ => given,
    }
}

/// A change that is written down: done, or half done.
fn written_down(open: &Open, deed: &Deed, words: &Words) -> ChangeView {
    let (undo, undo_text) = kind_words(&deed.change, words);
    let when = words.moment(deed.at, open.session.now);
    let state = match deed.stage {
        Stage::Done => "change-made-at",
        Stage::Begun | Stage::Undoing => "change-half-done",
    };
    let take_back = Action::AskUndo {
        id: deed.number.to_string(),
    };
    let resume = Action::Ask {
        what: format!("deed-{}", deed.number),
    };
    let buttons: Vec<Button> = match deed.stage {
        Stage::Done => vec![button(words.plain("change-undo", &args()), take_back)],
        Stage::Begun | Stage::Undoing => vec![
            button(words.plain("change-finish", &args()), resume),
            button(words.plain("change-undo", &args()), take_back),
        ],
    };
    let rows = deed.held.iter().map(|held| {
        let value = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
        let key = held.path.iter().rev().find(|part| *part != "value");
        let row = Row {
            field: key.cloned().unwrap_or_default(),
            before: Some(value(&held.before)),
            after: Some(value(&held.after)),
        };
        shown(&row, words)
    });
    ChangeView {
        id: format!("deed-{}", deed.number),
        title: title(deed.change.name(), Some(&deed.change), words),
        undo,
        undo_text,
        rows: rows.collect(),
        notes: vec![words.say(state, &args().text("when", when))],
        buttons,
        result: None,
    }
}

/// The rows of a change in one line, for the question.
pub(in crate::wizard) fn in_one_line(preview: &Preview, words: &Words) -> Text {
    let mut line = Text::new();
    for row in &preview.rows {
        let row = shown(row, words);
        if !line.is_empty() {
            line.push(Span::Text(" · ".to_owned()));
        }
        line.push(Span::Text(format!("{}: ", row.field)));
        line.extend(row.after);
    }
    line
}
