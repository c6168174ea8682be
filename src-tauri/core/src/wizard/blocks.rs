//! The parts of a step, as blocks on the screen.

use super::Open;
use crate::journey::{Kind, Press};
use crate::view::{Action, Block, Button, Instructions, Note, SecretField, Slot, Tone};
use crate::words::{Words, args};

pub(super) fn blocks(open: &Open, words: &Words) -> Vec<Block> {
    let mut blocks: Vec<_> = super::notes::welcome_back(open, words)
        .map(Block::Note)
        .into_iter()
        .collect();
    let step = open.step();
    if let Some(first) = super::notes::first_finish(open, step, words) {
        blocks.push(Block::Note(first));
        // Behind the gate stands what would lock people out: it is shown only to those who are through already.
        if !step.one_sitting || open.session.setup.answer("saved-in-kisi") != Some("saved") {
            return blocks;
        }
    }
    let shown = step.shown(&open.session);
    blocks.extend(shown.filter_map(|kind| block(open, kind, words)));
    blocks
}

fn block(open: &Open, kind: &Kind, words: &Words) -> Option<Block> {
    Some(match kind {
        // Their parts were taken out one by one.
        Kind::Parts(_) => return None,
        Kind::Instructions { id, count, done } => {
            Block::Instructions(instructions(open, id, *count, done(&open.session), words))
        }
        Kind::Values(groups) => Block::Values(super::values::view(open, groups, words)),
        Kind::Question(question) => Block::Question(super::question::view(open, question, words)),
        Kind::Drop(slot) => Block::Drop(super::dropping::view(open, *slot, words)),
        Kind::Findings => Block::Findings(super::findings::view(open, words)?),
        Kind::Note { id, tone, press } => Block::Note(note(open, id, *tone, press, words)),
        Kind::Compare(rows) => Block::Compare(super::compare::view(open, rows, words)),
        Kind::KeyPair => Block::KeyPair(Box::new(super::key_pair::view(open, words))),
        Kind::Secret(super::TOKEN) => Block::Secret(super::sync::field(open, words)),
        Kind::Secret(id) => Block::Secret(secret(open, id, words)),
        Kind::Trace => Block::Note(super::sync::trace(open, words)?),
        Kind::Preview => Block::Facts(super::sync::preview(open, words)?),
        Kind::Left => Block::Note(super::sync::left(open, words)?),
        Kind::Checklist(id) => Block::Checklist(super::sync::checklist(open, id, words)?),
        Kind::Transcript => Block::Transcript(super::sync::transcript(open, words)?),
        Kind::Facts(slot) => Block::Facts(super::facts::view(open, *slot, words)?),
        Kind::ToAsk => Block::Tasks(super::hand_over::to_ask(open, words)?),
        Kind::Live => Block::Note(live(open, words)?),
        Kind::StillOpen => Block::Note(super::notes::still_open(open, words)?),
        Kind::HowWeKnow => Block::Note(super::hand_over::how_we_know(open, words)),
        Kind::Tasks { id, tasks } => Block::Tasks(super::hand_over::tasks(
            open,
            id,
            &tasks(&open.session),
            words,
        )),
    })
}

/// What the sentences of a step may use: people, domain, files.
pub(super) fn file_args(open: &Open) -> crate::words::Args {
    let name = |slot: Slot| open.session.dropped(slot).map(|file| file.name.clone());
    let folder = open
        .session
        .dropped(Slot::Export)
        .and_then(|file| file.folder.clone());
    let given = super::question::given(open);
    // Pasted text lies in no folder: a choice, so that the sentence can do without it.
    let given = match folder {
        Some(folder) => given.text("folder", folder),
        None => given.choice("folder", "none"),
    };
    given
        .text(
            "file",
            name(Slot::Export).unwrap_or_else(|| "JumpCloud-saml2-metadata.xml".into()),
        )
        .text(
            "certificate",
            name(Slot::KisiCertificate).unwrap_or_else(|| "kisi-certificate.pem".into()),
        )
}

