//! The practice strip as it is drawn: its buttons, and what the practice servers did, in words.
//! Not here: what a button does (`practice`).

use super::Open;
use super::practice::{Hand, HandAnswer};
use crate::journey::{Kind, Step};
use crate::journeys::connect;
use crate::view::{Action, Button, PracticeStrip, Slot, Text};
use crate::words::{Words, args};

fn name(hand: &Hand) -> &'static str {
    match hand {
        Hand::Application { .. } => "application",
        Hand::Activate => "activate",
        Hand::Export {
            slot: Slot::SecondExport,
        } => "second-export",
        Hand::Export { .. } => "export",
        Hand::Group => "group",
        Hand::SpCertificate { .. } => "sp-certificate",
        Hand::KisiMetadata { .. } => "kisi-metadata",
        Hand::KisiCertificate => "kisi-certificate",
        Hand::SignIn => "sign-in",
        Hand::ReadBack => "read-back",
        Hand::Mend => "mend",
        Hand::ScimToken => "scim-token",
        Hand::SyncSettings { .. } => "sync-settings",
        Hand::SyncTest => "sync-test",
        Hand::SyncActivate => "sync-activate",
        Hand::JumpCloudKey => "jumpcloud-key",
        Hand::KisiKey => "kisi-key",
        Hand::ImportAdd(_) => "import-add",
    }
}

/// The strip of a step in practice.
pub(super) fn strip(open: &Open, words: &Words) -> Option<PracticeStrip> {
    let step = open.step();
    let something = open.session.setup.practice && !step.practice.is_empty();
    something.then(|| PracticeStrip {
        title: words.plain("practice-strip.title", &args()),
        text: words.say("practice-strip.text", &args()),
        buttons: step
            .practice
            .iter()
            .filter(|id| is_of_use(open, step, id))
            .map(|id| Button {
                label: words.plain(&format!("practice-{id}.button"), &args()),
                accessible: None,
                action: Action::Practice {
                    id: (*id).to_owned(),
                },
                waiting: None,
                done: false,
            })
            .collect(),
        result: open.strip.clone(),
    })
}

/// A hand is offered where there is something for it to do.
fn is_of_use(open: &Open, step: &'static Step, id: &str) -> bool {
    let asks_for = |secret: &str| {
        step.shown(&open.session)
            .any(|kind| matches!(kind, Kind::Secret(there) if *there == secret))
    };
    match id {
        "mend" => super::looks::required(open, step).fails().count() > 0,
        "jumpcloud-key" => asks_for(connect::KEY),
        "kisi-key" => asks_for(super::KISI_KEY),
        _ => true,
    }
}

/// What the practice servers did, in words.
pub(super) fn told(hand: &Hand, answer: &Result<HandAnswer, String>, words: &Words) -> Text {
    match answer {
        Ok(HandAnswer::Done) => words.say(&format!("practice-{}.done", name(hand)), &args()),
        Ok(HandAnswer::File { name: file, .. }) => words.say(
            &format!("practice-{}.done", name(hand)),
            &args().text("file", file),
        ),
        Ok(HandAnswer::SignIn { asked, ok, why }) => words.say(
            if *ok {
                "practice-sign-in.done"
            } else {
                "practice-sign-in.failed"
            },
            &args()
                .text("asked", who_asked(asked, words))
                .text("why", why),
        ),
        Ok(HandAnswer::Fields(_)) => words.say("practice-read-back.done", &args()),
        Ok(HandAnswer::Secret(_)) => words.say(&format!("practice-{}.done", name(hand)), &args()),
        Ok(HandAnswer::Tested { ok, why }) => words.say(
            match ok {
                true => "practice-sync-test.done",
                false => "practice-sync-test.failed",
            },
            &args().text("why", why),
        ),
        Ok(HandAnswer::Sent { users, groups }) => words.say(
            "practice-sync-activate.done",
            &args().number("users", *users).number("groups", *groups),
        ),
        Err(reason) => words.say("practice-refused", &args().text("reason", reason)),
    }
}

/// Who asked for the password, as it stands on the screen.
fn who_asked(asked: &str, words: &Words) -> String {
    let id = match asked {
        "jumpcloud" => "place-jumpcloud",
        "kisi" => "place-kisi",
        _ => "nobody",
    };
    words.plain(id, &args())
}
