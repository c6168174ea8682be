//! A step's screen: rail, band, blocks, foot.

use super::Open;
use super::blocks::{blocks, button};
use super::mark::{holds, mark, mark_name};
use crate::journey::{Journey, Kind, Step};
use crate::observation::PublicAnswer;
use crate::view::{
    Action, Band, Button, Footer, LegendRow, Mark, Place, Rail, RailStep, StepView, Text,
};
use crate::words::{Span, Words, args};

pub(super) fn step(open: &Open, words: &Words) -> StepView {
    let step = open.step();
    StepView {
        rail: rail(open, words),
        band: band(open, step, words),
        title: crate::words::plain(&say(open, step, "title", words)),
        lead: say(open, step, "lead", words),
        links: links(open, step, words),
        blocks: blocks(open, words),
        footer: footer(open, step, words),
        // Where this step asks for none, the file goes to the one that does.
        takes_files: true,
        practice: super::practice_strip::strip(open, words),
    }
}

/// A sentence of a step.
pub(super) fn say(open: &Open, step: &Step, part: &str, words: &Words) -> Text {
    let given = super::question::given(open);
    words.say(&format!("step-{}.{part}", step.id), &given)
}

fn place_name(place: Place) -> &'static str {
    match place {
        Place::JumpCloud => "jumpcloud",
        Place::Kisi => "kisi",
        Place::Here => "here",
        Place::Browser => "browser",
    }
}

/// The step's number, from 1.
pub(super) fn number(open: &Open, step: &Step) -> usize {
    open.journey.index(step.id).unwrap_or_default() + 1
}

fn step_of(open: &Open, step: &Step, words: &Words) -> String {
    let name = words.plain(&format!("step-{}.rail", step.id), &args());
    let given = args()
        .number("number", number(open, step))
        .number("all", open.journey.steps.len())
        .text("name", name);
    words.plain("step-of", &given)
}

fn rail(open: &Open, words: &Words) -> Rail {
    let setup = &open.session.setup;
    let name = setup
        .name()
        .map_or_else(|| words.plain("home.unnamed", &args()), str::to_owned);
    // What the rail really shows, and the two that must never be mistaken for each other.
    let mut marks: Vec<Mark> = open
        .journey
        .steps
        .iter()
        .map(|step| mark(open, step))
        .collect();
    marks.extend([Mark::Checked, Mark::Confirmed]);
    marks.retain(|mark| *mark != Mark::ToCome);
    marks.sort_unstable();
    marks.dedup();
    Rail {
        monogram: name
            .chars()
            .next()
            .map(|first| first.to_uppercase().to_string())
            .unwrap_or_default(),
        name,
        domain: setup.domain().map(str::to_owned),
        journey: words.plain(&format!("journey-{}", open.journey.id), &args()),
        narrow: step_of(open, open.step(), words),
        steps: open
            .journey
            .steps
            .iter()
            .map(|step| rail_step(open, step, words))
            .collect(),
        legend: marks
            .into_iter()
            .map(|mark| LegendRow {
                mark,
                label: words.plain(&format!("mark-{}", mark_name(mark)), &args()),
            })
            .collect(),
        saved: saved(open, words),
        home: button(words.plain("rail-home", &args()), Action::Home),
    }
}

fn rail_step(open: &Open, step: &'static Step, words: &Words) -> RailStep {
    let label = words.plain(&format!("step-{}.rail", step.id), &args());
    let mark = mark(open, step);
    let state = words.plain(&format!("mark-{}", mark_name(mark)), &args());
    let place_label = words.plain(&format!("place-{}", place_name(step.place)), &args());
    let given = args()
        .number("number", number(open, step))
        .text("name", &label)
        .text("state", &state)
        .text("place", &place_label);
    let stop = format!("step-{}.stop", step.id);
    RailStep {
        number: u32::try_from(number(open, step)).unwrap_or_default(),
        accessible: words.plain("rail-step", &given),
        label,
        place: step.place,
        place_label,
        mark,
        here: open.step().id == step.id,
        go: Action::Go {
            step: step.id.to_owned(),
        },
        stop_after: step.safe_stop.then(|| words.plain(&stop, &args())),
        one_sitting: step.one_sitting,
    }
}

/// Kisi has JumpCloud's file and the trial has not worked yet: people may stand at the door.
pub(super) fn in_between(open: &Open) -> bool {
    let done = |step: &str| open.session.setup.done.contains_key(step);
    (open.session.setup.answer("saved-in-kisi") == Some("saved") || done("kisi")) && !done("try")
}

/// "You can close this": only where it is true for the people, not only for the data.
fn saved(open: &Open, words: &Words) -> Text {
    let given = super::question::given(open);
    words.say(
        if in_between(open) {
            "saved-one-sitting"
        } else {
            "saved-any-time"
        },
        &given,
    )
}

