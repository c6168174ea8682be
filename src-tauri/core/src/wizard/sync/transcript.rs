//! Every request and its answer, as the window shows them and as they are copied. The token is a name in it.

use std::time::Duration;

use crate::view::{Action, Button, TranscriptRow, TranscriptView};
use crate::wire::{Exchange, curl};
use crate::wizard::Open;
use crate::wizard::blocks::button;
use crate::words::{Words, args};

/// So many requests stand there all.
const ALL: usize = 60;

/// Of more, so many: the window is drawn again with every answer.
const NEWEST: usize = 20;

/// `None` before anything was asked.
pub(in crate::wizard) fn transcript(open: &Open, words: &Words) -> Option<TranscriptView> {
    let asked = open.transcript.newest(ALL, NEWEST);
    if asked.count == 0 {
        return None;
    }
    let held = open.transcript.held();
    let given = args()
        .number("count", asked.count)
        .number("shown", asked.rows.len())
        .text("time", seconds(asked.spent))
        .text("held", seconds(held.as_millis() as i128));
    Some(TranscriptView {
        title: words.plain("transcript.title", &args()),
        summary: match asked.rows.len() < asked.count {
            true => words.plain("transcript.summary-many", &given),
            false => words.plain("transcript.summary", &given),
        },
        held: (held > Duration::from_millis(100)).then(|| words.plain("transcript.held", &given)),
        rows: asked
            .rows
            .iter()
            .map(|(number, one)| row(open, *number, one, words))
            .collect(),
        buttons: vec![button(
            words.plain("press-save-har", &args()),
            Action::Save { id: "har".into() },
        )],
    })
}

fn seconds(millis: i128) -> String {
    format!("{}.{} s", millis / 1_000, millis % 1_000 / 100)
}

fn row(open: &Open, number: usize, one: &Exchange, words: &Words) -> TranscriptRow {
    let id = format!("curl:{number}");
    let (status, took, response) = match &one.came {
        None => (
            words.plain("transcript.under-way", &args()),
            String::new(),
            String::new(),
        ),
        Some(came) => {
            let took = format!("{} ms", came.took.as_millis());
            match &came.answer {
                Ok(shown) => {
                    let head = lines(&shown.headers);
                    let text = format!("{}\n{head}\n\n{}", shown.status, shown.body);
                    (shown.status.to_string(), took, text)
                }
                Err(silence) => {
                    let why = format!("unreachable-{}", silence.reason.name());
                    (words.plain(&why, &args()), took, silence.detail.clone())
                }
            }
        }
    };
    let body = one.body.as_deref().unwrap_or_default();
    TranscriptRow {
        about: words.plain(&format!("asked-{}", one.about), &args()),
        method: one.method.clone(),
        path: path(&one.url).to_owned(),
        status,
        took,
        request: format!(
            "{} {}\n{}\n\n{body}",
            one.method,
            one.url,
            lines(&one.headers)
        )
        .trim_end()
        .to_owned(),
        response: response.trim_end().to_owned(),
        copy: Button {
            done: open.copied.as_ref() == Some(&id),
            ..button(
                words.plain("press-copy-curl", &args()),
                Action::Copy { id: id.clone() },
            )
        },
        id,
    }
}

fn lines(headers: &[(String, String)]) -> String {
    let lines: Vec<_> = headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    lines.join("\n")
}

/// What stands behind the host.
fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').map_or("/", |at| &rest[at..])
}

/// One request as a command, by its place.
pub(in crate::wizard) fn exchange_as_curl(open: &Open, number: &str) -> Option<String> {
    let number: usize = number.parse().ok()?;
    open.transcript.all().get(number).map(curl)
}
