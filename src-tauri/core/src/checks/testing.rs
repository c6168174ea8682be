//! What the checks' own tests share: a session with one file, judged, told in English.

use jiff::Timestamp;

use crate::check::{Check, judge};
use crate::rules::Profile;
use crate::session::{Case, Session};
use crate::setup::{KeptFile, Setup};
use crate::told::in_lines;
use crate::view::Slot;
use crate::words::{Screens, Words};

/// Noon of the day that all verdicts of the test data hold on.
pub(crate) fn now() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().expect("a moment")
}

/// A session of `acme` with these files, in this order.
pub(crate) fn session(profile: Profile, files: &[(Slot, &str, &[u8])]) -> Session {
    let mut setup = Setup::new("test".into(), "sso", "export", false, now());
    setup.answers.insert(
        "domain".into(),
        crate::setup::Answer {
            value: "acme".into(),
            at: now(),
        },
    );
    for (slot, name, bytes) in files {
        setup.files.push(KeptFile {
            slot: *slot,
            name: (*name).into(),
            folder: None,
            at: now(),
            bytes: bytes.to_vec(),
        });
    }
    Session::new(setup, now(), profile)
}

/// What one check says of a slot, as the person reads it.
pub(crate) fn told(check: &Check, session: &Session, slot: Slot) -> String {
    in_lines(
        &judge([check], &Case::of(session, slot)),
        &Words::new("en", Screens::Newer, "Kisi SSO"),
    )
}

/// What one check says of one file under Kisi's rules.
pub(crate) fn says(check: &Check, slot: Slot, bytes: &[u8]) -> String {
    told(
        check,
        &session(Profile::Kisi, &[(slot, "dropped", bytes)]),
        slot,
    )
}
