//! Step 9: mails on again, which key must live, the report, another import.

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
    when(on::mails_paused(session), "mails-on-again");
    when(on::wants_kisi_key(session), "delete-kisi-key");
    tasks
}

pub(super) const HAND_OVER: Step = Step {
    id: "import-hand-over",
    place: Place::Here,
    one_sitting: false,
    safe_stop: false,
    parts: &[
        part(Kind::HowWeKnow),
        part(Kind::Tasks {
            id: "now-import",
            tasks: now,
        }),
        part(Kind::Tasks {
            id: "put-back",
            tasks: put_back,
        }),
        part(Kind::Note {
            id: "key-must-live",
            tone: Tone::Careful,
            press: &[],
        }),
        part(Kind::Note {
            id: "another-import",
            tone: Tone::Plain,
            press: &[Press::Another("import")],
        }),
        part(Kind::Note {
            id: "import-fails-one-day",
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
