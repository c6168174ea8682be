//! When a part of a step is shown: small questions to the session.

use jiff::Timestamp;

use crate::journey::Known;
use crate::observation::{PublicAnswer, SettingsAnswer};
use crate::session::Session;
use crate::view::Slot;

fn answered(session: &Session, question: &str, value: &str) -> bool {
    session.setup.answer(question) == Some(value)
}

pub(super) fn no_sso_menu(session: &Session) -> bool {
    matches!(session.setup.answer("sees-sso"), Some("no" | "unknown"))
}

pub(super) fn colleague(session: &Session) -> bool {
    answered(session, "who-jumpcloud", "colleague")
}

pub(super) fn has_spare_key(session: &Session) -> bool {
    answered(session, "spare-key", "tested")
}

pub(super) fn wants_key(session: &Session) -> bool {
    answered(session, "look-for-you", "key")
}

pub(super) fn domain_known(session: &Session) -> bool {
    session.setup.domain().is_some()
}

/// Kisi said that single sign-on is on, before we changed anything.
pub(super) fn sso_is_on(session: &Session) -> bool {
    domain_known(session)
        && (session.setup.answer("sso-before") == Some("on")
            || answered(session, "sso-there", "yes"))
}

/// Kisi did not say it before anything was saved there, so the person has to know.
pub(super) fn sso_unknown(session: &Session) -> bool {
    domain_known(session) && session.setup.answer("sso-before").is_none()
}

pub(super) fn replaces_on_purpose(session: &Session) -> bool {
    sso_is_on(session) && answered(session, "existing-sso", "on-purpose")
}

pub(super) fn stopped_for_existing(session: &Session) -> bool {
    sso_is_on(session) && answered(session, "existing-sso", "stop")
}

pub(super) fn own_key(session: &Session) -> bool {
    answered(session, "own-key", "own")
}

pub(super) fn sync_later(session: &Session) -> bool {
    matches!(session.setup.answer("sync-later"), Some("yes" | "maybe"))
}

/// When JumpCloud's certificate was seen: it stands in the export of a later step.
pub(super) fn exported(session: &Session) -> Option<Timestamp> {
    session.dropped(Slot::Export).map(|file| file.at)
}

/// When Kisi itself said that a sign-in worked.
pub(super) fn kisi_saw_it(session: &Session) -> Option<Timestamp> {
    let (at, _) = session.settings_asked()?;
    (known(session) == Known::KisiSays).then_some(at)
}

/// How it is known that single sign-on works. What Kisi said before its file was saved is about another one.
pub(super) fn known(session: &Session) -> Known {
    let tried = asked_jumpcloud(session);
    let saved = session.setup.answers.get("saved-in-kisi");
    let says_so = |(at, answer): (Timestamp, &SettingsAnswer)| {
        saved.is_some_and(|saved| saved.at <= at)
            && matches!(
                answer,
                SettingsAnswer::Found {
                    sso_configured: Some(true),
                    ..
                }
            )
    };
    match (tried, session.settings_asked().is_some_and(says_so)) {
        (true, true) => Known::KisiSays,
        (true, false) => Known::PersonSays,
        _ => Known::NotTried,
    }
}

pub(super) fn export_read(session: &Session) -> bool {
    session.dropped(Slot::Export).is_some()
}

pub(super) fn kisi_certificate_read(session: &Session) -> bool {
    session.dropped(Slot::KisiCertificate).is_some()
}

pub(super) fn second_export_read(session: &Session) -> bool {
    session.dropped(Slot::SecondExport).is_some()
}

/// Until then nothing has changed, and the gate stands.
pub(super) fn not_saved_in_kisi(session: &Session) -> bool {
    !answered(session, "saved-in-kisi", "saved")
}

pub(super) fn gate_open(session: &Session) -> bool {
    super::gate::GATE.is_settled(session) || !not_saved_in_kisi(session)
}

/// Kisi has the file, the trial has not worked yet, and the proof that somebody gets in with a password is old.
pub(super) fn proof_is_old(session: &Session) -> bool {
    answered(session, "saved-in-kisi", "saved")
        && !session.setup.done.contains_key("try")
        && !session.setup.ticks.contains("gate.password")
}

pub(super) fn needs_certificate_help(session: &Session) -> bool {
    answered(session, "sp-certificate-required", "yes")
}

pub(super) fn asked_jumpcloud(session: &Session) -> bool {
    answered(session, "who-asked", "jumpcloud")
}

pub(super) fn asked_kisi(session: &Session) -> bool {
    answered(session, "who-asked", "kisi")
}

pub(super) fn asked_nobody(session: &Session) -> bool {
    answered(session, "who-asked", "nobody")
}

pub(super) fn asked_error(session: &Session) -> bool {
    answered(session, "who-asked", "error")
}

/// The trial did not go through JumpCloud.
pub(super) fn failed(session: &Session) -> bool {
    asked_kisi(session) || asked_error(session)
}

pub(super) fn uses_contractors(session: &Session) -> bool {
    answered(session, "contractors", "some")
}

pub(super) fn kisi_knows_it(session: &Session) -> bool {
    matches!(
        session.public_organization(),
        Some(PublicAnswer::Found { .. })
    )
}
