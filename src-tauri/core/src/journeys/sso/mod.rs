//! Single sign-on, from the first question to the hand-over: eleven steps in the order in which nobody is
//! locked out (the guide's own order asks for a certificate before it can exist).

mod before;
mod conditions;
mod gate;
mod hand_over;
mod in_jumpcloud;
mod in_kisi;
mod values;

use crate::journey::{End, Journey};

pub(super) const JOURNEY: Journey = Journey {
    id: "sso",
    steps: &[
        before::BEFORE,
        before::DOMAIN,
        in_jumpcloud::APPLICATION,
        in_jumpcloud::CERTIFICATE,
        in_jumpcloud::EXPORT,
        in_jumpcloud::GROUPS,
        in_kisi::KISI,
        in_kisi::BACK,
        in_kisi::CHECK_BACK,
        in_kisi::TRY,
        hand_over::HAND_OVER,
    ],
    end: End {
        file: "single-sign-on",
        known: conditions::known,
        known_words: "known",
        tried: "who-asked",
        must_live: "keys-to-keep",
        fails_one_day: "fails-one-day",
        is_about_signing_in: true,
    },
};
