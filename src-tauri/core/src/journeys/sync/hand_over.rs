//! Step 11: the report, what is left, which token must live.

use super::conditions as on;
use crate::journey::{Kind, Press, Step, Task, part};
use crate::session::Session;
use crate::view::{Place, Tone};

fn now(_: &Session) -> Vec<Task> {
    vec![Task {
        id: "report",
        press: vec![
            Press::Save("report-html"),
            Press::Save("report-json"),
            Press::Copy("summary"),
        ],
    }]
}

/// What was changed for a while, or must stay.
fn put_back(session: &Session) -> Vec<Task> {
    let mut tasks = Vec::new();
    let mut when = |is: bool, id: &'static str| {
        if is {
            tasks.push(Task { id, press: vec![] });
        }
    };
    let left = session
        .rehearsal()
        .is_some_and(|seen| !seen.left.is_empty());
    when(left, "remove-left");
    when(true, "jumpclouds-test-person");
    when(on::wants_key(session), "delete-kisi-key");
    tasks
}

pub(super) const HAND_OVER: Step = Step {
    id: "sync-hand-over",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::HowWeKnow),
        part(Kind::Left),
        part(Kind::Tasks {
            id: "now-sync",
            tasks: now,
        }),
        part(Kind::Tasks {
            id: "put-back",
            tasks: put_back,
        }),
        part(Kind::Note {
            id: "token-must-live",
            tone: Tone::Plain,
            press: &[],
        }),
        part(Kind::Note {
            id: "sync-fails-one-day",
            tone: Tone::Plain,
            press: &[],
        }),
    ],
    looks: &[],
    practice: &[],
    console: None,
    gate: &[],
    sight: None,
};
