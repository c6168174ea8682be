//! Claims about an organization in Kisi as its settings show it, read with a key: what is on, what was used, what ends,
//! who still gets in. Not here: the domain (`domain`) and the certificate in hand (`certificate`).

mod certificate_lasts;
mod groups_have_doors;
mod issuer_is_jumpclouds;
mod sign_in_was_seen;
mod single_sign_on_is_on;
mod somebody_has_a_password;
#[cfg(test)]
mod testing;
mod user_sync_is_on;
mod user_sync_was_used;

use jiff::Timestamp;

use crate::check::{Check, Need, Outcome};
use crate::observation::SettingsAnswer;
use crate::session::Case;

/// What single sign-on shows in Kisi.
pub const SINGLE_SIGN_ON: &[Check] = &[
    single_sign_on_is_on::CHECK,
    issuer_is_jumpclouds::CHECK,
    somebody_has_a_password::CHECK,
    sign_in_was_seen::CHECK,
    certificate_lasts::CHECK,
];

/// What user sync shows in Kisi.
pub const USER_SYNC: &[Check] = &[
    user_sync_is_on::CHECK,
    user_sync_was_used::CHECK,
    groups_have_doors::CHECK,
];

/// Kisi's settings as far as they were asked for at or after a moment; else what is waited for.
fn settings_since<'a>(
    case: &Case<'a>,
    since: Option<Timestamp>,
) -> Result<&'a SettingsAnswer, Outcome> {
    match case.session.settings_asked() {
        Some((at, answer @ SettingsAnswer::Found { .. }))
            if since.is_none_or(|since| since <= at) =>
        {
            Ok(answer)
        }
        _ => Err(Outcome::Waiting(Need::Settings)),
    }
}

/// When the person answered a question in this way.
fn answered(case: &Case, question: &str, value: &str) -> Option<Timestamp> {
    let answer = case.session.setup.answers.get(question)?;
    (answer.value == value).then_some(answer.at)
}
