//! The place for a file: what it asks for, what lies there, what became of the last one that was dropped.
//! Not here: taking a file (`bring`) and judging it (`looks`).

use super::Open;
use super::blocks::{button, file_args};
use super::mark::slot_name;
use crate::check::judge;
use crate::journey::Press;
use crate::session::{Case, Dropped};
use crate::view::{Action, DropView, Note, Slot, Text, Tone};
use crate::words::{Args, Words, args};

pub(super) fn view(open: &Open, slot: Slot, words: &Words) -> DropView {
    let id = format!("drop-{}", slot_name(slot));
    let file = open.session.dropped(slot);
    let holds = super::judgement(open, slot).fails().count() > 0;
    let plain = |part: &str| words.plain(&format!("{id}.{part}"), &args());
    let title = match (file, holds) {
        (None, _) => plain("title"),
        (Some(_), true) => plain("again"),
        (Some(_), false) => plain("read"),
    };
    let press = |press: &Press| super::blocks::press(open, press, words);
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
        hint: hint(
            open,
            slot,
            file.map(|file| file.name.as_str()),
            holds,
            words,
        ),
        last: file.map(|file| last(open, file, words)),
        settled: file.is_some() && !holds,
        choose: button(words.plain("drop.choose", &args()), Action::Pick { slot }),
        paste_label: words.plain("drop.paste", &args()),
        paste_hint: plain("paste-hint"),
        buttons,
        notes: drop_notes(open, slot, words),
    }
}

/// What helps to find the file: where it lies, or what the next one is called.
fn hint(open: &Open, slot: Slot, there: Option<&str>, holds: bool, words: &Words) -> Text {
    match there {
        Some(name) if holds => words.say("drop.next", &args().text("next", next_name(name))),
        // What is said about pressing a button twice stays true.
        Some(_) if slot != Slot::KisiCertificate => vec![],
        _ => words.say(&format!("drop-{}.hint", slot_name(slot)), &file_args(open)),
    }
}

fn last(open: &Open, file: &Dropped, words: &Words) -> Text {
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
    let mut say = |tone: Tone, id: &str, given: &Args| {
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
    let (Slot::Export, Some(previous)) = (slot, open.session.previous(slot)) else {
        return false;
    };
    let first = |case: &Case| {
        let looks = open.step().looks.iter();
        let checks = looks
            .filter(|look| look.slot == Some(slot))
            .flat_map(|look| look.checks.iter().copied().flatten());
        judge(checks, case)
            .fails()
            .next()
            .map(|rated| (rated.rule.id, rated.finding.args.clone()))
    };
    let case = Case::of(&open.session, slot);
    let now = first(&case);
    let before = first(&Case {
        previous: None,
        ..case.with_file(previous)
    });
    now.is_some() && now == before
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

#[cfg(test)]
mod tests {
    use super::next_name;

    #[test]
    fn browsers_count_downloads() {
        assert_eq!(next_name("a.xml"), "a (1).xml");
        assert_eq!(next_name("a (1).xml"), "a (2).xml");
    }
}