pub(super) fn instructions(
    open: &Open,
    id: &str,
    count: usize,
    done: bool,
    words: &Words,
) -> Instructions {
    let given = file_args(open);
    let say = |part: &str| words.say(&format!("do-{id}.{part}"), &given);
    let aloud = format!("do-{id}.aloud");
    let title = format!("do-{id}.title");
    Instructions {
        id: id.to_owned(),
        title: words.has(&title).then(|| words.plain(&title, &given)),
        items: (1..=count)
            .map(|number| say(&format!("n{number}")))
            .collect(),
        folded: done,
        summary: say("summary"),
        aloud: words.has(&aloud).then(|| words.say(&aloud, &given)),
    }
}

fn note(open: &Open, id: &str, tone: Tone, press: &[Press], words: &Words) -> Note {
    let given = file_args(open);
    let title = format!("note-{id}.title");
    let copyable = note_text(open, id, words);
    let mut buttons: Vec<_> = press
        .iter()
        .map(|press| self::press(open, press, words))
        .collect();
    let copies = press.iter().any(|press| matches!(press, Press::Copy(_)));
    if copyable.is_some() && !copies {
        let copy = format!("note:{id}");
        buttons.push(Button {
            done: open.copied.as_ref() == Some(&copy),
            ..button(
                words.plain("press-copy-text", &args()),
                Action::Copy { id: copy },
            )
        });
    }
    Note {
        tone,
        title: words.has(&title).then(|| words.plain(&title, &given)),
        text: words.say(&format!("note-{id}.text"), &given),
        buttons,
        copyable,
    }
}

/// The text of a note that is copied as it stands.
pub(super) fn note_text(open: &Open, id: &str, words: &Words) -> Option<String> {
    let copy = format!("note-{id}.copy");
    match id {
        "sign-in-address" => return open.session.setup.domain().map(crate::kisi::sign_in_url),
        "locked-out-card" => return Some(super::notes::locked_out_card(open, words)),
        _ => {}
    }
    words
        .has(&copy)
        .then(|| words.plain(&copy, &file_args(open)))
}

fn live(open: &Open, words: &Words) -> Option<Note> {
    open.session.setup.domain()?;
    let (tone, text) = super::jobs::live(open, words)
        .unwrap_or_else(|| (Tone::Wait, words.say("live-not-asked", &args())));
    Some(Note {
        tone,
        title: Some(words.plain("live-title", &args())),
        text,
        buttons: vec![press(open, &Press::AskKisi, words)],
        copyable: None,
    })
}

fn secret(open: &Open, id: &str, words: &Words) -> SecretField {
    let plain = |part: &str| words.plain(&format!("secret-{id}.{part}"), &args());
    let held = open.secrets.contains_key(id);
    SecretField {
        id: id.to_owned(),
        title: plain("title"),
        help: words.say(&format!("secret-{id}.help"), &args()),
        label: plain("label"),
        button: plain("button"),
        held: held.then(|| words.say(&format!("secret-{id}.held"), &args())),
        forget: held.then(|| button(plain("forget"), Action::ForgetSecret { id: id.to_owned() })),
        copy: None,
        notes: vec![],
    }
}

pub(super) fn press(open: &Open, press: &Press, words: &Words) -> Button {
    let copied = |id: &str| open.copied.as_deref() == Some(id);
    let (label, action, done) = match press {
        Press::AskKisi => ("press-ask-kisi".to_owned(), Action::AskKisi, false),
        Press::Copy(id) => (
            format!("press-copy-{id}"),
            Action::Copy {
                id: (*id).to_owned(),
            },
            copied(id),
        ),
        Press::Save(id) => (
            format!("press-save-{id}"),
            Action::Save {
                id: (*id).to_owned(),
            },
            false,
        ),
        Press::ShowFile(slot) => (
            "press-show-file".to_owned(),
            Action::ShowFile { slot: *slot },
            false,
        ),
        Press::Look => ("press-look".to_owned(), Action::Look, false),
        Press::Rehearse => ("press-rehearse".to_owned(), Action::AskRehearse, false),
        Press::Journey(id) => (
            format!("press-journey-{id}"),
            Action::Journey {
                journey: (*id).to_owned(),
            },
            false,
        ),
        Press::Open(id) => (
            format!("press-open-{id}"),
            Action::OpenAddress {
                id: (*id).to_owned(),
            },
            false,
        ),
    };
    Button {
        done,
        ..button(words.plain(&label, &args()), action)
    }
}

pub(super) fn button(label: String, action: Action) -> Button {
    Button {
        label,
        accessible: None,
        action,
        waiting: None,
        done: false,
    }
}
