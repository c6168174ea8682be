//! User sync, from the token to the people who arrived: JumpCloud's field is open before Kisi makes the token, and
//! nothing is activated before it is known who will come.

mod before;
mod conditions;
mod hand_over;
mod in_jumpcloud;
mod server;
pub(crate) mod values;

use crate::journey::{End, Journey};

pub(super) const JOURNEY: Journey = Journey {
    id: "sync",
    steps: &[
        before::BEFORE,
        before::DOMAIN,
        server::TOKEN,
        server::LOOK,
        server::REHEARSE,
        in_jumpcloud::VALUES,
        in_jumpcloud::TEST,
        in_jumpcloud::WHO,
        in_jumpcloud::ACTIVATE,
        in_jumpcloud::ARRIVED,
        hand_over::HAND_OVER,
    ],
    end: End {
        file: "user-sync",
        known: conditions::known,
        known_words: "known-sync",
        tried: "arrived",
        must_live: "token-must-live",
        fails_one_day: "sync-fails-one-day",
        is_about_signing_in: false,
    },
};
