//! When a part of a step is shown: small questions to the session.

use jiff::Timestamp;

use crate::journey::{Found, Known};
use crate::observation::PublicAnswer;
use crate::session::Session;

fn answered(session: &Session, question: &str, value: &str) -> bool {
    session.setup.answer(question) == Some(value)
}

pub(super) fn no_sso(session: &Session) -> bool {
    matches!(
        session.setup.answer("why-import"),
        Some("no-sso" | "unknown")
    )
}

pub(super) fn wants_kisi_key(session: &Session) -> bool {
    answered(session, "look-for-you", "key")
}

pub(super) fn domain_known(session: &Session) -> bool {
    session.setup.domain().is_some()
}

pub(super) fn kisi_knows_it(session: &Session) -> bool {
    matches!(
        session.public_organization(),
        Some(PublicAnswer::Found { .. })
    )
}

pub(super) fn no_groups_yet(session: &Session) -> bool {
    session.running.is_empty() && session.large.groups.is_empty()
}

pub(super) fn group_chosen(session: &Session) -> Option<Timestamp> {
    session
        .setup
        .answers
        .get("import-group")
        .map(|answer| answer.at)
}

pub(super) fn no_people_yet(session: &Session) -> bool {
    session.running.is_empty() && session.large.people.is_none()
}

/// When the people of the chosen group were read.
pub(super) fn people_seen(session: &Session) -> Option<Timestamp> {
    let chosen = group_chosen(session)?;
    let (at, people) = session.rostered()?;
    (at >= chosen && people.knows_who_comes()).then_some(at)
}

pub(super) fn mails_paused(session: &Session) -> bool {
    answered(session, "mails-paused", "paused")
}

/// A Kisi key is here, or was: Kisi told whose it is.
pub(super) fn has_kisi_key(session: &Session) -> bool {
    wants_kisi_key(session)
}

pub(super) fn can_ask_kisi_groups(session: &Session) -> bool {
    has_kisi_key(session) && into_a_group(session) && !has_kisi_groups(session)
}

fn into_a_group(session: &Session) -> bool {
    !answered(session, "import-into", "members-only")
}

pub(super) fn has_kisi_groups(session: &Session) -> bool {
    into_a_group(session) && !session.large.kisi_groups.is_empty()
}

pub(super) fn types_kisi_group(session: &Session) -> bool {
    into_a_group(session) && session.large.kisi_groups.is_empty()
}

/// Kisi's own groups, to import into.
pub(super) fn kisi_groups(session: &Session) -> Vec<Found> {
    let found = |group: &crate::kisi::Group| Found {
        value: group.id.to_string(),
        label: group.name.clone(),
        detail: String::new(),
    };
    session.large.kisi_groups.iter().map(found).collect()
}

pub(super) fn for_me(session: &Session) -> bool {
    has_kisi_key(session) && answered(session, "import-how", "for-me")
}

pub(super) fn by_hand(session: &Session) -> bool {
    !for_me(session)
}

pub(super) fn is_added(session: &Session) -> bool {
    answered(session, "import-added", "added")
}

/// When we made the import ourselves and read it back.
pub(super) fn made_for_me(session: &Session) -> Option<Timestamp> {
    let made = session.setup.answers.get("import-id")?;
    for_me(session).then_some(made.at)
}

/// The form is shown to whoever fills it in, and once it was filled in for them.
pub(super) fn has_a_form(session: &Session) -> bool {
    by_hand(session) || made_for_me(session).is_some()
}

pub(super) fn waits_for_change(session: &Session) -> bool {
    for_me(session) && made_for_me(session).is_none()
}

pub(super) fn import_seen(session: &Session) -> Option<Timestamp> {
    session.imports_read().map(|(at, _)| at)
}

/// The people were read before, and can be looked for now.
pub(super) fn can_ask_arrived(session: &Session) -> bool {
    has_kisi_key(session) && session.large.people.is_some()
}

pub(super) fn not_arrived(session: &Session) -> bool {
    matches!(
        session.setup.answer("import-arrived"),
        Some("some" | "none")
    )
}

/// How it is known that people arrived.
pub(super) fn known(session: &Session) -> Known {
    let kisi_says = session
        .arrived()
        .is_some_and(|arrived| arrived.arrived() > 0);
    match session.setup.answer("import-arrived") {
        Some("all" | "some") if kisi_says => Known::KisiSays,
        Some("all" | "some") => Known::PersonSays,
        _ => Known::NotTried,
    }
}
