//! Connecting with a JumpCloud API key, the same in every journey: whether one exists, who may make one, where it
//! belongs, the key itself, and which organization is meant. The advice to make a key comes last: a new one switches
//! the old one off.

use crate::checks;
use crate::journey::{
    Found, Kind, Look, Part, Press, Question, QuestionKind, always, choice, line, part, part_when,
};
use crate::session::Session;
use crate::setup::Setup;
use crate::view::Tone;

/// The names of the secrets, and of what is asked with them.
pub(crate) const KEY: &str = "jumpcloud-key";
pub(crate) const ACCOUNT_SECRET: &str = "jumpcloud-secret";

const KEY_THERE: Question = choice("key-there", &["mine", "theirs", "no", "unknown"]);
const API_ACCESS: Question = choice("api-access", &["yes", "no", "unknown"]);
const CREDENTIAL: Question = Question {
    fallback: Some("key"),
    ..choice("credential", &["key", "account"])
};
const CONSOLE: Question = line("jumpcloud-console");
const ACCOUNT_ID: Question = Question {
    required: true,
    ..line("account-id")
};
/// Shown where a key belongs to several organizations.
const ORGANIZATION: Question = Question {
    id: "jumpcloud-organization",
    kind: QuestionKind::Found(organizations),
    required: true,
    stops: &[],
    fallback: None,
};

/// What the key was asked, judged.
pub(super) const LOOK: Look = Look {
    slot: None,
    checks: &[checks::access::JUMPCLOUD],
    when: always,
};

/// The same where the key was taken before and brings nothing now.
pub(super) const LOST: Look = Look {
    slot: None,
    checks: &[checks::access::JUMPCLOUD],
    when: is_lost,
};

/// Everything up to a key that works.
pub(super) const PARTS: &[Part] = &[
    part(Kind::Question(&KEY_THERE)),
    part_when(Kind::Question(&API_ACCESS), needs_a_new_key),
    part_when(Kind::Question(&CREDENTIAL), may_be_an_account),
    part_when(
        Kind::Instructions {
            id: "make-key",
            count: 3,
            done: works,
        },
        |session| !by_account(session),
    ),
    part_when(
        Kind::Instructions {
            id: "make-account",
            count: 3,
            done: works,
        },
        by_account,
    ),
    part_when(
        Kind::Note {
            id: "read-only-administrator",
            tone: Tone::Plain,
            press: &[],
        },
        |session| !works(session),
    ),
    part(Kind::Question(&CONSOLE)),
    part_when(Kind::Question(&ACCOUNT_ID), by_account),
    part_when(Kind::Secret(KEY), |session| !by_account(session)),
    part_when(Kind::Secret(ACCOUNT_SECRET), by_account),
    part_when(
        Kind::Note {
            id: "check-key",
            tone: Tone::Plain,
            press: &[Press::Ask(KEY)],
        },
        |session| !asks_three(session),
    ),
    part_when(
        Kind::Note {
            id: "check-key-three",
            tone: Tone::Plain,
            press: &[Press::Ask(KEY)],
        },
        asks_three,
    ),
    part_when(Kind::Question(&ORGANIZATION), has_several),
];

/// Forgets what was seen with another key or in another region, and what was chosen from that.
pub(crate) fn forget(setup: &mut Setup) {
    const CHOSEN: &[&str] = &[
        "jumpcloud-organization",
        "jumpcloud-application",
        "bind-group",
        "import-group",
        "import-group-name",
    ];
    setup
        .answers
        .retain(|question, _| !CHOSEN.contains(&question.as_str()));
    setup
        .observations
        .retain(|there| !there.seen.is_about_jumpcloud());
}

/// JumpCloud took the key before, and brings nothing now.
pub(super) fn is_lost(session: &Session) -> bool {
    session.no_list().is_some()
}

fn answered(session: &Session, question: &str, value: &str) -> bool {
    session.setup.answer(question) == Some(value)
}

fn needs_a_new_key(session: &Session) -> bool {
    matches!(session.setup.answer("key-there"), Some("no" | "theirs"))
}

/// Kisi's import takes a key and nothing else.
fn may_be_an_account(session: &Session) -> bool {
    session.setup.journey != "import"
}

/// A service account asks in place of a key.
pub(crate) fn by_account(session: &Session) -> bool {
    may_be_an_account(session) && answered(session, "credential", "account")
}

/// Without the console's address all three regions are asked, and that is said before.
pub(crate) fn asks_three(session: &Session) -> bool {
    session.setup.answer("jumpcloud-region").is_none()
}

/// The key was accepted, and it is known which organization is meant.
pub(crate) fn works(session: &Session) -> bool {
    let region = session.jumpcloud_key().and_then(|seen| seen.region);
    region.is_some() && (!has_several(session) || organization(session).is_some())
}

fn has_several(session: &Session) -> bool {
    let count = session.jumpcloud_key().map(|seen| seen.organizations.len());
    count.is_some_and(|count| count > 1)
}

/// The chosen organization, or the only one.
pub(crate) fn organization(session: &Session) -> Option<String> {
    let one = session.jumpcloud_key()?.organization()?;
    Some(one.id.clone())
}

fn organizations(session: &Session) -> Vec<Found> {
    let seen = session.jumpcloud_key();
    let all = seen.map(|seen| seen.organizations.as_slice());
    let found = |one: &crate::jumpcloud::Organization| Found {
        value: one.id.clone(),
        label: one.name.clone().unwrap_or_else(|| one.id.clone()),
        detail: one.id.clone(),
    };
    all.unwrap_or_default().iter().map(found).collect()
}
