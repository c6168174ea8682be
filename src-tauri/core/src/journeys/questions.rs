//! Questions that several journeys ask in the same words.

use jiff::Timestamp;

use crate::checks;
use crate::journey::{Look, Question, choice, line};
use crate::observation::PublicAnswer;
use crate::session::Session;

/// When the domain was seen: Kisi knows it or does not, or what was typed can be none.
pub(super) fn domain_seen(session: &Session) -> Option<Timestamp> {
    let typed = session.setup.answers.get("domain-typed")?.at;
    match session.public_organization() {
        Some(PublicAnswer::Found { .. } | PublicAnswer::Unknown) => Some(typed),
        _ => session.setup.domain().is_none().then_some(typed),
    }
}

/// What Kisi said to the person's key.
pub(super) const KISI_KEY: Look = Look {
    slot: None,
    checks: &[checks::access::KISI],
    when: kisi_key_read,
};

/// Kisi was asked with the person's key.
pub(super) fn kisi_key_read(session: &Session) -> bool {
    session.kisi_account().is_some()
}

pub(super) const LOOK_FOR_YOU: Question = choice("look-for-you", &["key", "skip"]);
pub(super) const DOMAIN_TYPED: Question = Question {
    required: true,
    ..line("domain-typed")
};
pub(super) const IS_IT_YOU: Question = Question {
    stops: &["no"],
    ..choice("is-it-you", &["yes", "no"])
};
