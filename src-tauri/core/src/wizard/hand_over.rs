//! The end: how much was checked, confirmed, not seen; the dates; what the employees are told.

use super::Open;
use super::mark::{mark, step_judgement};
use crate::journey::{Kind, Task};
use crate::observation::SettingsAnswer;
use crate::session::Dropped;
use crate::view::{Action, Button, Mark, Note, Slot, Tasks, Tone};
use crate::words::{Args, Words, args};

/// How it is known that single sign-on works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Kisi says so itself.
    KisiSays,
    /// The person signed in through JumpCloud and told us.
    PersonSays,
    /// Nobody tried it yet.
    NotTried,
}

/// How it is known that single sign-on works.
#[must_use]
pub fn known(open_session: &crate::session::Session) -> Known {
    let configured = matches!(
        open_session.settings(),
        Some(SettingsAnswer::Found {
            sso_configured: Some(true),
            ..
        })
    );
    match (configured, open_session.setup.answer("who-asked")) {
        (true, _) => Known::KisiSays,
        (false, Some("jumpcloud")) => Known::PersonSays,
        _ => Known::NotTried,
    }
}

/// What was checked by us, confirmed by the person, gone on without, and not seen, over all steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub checked: usize,
    pub confirmed: usize,
    pub went_on: usize,
    pub not_seen: usize,
}

/// Counts over a whole journey.
#[must_use]
pub(crate) fn counts_of(open: &Open) -> Counts {
    let mut counts = Counts::default();
    for step in open.journey.steps {
        let judgement = step_judgement(open, step);
        counts.checked += judgement.passed.len() + judgement.findings.len();
        counts.not_seen += usize::from(matches!(mark(open, step), Mark::ToCome | Mark::PartSeen));
        counts.confirmed += usize::from(mark(open, step) == Mark::Confirmed);
        if let Some(rows) = step.parts.iter().find_map(|part| match part.kind {
            Kind::Compare(rows) => Some(rows),
            _ => None,
        }) {
            counts.checked += rows
                .iter()
                .filter(|row| super::compare::is_same(open, row) == Some(true))
                .count();
        }
    }
    counts.went_on = open.session.setup.went_on.len();
    counts
}

/// Counts for a session, for reports.
#[must_use]
pub fn counts(wizard: &super::Wizard) -> Counts {
    wizard.open.as_ref().map(counts_of).unwrap_or_default()
}

pub(super) fn how_we_know(open: &Open, words: &Words) -> Note {
    let counts = counts_of(open);
    let given = super::question::given(open)
        .number("checked", counts.checked)
        .number("confirmed", counts.confirmed)
        .number("notseen", counts.not_seen)
        .number("wenton", counts.went_on);
    let (id, tone) = match known(&open.session) {
        Known::KisiSays => ("known-kisi", Tone::Good),
        Known::PersonSays => ("known-person", Tone::Good),
        Known::NotTried => ("known-not-tried", Tone::Careful),
    };
    Note {
        tone,
        title: Some(words.plain(&format!("{id}.title"), &given)),
        text: words.say(&format!("{id}.text"), &given),
        buttons: vec![],
        copyable: None,
    }
}

/// The end dates, one line each, to be put into a calendar.
pub(super) fn dates(open: &Open, words: &Words) -> String {
    let mut lines = Vec::new();
    let jumpcloud = [Slot::SecondExport, Slot::Export]
        .into_iter()
        .find_map(|slot| open.session.dropped(slot))
        .and_then(Dropped::metadata)
        .and_then(|metadata| metadata.newest_signing_certificate());
    if let Some(certificate) = jumpcloud {
        lines.push(words.plain(
            "dates-jumpcloud",
            &args().text("day", words.day(certificate.not_after)),
        ));
    }
    if let Some(certificate) = open
        .session
        .dropped(Slot::KisiCertificate)
        .and_then(Dropped::certificate)
    {
        lines.push(words.plain(
            "dates-kisi",
            &args().text("day", words.day(certificate.not_after)),
        ));
    }
    lines.join("\n")
}

/// What the employees are told: web and mobile, in their words.
pub(super) fn tell(open: &Open, words: &Words) -> String {
    words.plain("tell-employees", &super::question::given(open))
}

pub(super) fn tasks(open: &Open, id: &str, tasks: &[Task], words: &Words) -> Tasks {
    let given = super::question::given(open)
        .text("dates", dates(open, words))
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
