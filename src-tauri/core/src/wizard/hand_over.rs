//! The end: how much was checked, confirmed, not seen; the dates; what the employees are told.

use super::Open;
use super::survey::How;
use crate::journey::{Known, Task};
use crate::session::{Dropped, Session};
use crate::view::{Action, Button, Note, Slot, Tasks, Text, Tone};
use crate::words::{Args, Span, Words, args, plain};
use crate::x509::Certificate;

pub(super) fn how_we_know(open: &Open, words: &Words) -> Note {
    let count = super::survey::tally(open);
    let given = super::question::given(open)
        .number("checked", count(How::Checked))
        .number("confirmed", count(How::Confirmed))
        .number("notseen", count(How::NotSeen))
        .number("wenton", count(How::WentOn));
    let sum = words.say("known-sum", &given);
    let (known, tone) = match (open.journey.end.known)(&open.session) {
        Known::KisiSays => ("kisi", Tone::Good),
        Known::PersonSays => ("person", Tone::Plain),
        Known::NotTried => ("not-tried", Tone::Careful),
    };
    let id = format!("{}-{known}", open.journey.end.known_words);
    Note {
        tone,
        title: Some(words.plain(&format!("{id}.title"), &given)),
        text: [words.say(&format!("{id}.text"), &given), sum].join(&Span::Text(" ".to_owned())),
        buttons: vec![],
        copyable: None,
    }
}

/// Whose certificate it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// JumpCloud signs with it.
    JumpCloud,
    /// Kisi's: JumpCloud may encrypt for it.
    Kisi,
}

/// The two certificates that the connection lives on, as far as they are here.
#[must_use]
pub(super) fn certificates(session: &Session) -> Vec<(Whose, &Certificate)> {
    let jumpclouds = [Slot::SecondExport, Slot::Export]
        .into_iter()
        .find_map(|slot| session.dropped(slot))
        .and_then(Dropped::metadata)
        .and_then(|metadata| metadata.newest_signing_certificate());
    let kisis = session
        .dropped(Slot::KisiCertificate)
        .and_then(Dropped::certificate);
    let of = |whose| move |certificate| (whose, certificate);
    jumpclouds
        .map(of(Whose::JumpCloud))
        .into_iter()
        .chain(kisis.map(of(Whose::Kisi)))
        .collect()
}

/// The end dates, one sentence each, to be put into a calendar.
pub(super) fn dates(open: &Open, words: &Words) -> Vec<String> {
    let line = |(whose, certificate): (Whose, &Certificate)| {
        let id = match whose {
            Whose::JumpCloud => "dates-jumpcloud",
            Whose::Kisi => "dates-kisi",
        };
        words.plain(id, &args().text("day", words.day(certificate.not_after)))
    };
    certificates(&open.session).into_iter().map(line).collect()
}

/// What the employees are told: web and mobile, in their words.
pub(super) fn tell(open: &Open, words: &Words) -> String {
    let lines = tell_lines(open, words);
    let lines: Vec<_> = lines.iter().map(|line| plain(line)).collect();
    lines.join("\n")
}

pub(super) fn tell_lines(open: &Open, words: &Words) -> Vec<Text> {
    ["from-now-on", "browser", "phone", "doors"]
        .map(|line| {
            let id = format!("tell-employees.{line}");
            words.say(&id, &super::question::given(open))
        })
        .into()
}

pub(super) fn tasks(open: &Open, id: &str, tasks: &[Task], words: &Words) -> Tasks {
    let given = super::question::given(open)
        .text("dates", dates(open, words).join(" "))
        .text(
            "keyfile",
            open.session
                .setup
                .answer("private-key-file")
                .unwrap_or_default(),
        );
    Tasks {
        title: words.plain(&format!("tasks-{id}"), &args()),
        rows: tasks
            .iter()
            .map(|task| row(open, id, task, &given, words))
            .collect(),
    }
}

fn row(open: &Open, list: &str, task: &Task, given: &Args, words: &Words) -> crate::view::Task {
    let id = format!("{list}.{}", task.id);
    let done = open.session.setup.ticks.contains(&id);
    crate::view::Task {
        text: words.say(&format!("task-{}", task.id), given),
        done,
        tick: Some(Button {
            label: words.plain("task-done", &args()),
            accessible: None,
            action: Action::Tick { id: id.clone() },
            waiting: None,
            done,
        }),
        buttons: task
            .press
            .iter()
            .map(|press| super::blocks::press(open, press, words))
            .collect(),
        id,
    }
}

/// "To ask for today": what needs another person, filled from the answers.
pub(super) fn to_ask(open: &Open, words: &Words) -> Option<Tasks> {
    let setup = &open.session.setup;
    let answer = |id: &str| setup.answer(id);
    let mut rows = Vec::new();
    let mut ask = |is: bool, id: &'static str| {
        if is {
            rows.push(Task { id, press: vec![] });
        }
    };
    ask(
        matches!(answer("sees-sso"), Some("no" | "unknown")),
        "ask-license",
    );
    ask(
        answer("who-jumpcloud") == Some("colleague"),
        "ask-colleague",
    );
    ask(answer("spare-key") == Some("no-switch"), "ask-switch");
    ask(answer("spare-key") == Some("nobody"), "ask-spare");
    ask(answer("tester").is_none(), "ask-tester");
    ask(answer("contractors") == Some("some"), "ask-contractors");
    (!rows.is_empty()).then(|| tasks(open, "to-ask", &rows, words))
}
