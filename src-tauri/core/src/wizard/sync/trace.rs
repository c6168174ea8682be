//! The one trace that looking leaves: Kisi says from then on that user sync has been used. What it said before is
//! written down.

use crate::observation::{Seen, SettingsAnswer};
use crate::setup::Answer;
use crate::view::{Note, Tone};
use crate::wizard::Open;
use crate::words::{Words, args};

/// The first thing that a look asked was Kisi's settings: what they said of user sync, once for each token.
pub(in crate::wizard) fn note_before(open: &mut Open, seen: &[Seen]) {
    let Some(Seen::Settings {
        answer: SettingsAnswer::Found {
            scim_configured, ..
        },
    }) = seen.first()
    else {
        return;
    };
    let value = match scim_configured {
        Some(true) => "used",
        Some(false) | None => "not-used",
    };
    let at = open.session.now;
    open.session
        .setup
        .answers
        .entry("scim-before".into())
        .or_insert(Answer {
            value: value.to_owned(),
            at,
        });
}

/// What Kisi said before and since; `None` before the look, or where Kisi cannot be asked.
pub(in crate::wizard) fn trace(open: &Open, words: &Words) -> Option<Note> {
    open.session.look()?;
    let said = |used: Option<bool>| match used {
        Some(true) => "used",
        Some(false) => "not-used",
        None => "unknown",
    };
    let now = match open.session.settings() {
        Some(SettingsAnswer::Found {
            scim_configured, ..
        }) => *scim_configured,
        _ => None,
    };
    let before = match open.session.setup.answer("scim-before") {
        Some("used") => Some(true),
        Some(_) => Some(false),
        None => None,
    };
    let text = match (before, now) {
        (None, None) => "trace.no-key",
        _ => "trace.both",
    };
    let given = args()
        .choice("before", said(before))
        .choice("now", said(now));
    Some(Note {
        tone: Tone::Plain,
        title: None,
        text: words.say(text, &given),
        buttons: vec![],
        copyable: None,
    })
}
