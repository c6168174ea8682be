//! The parts of a step, as blocks on the screen.

use super::Open;
use super::mark::slot_name;
use crate::journey::{Kind, Part, Press};
use crate::view::{
    Action, Block, Button, DropView, Instructions, Note, SecretField, Slot, Text, Tone,
};
use crate::words::{Words, args};

pub(super) fn blocks(open: &Open, words: &Words) -> Vec<Block> {
    open.step()
        .parts
        .iter()
        .filter(|part| (part.when)(&open.session))
        .filter_map(|part| block(open, part, words))
        .collect()
}

fn block(open: &Open, part: &Part, words: &Words) -> Option<Block> {
    Some(match &part.kind {
        Kind::Instructions { id, count, done } => {
            Block::Instructions(instructions(open, id, *count, done(&open.session), words))
        }
        Kind::Values(groups) => Block::Values(super::values::view(open, groups, words)),
        Kind::Question(question) => Block::Question(super::question::view(open, question, words)),
        Kind::Drop(slot) => Block::Drop(drop(open, *slot, words)),
        Kind::Findings => Block::Findings(super::findings::view(open, words)?),
        Kind::Note { id, tone, press } => Block::Note(note(open, id, *tone, press, words)),
        Kind::Compare(rows) => Block::Compare(super::compare::view(open, rows, words)),
        Kind::KeyPair => Block::KeyPair(Box::new(super::key_pair::view(open, words))),
        Kind::Secret(id) => Block::Secret(secret(open, id, words)),
        Kind::Facts(slot) => Block::Facts(super::facts::view(open, *slot, words)?),
        Kind::ToAsk => Block::Tasks(super::hand_over::to_ask(open, words)?),
        Kind::Live => Block::Note(live(open, words)?),
        Kind::HowWeKnow => Block::Note(super::hand_over::how_we_know(open, words)),
        Kind::Tasks { id, tasks } => Block::Tasks(super::hand_over::tasks(
            open,
            id,
            &tasks(&open.session),
            words,
        )),
    })
}

fn file_args(open: &Open) -> crate::words::Args {
    let name = |slot: Slot| open.session.dropped(slot).map(|file| file.name.clone());
    let folder = open
        .session
        .dropped(Slot::Export)
        .and_then(|file| file.folder.clone());
    super::question::given(open)
        .text(
            "file",
            name(Slot::Export).unwrap_or_else(|| "JumpCloud-saml2-metadata.xml".into()),
        )
        .text("folder", folder.unwrap_or_else(|| "Downloads".into()))
        .text(
            "certificate",
            name(Slot::KisiCertificate).unwrap_or_else(|| "kisi-certificate.pem".into()),
        )
}