fn band(open: &Open, step: &'static Step, words: &Words) -> Band {
    let live = step
        .one_sitting
        .then(|| open.session.public_organization())
        .flatten();
    Band {
        place: step.place,
        title: words.plain(&format!("band-{}", place_name(step.place)), &args()),
        number: step_of(open, step, words),
        sitting: step
            .one_sitting
            .then(|| words.plain("band-sitting", &args())),
        live: match live {
            Some(PublicAnswer::Found {
                sso_flow_enabled: Some(true),
                ..
            }) => Some(words.say("band-live-on", &args())),
            Some(PublicAnswer::Found {
                sso_flow_enabled: Some(false),
                ..
            }) => Some(words.say("band-live-off", &args())),
            _ => None,
        },
        buttons: step
            .console
            .filter(|_| !open.session.setup.practice)
            .map(|console| {
                button(
                    words.plain(&format!("press-open-{console}"), &args()),
                    Action::OpenAddress {
                        id: console.to_owned(),
                    },
                )
            })
            .into_iter()
            .collect(),
    }
}

fn links(open: &Open, step: &Step, words: &Words) -> Vec<Button> {
    let mut links = Vec::new();
    let mut first_two = open.journey.steps.iter().take(2);
    if matches!(step.place, Place::JumpCloud | Place::Kisi)
        || first_two.any(|there| there.id == step.id)
    {
        links.push(button(
            words.plain("link-other-screens", &args()),
            Action::OtherScreens,
        ));
    }
    // From the first step and the last one to the organization's other journey, once that was begun.
    let is_edge = [open.journey.steps.first(), open.journey.steps.last()]
        .into_iter()
        .flatten()
        .any(|edge| edge.id == step.id);
    links.extend(
        crate::journeys::ALL
            .iter()
            .filter(|other| is_edge && other.id != open.journey.id && is_begun(open, other))
            .map(|other| {
                let name = words.plain(&format!("journey-{}", other.id), &args());
                let label = words.plain("link-journey", &args().text("journey", name));
                let journey = other.id.to_owned();
                button(label, Action::Journey { journey })
            }),
    );
    let is_last = open
        .journey
        .steps
        .last()
        .is_some_and(|last| last.id == step.id);
    if !is_last {
        links.push(button(
            words.plain("link-send-step", &args()),
            Action::Save {
                id: format!("step-{}", step.id),
            },
        ));
        links.push(match open.session.setup.waits.get(step.id) {
            None => button(
                words.plain("link-wait", &args()),
                Action::WaitFor {
                    step: step.id.to_owned(),
                    who: words.plain("somebody", &args()),
                },
            ),
            Some(wait) => {
                let given = args()
                    .text("who", &wait.who)
                    .text("day", words.day(wait.since));
                button(
                    words.plain("link-wait-no-more", &given),
                    Action::WaitFor {
                        step: step.id.to_owned(),
                        who: String::new(),
                    },
                )
            }
        });
    }
    links
}

fn is_begun(open: &Open, journey: &Journey) -> bool {
    let done = |step: &Step| open.session.setup.done.contains_key(step.id);
    journey.steps.iter().any(done)
}

fn footer(open: &Open, step: &'static Step, words: &Words) -> Footer {
    let index = open.journey.index(step.id).unwrap_or_default();
    let reasons = holds(open, step);
    let reason = reasons.first().map(|hold| hold.say(open, words));
    let back = index.checked_sub(1).map(|before| {
        let before = open.journey.steps[before].id;
        button(
            words.plain("foot-back", &args()),
            Action::Go {
                step: before.to_owned(),
            },
        )
    });
    let next = open.journey.steps.get(index + 1);
    let fails = reasons
        .iter()
        .any(|hold| matches!(hold, super::Hold::Fails(_)));
    let later = next
        .filter(|next| !reasons.is_empty() && !fails && next.gate.is_empty() && !step.one_sitting)
        .map(|next| {
            button(
                words.plain("foot-later", &args()),
                Action::Go {
                    step: next.id.to_owned(),
                },
            )
        });
    Footer {
        back,
        others: later.into_iter().collect(),
        primary: Some(primary(open, step, fails, reason.clone(), words)),
        reason: reason.or_else(|| progress(open, step, words)),
    }
}

/// How far the value sheet is: said beside the button, which does not wait for it.
fn progress(open: &Open, step: &Step, words: &Words) -> Option<Text> {
    step.shown(&open.session).find_map(|kind| match kind {
        Kind::Values(groups) => Some(vec![Span::Text(
            super::values::view(open, groups, words).progress,
        )]),
        _ => None,
    })
}

/// Says what the person will have done, never "Next".
fn primary(
    open: &Open,
    step: &'static Step,
    fails: bool,
    reason: Option<Text>,
    words: &Words,
) -> Button {
    let last_slot = step.slots(&open.session).last();
    if fails && let Some(slot) = last_slot {
        let id = format!("drop-{}.check-again", super::mark::slot_name(slot));
        return button(words.plain(&id, &args()), Action::Pick { slot });
    }
    let label = words.plain(
        &format!("step-{}.done", step.id),
        &super::question::given(open),
    );
    Button {
        waiting: reason,
        ..button(
            label,
            Action::Done {
                step: step.id.to_owned(),
            },
        )
    }
}
