//! Step 11: the report, the dates, the employees, what to put back, which keys must go and which must live.

use super::conditions as on;
use crate::journey::{Kind, Press, Step, Task, part};
use crate::session::Session;
use crate::view::{Place, Tone};

/// What to do now; each can be ticked.
fn now(_: &Session) -> Vec<Task> {
    vec![
        Task {
            id: "dates",
            press: vec![Press::Copy("dates")],
        },
        Task {
            id: "report",
            press: vec![
                Press::Save("report-html"),
                Press::Save("report-json"),
                Press::Copy("summary"),
            ],
        },
        Task {
            id: "tell",
            press: vec![Press::Copy("tell-employees")],
        },
    ]
}

/// What was changed for a while, or must stay.
fn put_back(session: &Session) -> Vec<Task> {
    let mut tasks = vec![Task {
        id: "keep-spare-key",
        press: vec![],
    }];
    let mut when = |is: bool, id: &'static str| {
        if is {
            tasks.push(Task { id, press: vec![] });
        }
    };
    when(
        session.setup.answer("private-key-file").is_some(),
        "private-key-file",
    );
    when(on::wants_key(session), "delete-kisi-key");
    when(on::uses_contractors(session), "contractors");
    tasks.push(Task {
        id: "close-windows",
        press: vec![],
    });
    tasks
}

pub(super) const HAND_OVER: Step = Step {
    id: "hand-over",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::HowWeKnow),
        part(Kind::Tasks {
            id: "now",
            tasks: now,
        }),
        part(Kind::Tasks {
            id: "put-back",
            tasks: put_back,
        }),
        part(Kind::Note {
            id: "keys-to-keep",
            tone: Tone::Plain,
            press: &[],
        }),
        part(Kind::Note {
            id: "next",
            tone: Tone::Plain,
            press: &[Press::Journey("sync")],
        }),
        part(Kind::Note {
            id: "fails-one-day",
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
