//! When a part of a step is shown: small questions to the session.

use jiff::Timestamp;

use super::super::connect;
use crate::journey::Known;
use crate::observation::{End, Rehearsal};
use crate::pasted::Kind;
use crate::session::Session;

fn answered(session: &Session, question: &str, value: &str) -> bool {
    session.setup.answer(question) == Some(value)
}

/// Single sign-on was tried in this very setup.
pub(super) fn sso_is_done(session: &Session) -> bool {
    session.setup.done.contains_key("try")
}

pub(super) fn sso_is_elsewhere(session: &Session) -> bool {
    !sso_is_done(session)
}

pub(super) fn no_sso(session: &Session) -> bool {
    !sso_is_done(session) && matches!(session.setup.answer("sso-works"), Some("no" | "unknown"))
}

pub(super) fn no_tab(session: &Session) -> bool {
    answered(session, "identity-tab", "no")
}

pub(super) fn wants_key(session: &Session) -> bool {
    answered(session, "look-for-you", "key")
}

pub(super) fn domain_known(session: &Session) -> bool {
    session.setup.domain().is_some()
}

pub(super) fn kisi_knows_it(session: &Session) -> bool {
    domain_known(session) && session.setup.answer("organization").is_some()
}

/// The mail system takes no plus sign, so both addresses are typed.
pub(super) fn without_plus(session: &Session) -> bool {
    answered(session, "plus-address", "no")
}

pub(super) fn with_plus(session: &Session) -> bool {
    !without_plus(session)
}

pub(super) fn groups(session: &Session) -> bool {
    super::values::groups(session)
}

pub(super) fn users_only(session: &Session) -> bool {
    !groups(session)
}

/// A text that may be a token was pasted.
pub(super) fn has_token(session: &Session) -> bool {
    session
        .token()
        .is_some_and(|token| token.kind == Kind::Possible)
}

/// Nothing is under way: while something is, the list that fills stands alone.
pub(super) fn idle(session: &Session) -> bool {
    session.running.is_empty()
}

/// When everything was asked that can be asked.
pub(super) fn looked_whole(session: &Session) -> Option<Timestamp> {
    let (at, look) = session.looked()?;
    look.complete.then_some(at)
}

/// When a rehearsal was over.
pub(super) fn rehearsed_whole(session: &Session) -> Option<Timestamp> {
    let (at, rehearsal) = session.rehearsed()?;
    rehearsal.is_over().then_some(at)
}

/// A rehearsal was wished and is not over.
pub(super) fn waits_for_rehearsal(session: &Session) -> bool {
    wants_rehearsal(session) && rehearsed_whole(session).is_none()
}

pub(super) fn has_looked(session: &Session) -> bool {
    idle(session) && session.look().is_some()
}

pub(super) fn has_not_looked(session: &Session) -> bool {
    idle(session) && session.look().is_none()
}

/// What Kisi said of user sync before our first call.
pub(super) fn kisi_was_asked(session: &Session) -> bool {
    session.setup.answer("scim-before").is_some()
}

pub(super) fn wants_rehearsal(session: &Session) -> bool {
    answered(session, "rehearse", "rehearse")
}

pub(super) fn can_rehearse(session: &Session) -> bool {
    idle(session) && wants_rehearsal(session)
}

pub(super) fn skips_rehearsal(session: &Session) -> bool {
    answered(session, "rehearse", "skip")
}

pub(super) fn has_rehearsed(session: &Session) -> bool {
    idle(session) && session.rehearsal().is_some()
}

pub(super) fn rehearsed_clean(session: &Session) -> bool {
    let clean = |seen: &Rehearsal| seen.end == End::Finished && seen.left.is_empty();
    session.rehearsal().is_some_and(clean)
}

/// How it is known that people arrived.
pub(super) fn known(session: &Session) -> Known {
    let kisi_says = session.arrived().is_some_and(|seen| seen.arrived() > 0);
    match session.setup.answer("arrived") {
        Some("all" | "some") if kisi_says => Known::KisiSays,
        Some("all" | "some") => Known::PersonSays,
        _ => Known::NotTried,
    }
}

/// The list is read with a JumpCloud key.
pub(super) fn reads_by_key(session: &Session) -> bool {
    answered(session, "who-how", "key")
}

pub(super) fn compares_by_hand(session: &Session) -> bool {
    !reads_by_key(session)
}

pub(super) fn key_works_idle(session: &Session) -> bool {
    reads_by_key(session) && connect::works(session) && idle(session)
}

pub(super) fn people_seen(session: &Session) -> bool {
    reads_by_key(session) && session.roster().is_some()
}

/// When it was read who will come.
pub(super) fn people_read(session: &Session) -> Option<Timestamp> {
    let (at, people) = session.rostered()?;
    (reads_by_key(session) && people.knows_who_comes()).then_some(at)
}

pub(super) fn waits_for_people(session: &Session) -> Option<&'static str> {
    if !reads_by_key(session) {
        return None;
    }
    match (connect::works(session), people_read(session)) {
        (false, _) => Some("key"),
        (true, None) => Some("people"),
        _ => None,
    }
}

/// The people were read before, so it can be seen who came of them.
pub(super) fn can_ask_arrived(session: &Session) -> bool {
    idle(session) && session.large.people.is_some()
}

pub(super) fn is_activated(session: &Session) -> bool {
    answered(session, "sync-activated", "saved")
}

pub(super) fn test_failed(session: &Session) -> bool {
    answered(session, "test-result", "failed")
}

pub(super) fn not_arrived(session: &Session) -> bool {
    matches!(session.setup.answer("arrived"), Some("some" | "none"))
}