fn instructions(open: &Open, id: &str, count: usize, done: bool, words: &Words) -> Instructions {
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

fn drop(open: &Open, slot: Slot, words: &Words) -> DropView {
    let id = format!("drop-{}", slot_name(slot));
    let file = open.session.dropped(slot);
    let holds = super::judgement(open, slot).fails().count() > 0;
    let plain = |part: &str| words.plain(&format!("{id}.{part}"), &args());
    let title = match (file, holds) {
        (None, _) => plain("title"),
        (Some(_), true) => plain("again"),
        (Some(_), false) => plain("read"),
    };
    let press = |press: &Press| self::press(open, press, words);
    let mut buttons = Vec::new();
    if file.is_some_and(|file| file.folder.is_some()) {
        buttons.push(press(&Press::ShowFile(slot)));
    }
    if slot == Slot::KisiCertificate && file.is_some() {
        buttons.push(press(&Press::Save("kisi-certificate")));
    }
    DropView {
        slot,
        title,
        hint: words.say(&format!("{id}.hint"), &file_args(open)),
        last: file.map(|file| last(open, file, words)),
        settled: file.is_some() && !holds,
        choose: button(words.plain("drop.choose", &args()), Action::Pick { slot }),
        paste_label: words.plain("drop.paste", &args()),
        paste_hint: plain("paste-hint"),
        buttons,
        notes: drop_notes(open, slot, words),
    }
}

fn last(open: &Open, file: &crate::session::Dropped, words: &Words) -> Text {
    let jumpcloud = file
        .metadata()
        .and_then(|metadata| metadata.identity_provider())
        .is_some_and(|entity| {
            entity
                .idp_roles
                .iter()
                .flat_map(|role| &role.single_sign_on)
                .any(|endpoint| {
                    endpoint
                        .location
                        .as_deref()
                        .is_some_and(|location| location.contains("jumpcloud.com/"))
                })
        });
    let given = args()
        .text("file", &file.name)
        .text("when", words.moment(file.at, open.session.now));
    words.say(
        if jumpcloud {
            "drop.last-jumpcloud"
        } else {
            "drop.last"
        },
        &given,
    )
}

/// The same file again, the same problem in a new file, a file that belongs elsewhere.
fn drop_notes(open: &Open, slot: Slot, words: &Words) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut say = |tone: Tone, id: &str, given: &crate::words::Args| {
        notes.push(Note {
            tone,
            title: None,
            text: words.say(id, given),
            buttons: vec![],
            copyable: None,
        });
    };
    if open.same == Some(slot)
        && let Some(file) = open.session.dropped(slot)
    {
        let given = args()
            .text("when", words.moment(file.at, open.session.now))
            .text("next", next_name(&file.name));
        say(Tone::Careful, "drop.same", &given);
    }
    if let Some((there, file)) = &open.misplaced
        && *there == slot
    {
        let kept = open
            .session
            .dropped(Slot::KisiCertificate)
            .is_some_and(|kept| kept.sha256 == file.sha256);
        if kept && slot != Slot::KisiCertificate {
            say(
                Tone::Plain,
                "drop.kept-for-kisi",
                &args().text("file", &file.name),
            );
        } else {
            say(
                Tone::Careful,
                "drop.not-kept",
                &args().text("file", &file.name),
            );
        }
    } else if same_problem(open, slot) {
        say(Tone::Careful, "drop.same-problem", &args());
    }
    notes
}

/// The newest file is new, and its first fail is the one that the file before it had.
fn same_problem(open: &Open, slot: Slot) -> bool {
    if slot != Slot::Export {
        return false;
    }
    let Some(previous) = open.session.previous(slot) else {
        return false;
    };
    let Some(look) = open.step().looks.iter().find(|look| look.slot == slot) else {
        return false;
    };
    let case = crate::session::Case::of(&open.session, slot);
    let first = |case: &crate::session::Case| {
        let judgement = crate::check::judge(look.checks.iter().copied().flatten(), case);
        judgement
            .fails()
            .next()
            .map(|rated| (rated.rule.id, rated.finding.args.clone()))
    };
    let now = first(&case);
    now.is_some()
        && now
            == first(&crate::session::Case {
                previous: None,
                ..case.with_file(previous)
            })
}

/// What a browser calls the next download of the same name.
fn next_name(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => match stem
            .strip_suffix(')')
            .and_then(|stem| stem.rsplit_once(" ("))
        {
            Some((stem, number)) => {
                let next = number.parse::<u32>().unwrap_or(0) + 1;
                format!("{stem} ({next}).{ending}")
            }
            None => format!("{stem} (1).{ending}"),
        },
        None => format!("{name} (1)"),
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
    if copyable.is_some() {
        let copy = format!("note:{id}");
        buttons.push(Button {
            done: open.session.setup.copied.contains_key(&copy),
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
    if id == "sign-in-address" {
        return open.session.setup.domain().map(crate::kisi::sign_in_url);
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
        notes: vec![],
    }
}

pub(super) fn press(open: &Open, press: &Press, words: &Words) -> Button {
    let copied = |id: &str| open.session.setup.copied.contains_key(id);
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

#[cfg(test)]
mod tests {
    use super::next_name;

    #[test]
    fn browsers_count_downloads() {
        assert_eq!(next_name("a.xml"), "a (1).xml");
        assert_eq!(next_name("a (1).xml"), "a (2).xml");
    }
}
