//! The first screen and "What do you want to connect?".

use jiff::Timestamp;

use super::Open;
use crate::setup::{Listed, Setup, Store};
use crate::view::{Action, Button, Choose, Home, Mark, SetupRow, Text, Way};
use crate::words::{Words, args};

pub(super) fn home(store: &Store, now: Timestamp, words: &Words) -> Home {
    let say = |id: &str| words.say(id, &args());
    let plain = |id: &str| words.plain(id, &args());
    Home {
        title: plain("home.title"),
        lead: say("home.lead"),
        ways: vec![
            way("home-set-up", Action::Choose, words),
            way(
                "home-practice",
                Action::Start {
                    journey: "sso".into(),
                    practice: true,
                },
                words,
            ),
        ],
        under: say("home.under"),
        notes: [
            super::sync::at_home(store, words),
            super::api::half_done_at_home(store, words),
        ]
        .concat(),
        also: ["sync", "import"]
            .map(|journey| {
                let start = Action::Start {
                    journey: journey.to_owned(),
                    practice: true,
                };
                button(plain(&format!("home.practice-{journey}")), start)
            })
            .into(),
        setups_title: plain("home.setups"),
        setups: store
            .list()
            .iter()
            .map(|listed| row(listed, now, words))
            .collect(),
        foot: say("home.foot"),
    }
}

fn way(id: &str, action: Action, words: &Words) -> Way {
    Way {
        title: words.plain(&format!("{id}.title"), &args()),
        text: words.say(&format!("{id}.text"), &args()),
        button: button(words.plain(&format!("{id}.button"), &args()), action),
    }
}

fn button(label: String, action: Action) -> Button {
    Button {
        label,
        accessible: None,
        action,
        waiting: None,
        done: false,
    }
}

fn row(listed: &Listed, now: Timestamp, words: &Words) -> SetupRow {
    match listed {
        Listed::Unreadable { folder, trouble } => SetupRow {
            name: folder.clone(),
            detail: String::new(),
            practice: None,
            mark: Mark::NeedsYou,
            state: trouble.say(words),
            open: button(
                words.plain("home.open", &args()),
                Action::Open {
                    setup: folder.clone(),
                },
            ),
            more: vec![],
        },
        Listed::Setup(setup) => setup_row(setup, now, words),
    }
}

fn setup_row(setup: &Setup, now: Timestamp, words: &Words) -> SetupRow {
    let name = setup
        .name()
        .map_or_else(|| words.plain("home.unnamed", &args()), str::to_owned);
    let changed = words.moment(setup.changed, now);
    let detail = match setup.domain() {
        Some(domain) => words.plain(
            "home.detail",
            &args().text("domain", domain).text("when", changed),
        ),
        None => words.plain("home.detail-new", &args().text("when", changed)),
    };
    let (mark, state) = state(setup, now, words);
    let more = Button {
        accessible: Some(words.plain("home.delete-accessible", &args().text("name", &name))),
        ..button(
            words.plain("home.delete", &args()),
            Action::Delete {
                setup: setup.id.clone(),
            },
        )
    };
    let open = Button {
        accessible: Some(words.plain("home.open-accessible", &args().text("name", &name))),
        ..button(
            words.plain("home.open", &args()),
            Action::Open {
                setup: setup.id.clone(),
            },
        )
    };
    SetupRow {
        name,
        detail,
        practice: setup
            .practice
            .then(|| words.plain("practice-badge", &args())),
        mark,
        state,
        open,
        more: vec![more],
    }
}

/// The state of a setup in words, from the step where it stands.
fn state(setup: &Setup, now: Timestamp, words: &Words) -> (Mark, Text) {
    let Some(journey) = crate::journeys::of(&setup.journey) else {
        return (Mark::NeedsYou, words.say("home.newer", &args()));
    };
    let open = Open::new(setup.clone(), journey, now);
    let step = open.step();
    let number = journey.index(step.id).unwrap_or_default() + 1;
    let given = args()
        .number("number", number)
        .text(
            "name",
            words.plain(&format!("step-{}.rail", step.id), &args()),
        )
        .text(
            "journey",
            words.plain(&format!("journey-{}", journey.id), &args()),
        );
    if let Some(wait) = setup.waits.get(step.id) {
        let given = given
            .text("who", &wait.who)
            .text("day", words.day(wait.since));
        return (Mark::Waiting, words.say("home.waiting", &given));
    }
    let all_done = journey
        .steps
        .iter()
        .all(|step| setup.done.contains_key(step.id));
    let mark = super::mark(&open, step);
    match mark {
        _ if all_done => (Mark::Checked, words.say("home.finished", &given)),
        Mark::NeedsYou => (mark, words.say("home.needs-you", &given)),
        _ => (mark, words.say("home.at-step", &given)),
    }
}

pub(super) fn choose(words: &Words) -> Choose {
    Choose {
        title: words.plain("choose.title", &args()),
        rows: crate::journeys::ALL
            .iter()
            .map(|journey| {
                way(
                    &format!("choose-{}", journey.id),
                    Action::Start {
                        journey: journey.id.to_owned(),
                        practice: false,
                    },
                    words,
                )
            })
            .collect(),
        not_sure: words.say("choose.not-sure", &args()),
        back: button(words.plain("choose.back", &args()), Action::Home),
    }
}
