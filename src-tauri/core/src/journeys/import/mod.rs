//! Directory import, from the key to the people who arrived. It needs no single sign-on, and several may stand side by
//! side: each is a setup of its own. Mails are paused before Kisi begins, and the list of what to put back says so.

mod before;
mod conditions;
mod hand_over;
mod in_kisi;
mod people;
pub(crate) mod values;

use crate::journey::{End, Journey};

pub(super) const JOURNEY: Journey = Journey {
    id: "import",
    steps: &[
        before::BEFORE,
        before::DOMAIN,
        before::KEY,
        people::GROUP,
        people::PEOPLE,
        in_kisi::MAILS,
        in_kisi::ADD,
        in_kisi::STATE,
        hand_over::HAND_OVER,
    ],
    end: End {
        file: "directory-import",
        known: conditions::known,
        known_words: "known-import",
        tried: "import-arrived",
        must_live: "key-must-live",
        fails_one_day: "import-fails-one-day",
        is_started: |session| {
            conditions::is_added(session) || conditions::made_for_me(session).is_some()
        },
        is_about_signing_in: false,
    },
};
