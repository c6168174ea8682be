//! What Kisi said last, as one line.

use crate::observation::{Observation, PublicAnswer, SettingsAnswer};
use crate::view::{Text, Tone};
use crate::wizard::Open;
use crate::words::{Words, args};

/// What Kisi says of single sign-on right now, in words; `None` when it was not asked.
pub(in crate::wizard) fn live(open: &Open, words: &Words) -> Option<(Tone, Text)> {
    let asked = |seen: &&Observation| seen.seen.is_kisis();
    let last = open.session.setup.observations.iter().rev().find(asked)?;
    let when = words.moment(last.at, open.session.now);
    if let Some(SettingsAnswer::Refused) = open.session.settings() {
        return Some((Tone::Careful, words.say("live-key-refused", &args())));
    }
    if let Some(SettingsAnswer::NotAllowed) = open.session.settings() {
        return Some((Tone::Careful, words.say("live-key-not-allowed", &args())));
    }
    if let Some(SettingsAnswer::Found {
        sso_configured: Some(true),
        ..
    }) = open.session.settings()
    {
        return Some((
            Tone::Good,
            words.say("live-configured", &args().text("when", when)),
        ));
    }
    let saved = open.session.setup.answer("saved-in-kisi") == Some("saved");
    match open.session.public_organization()? {
        PublicAnswer::Found {
            name,
            sso_flow_enabled,
        } => {
            let (tone, id) = match sso_flow_enabled {
                // Once the person saved there, it is what was wanted.
                Some(true) if saved => (Tone::Plain, "live-on"),
                Some(true) => (Tone::Careful, "live-on"),
                Some(false) => (Tone::Good, "live-off"),
                None => (Tone::Plain, "live-found"),
            };
            Some((
                tone,
                words.say(id, &args().text("name", name).text("when", when)),
            ))
        }
        PublicAnswer::Unknown => None,
        PublicAnswer::CannotAsk { reason, detail } => {
            let id = format!("unreachable-{reason}");
            let id = if words.has(&id) {
                id
            } else {
                "unreachable-strange".to_owned()
            };
            let why = words.plain(&id, &args());
            Some((
                Tone::Wait,
                words.say(
                    "live-cannot-ask",
                    &args().text("why", why).text("detail", detail),
                ),
            ))
        }
    }
}
