//! When a part of a step is shown: small questions to the session.

use jiff::Timestamp;

use super::super::connect;
use crate::journey::{Found, Known};
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

/// Nothing is under way.
pub(super) fn idle(session: &Session) -> bool {
    session.running.is_empty()
}

/// The person lets us look and change in JumpCloud.
pub(super) fn by_key(session: &Session) -> bool {
    answered(session, "application-how", "key")
}

pub(super) fn by_hand(session: &Session) -> bool {
    !by_key(session)
}

/// A JumpCloud key is here and was accepted.
pub(super) fn key_works(session: &Session) -> bool {
    by_key(session) && connect::works(session)
}

pub(super) fn key_works_idle(session: &Session) -> bool {
    key_works(session) && idle(session)
}

pub(super) fn application_seen(session: &Session) -> bool {
    key_works(session) && session.application().is_some()
}

/// When the application itself was read.
pub(super) fn application_read(session: &Session) -> Option<Timestamp> {
    let (at, seen) = session.application_read()?;
    (by_key(session) && seen.one().is_some()).then_some(at)
}

/// The same after Kisi's certificate was put there: what was read before says nothing of that.
pub(super) fn application_read_now(session: &Session) -> Option<Timestamp> {
    let read = application_read(session)?;
    let replaced = session.setup.done.get("back").copied();
    replaced
        .is_none_or(|replaced| replaced <= read)
        .then_some(read)
}

pub(super) fn waits_for_application(session: &Session) -> Option<&'static str> {
    if !by_key(session) {
        return None;
    }
    match (connect::works(session), application_read(session)) {
        (false, _) => Some("key"),
        (true, None) => Some("application"),
        _ => None,
    }
}

pub(super) fn has_candidates(session: &Session) -> bool {
    candidates(session).len() > 1
}

/// Applications that may be the one.
pub(super) fn candidates(session: &Session) -> Vec<Found> {
    let listed = session.application().and_then(|seen| seen.list.as_ref());
    let Some(Ok(listed)) = listed else {
        return Vec::new();
    };
    let found = |one: &crate::observation::Candidate| Found {
        value: one.id.clone(),
        label: one.label.clone(),
        detail: one.id.clone(),
    };
    listed.candidates.iter().map(found).collect()
}

/// The export came by API: Kisi's form wants a file.
pub(super) fn export_is_no_file(session: &Session) -> bool {
    let export = session.dropped(Slot::Export);
    by_key(session) && export.is_some_and(|file| file.folder.is_none())
}

pub(super) fn gate_open_no_file(session: &Session) -> bool {
    gate_open(session) && export_is_no_file(session)
}

/// When the bound groups were read.
pub(super) fn groups_seen(session: &Session) -> Option<Timestamp> {
    let (at, seen) = session.application_read()?;
    matches!(seen.groups, Some(Ok(_))).then_some(at)
}

pub(super) fn groups_not_seen(session: &Session) -> bool {
    groups_seen(session).is_none()
}

pub(super) fn tester_not_seen(session: &Session) -> bool {
    let tester = session.application().and_then(|seen| seen.tester.as_ref());
    !matches!(tester, Some(Ok(_)))
}

/// With a Kisi key, Kisi says when somebody came.
pub(super) fn can_watch(session: &Session) -> bool {
    wants_key(session) && idle(session) && known(session) != Known::KisiSays
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
