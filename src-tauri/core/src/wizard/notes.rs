//! Notes that are made from how the setup stands: welcome back, what must be finished first, what is still open,
//! the card for somebody who is locked out. Not here: the notes that are data of a step.

use super::Open;
use super::blocks::{button, file_args};
use super::looks::{still_open as open_fails, went_on};
use super::mark::{Hold, gate_holds};
use super::screen::{in_between, number};
use crate::journey::Step;
use crate::told::tell;
use crate::view::{Action, Button, Note, Slot, Text, Tone};
use crate::words::{Args, Span, Words, args, plain};

/// How long a setup rests until the person is welcomed back, in minutes.
pub(super) const RESTED: i64 = 60;

fn note(tone: Tone, title: String, text: Text, buttons: Vec<Button>) -> Note {
    Note {
        tone,
        title: Some(title),
        text,
        buttons,
        copyable: None,
    }
}

fn sentences(sentences: &[Text]) -> Text {
    sentences.join(&Span::Text(" ".to_owned()))
}

fn go(step: &Step, open: &Open, words: &Words) -> Button {
    let name = words.plain(&format!("step-{}.rail", step.id), &args());
    let given = args()
        .number("number", number(open, step))
        .text("name", name);
    let label = words.plain("press-go-to-step", &given);
    let step = step.id.to_owned();
    button(label, Action::Go { step })
}

/// What is true in both consoles, whether anybody is affected, what to do first. It goes when the person goes
/// anywhere.
pub(super) fn welcome_back(open: &Open, words: &Words) -> Option<Note> {
    let stopped = open.stopped?;
    let setup = &open.session.setup;
    let done = |step: &str| setup.done.contains_key(step);
    let step = open.step();
    let name = words.plain(&format!("step-{}.rail", step.id), &args());
    let given = super::question::given(open)
        .text("when", words.moment(stopped, open.session.now))
        .number("number", number(open, step))
        .text("name", name);
    let in_jumpcloud = ["back", "groups", "export", "application"]
        .into_iter()
        .find(|step| done(step))
        .unwrap_or("nothing");
    let saved = setup.answer("saved-in-kisi") == Some("saved") || done("kisi");
    let (in_kisi, affected, first) = match (saved, in_between(open)) {
        (false, _) => ("nothing", "nobody", "go-on"),
        (true, true) => ("saved", "maybe", "password"),
        (true, false) => ("saved", "works", "go-on"),
    };
    if !open.journey.end.is_about_signing_in {
        return Some(welcome_elsewhere(open, &given, words));
    }
    let text = [
        "welcome-back.stopped",
        &format!("welcome-jumpcloud.{in_jumpcloud}"),
        &format!("welcome-kisi.{in_kisi}"),
        &format!("welcome-affected.{affected}"),
        &format!("welcome-first.{first}"),
    ]
    .map(|id| words.say(id, &given));
    let tone = if affected == "maybe" {
        Tone::Careful
    } else {
        Tone::Plain
    };
    let title = words.plain("welcome-back.title", &given);
    Some(note(tone, title, sentences(&text), vec![]))
}

/// The same where nobody can be locked out: before it is started, nobody is affected.
fn welcome_elsewhere(open: &Open, given: &Args, words: &Words) -> Note {
    let started = (open.journey.end.is_started)(&open.session);
    let state = if started { "activated" } else { "not-yet" };
    let text = [
        "welcome-back.stopped".to_owned(),
        format!("welcome-{}.{state}", open.journey.id),
        "welcome-first.go-on".to_owned(),
    ]
    .map(|id| words.say(&id, given));
    let title = words.plain("welcome-back.title", given);
    note(Tone::Plain, title, sentences(&text), vec![])
}

/// Earlier steps that must be finished before this one.
pub(super) fn first_finish(open: &Open, step: &Step, words: &Words) -> Option<Note> {
    let holds = gate_holds(open, step);
    if holds.is_empty() {
        return None;
    }
    let mut said: Vec<_> = holds.iter().map(|hold| hold.say(open, words)).collect();
    for text in &mut said {
        text.push(Span::Text(".".to_owned()));
    }
    said.push(words.say("gate-first.text", &args()));
    // Somebody may have dropped it early: this screen is where it is kept for.
    if let Some(file) = open.session.dropped(Slot::KisiCertificate) {
        let given = args().text("file", &file.name);
        said.push(words.say("drop.kept-for-kisi", &given));
    }
    let buttons = holds
        .iter()
        .filter_map(|hold| match hold {
            Hold::Step(step) => open.journey.step(step),
            _ => None,
        })
        .map(|step| go(step, open, words))
        .collect();
    let title = words.plain("gate-first.title", &args());
    Some(note(Tone::Stop, title, sentences(&said), buttons))
}

/// What somebody went on without in the steps of the gate.
pub(super) fn still_open(open: &Open, words: &Words) -> Option<Note> {
    let gate = open.step().gate.iter().copied();
    let (step, fails) = gate
        .filter_map(|step| open.journey.step(step))
        .map(|step| (step, open_fails(open, step)))
        .find(|(_, fails)| !fails.is_empty())?;
    let given = args().number("number", number(open, step));
    let mut said: Vec<_> = fails
        .iter()
        .map(|rated| {
            let title = tell(rated, words).title;
            let reason = went_on(open, rated.rule.id).map_or("", |gone| &gone.reason);
            let given = args().spans("title", title).text("reason", reason);
            words.say("still-open.finding", &given)
        })
        .collect();
    said.push(words.say("still-open.text", &given));
    let title = words.plain("still-open.title", &given);
    let buttons = vec![go(step, open, words)];
    Some(note(Tone::Stop, title, sentences(&said), buttons))
}

/// What to do when nobody gets in, in the order in which it is tried.
pub(super) fn locked_out(open: &Open, words: &Words) -> Vec<Text> {
    let given = file_args(open);
    let mut lines: Vec<_> = ["window", "password", "settings"]
        .map(|line| words.say(&format!("locked-out.{line}"), &given))
        .into();
    if let Some(file) = open.session.dropped(Slot::WayBack) {
        let given = given.clone().text("wayback", &file.name);
        lines.push(words.say("locked-out.way-back", &given));
    }
    lines.push(words.say("locked-out.support", &given));
    lines
}

/// The same as a card to keep.
pub(super) fn locked_out_card(open: &Open, words: &Words) -> String {
    let say = |id: &str| words.plain(id, &args());
    let mut card = vec![say("locked-out.title")];
    for (line, number) in locked_out(open, words).iter().zip(1..) {
        card.push(format!("{number}. {}", plain(line)));
    }
    card.push(say("locked-out.doors"));
    card.join(" ")
}
