//! A file judged as if somebody had dropped it as JumpCloud's export: what several tests start from.

use jiff::Timestamp;
use setup_core::check::{Judgement, judge};
use setup_core::checks;
use setup_core::rules::Profile;
use setup_core::session::{Case, Session};
use setup_core::setup::{KeptFile, Setup};
use setup_core::told::in_lines;
use setup_core::view::Slot;
use setup_core::words::{Screens, Words};

/// Noon of the day that all verdicts of the test data hold on.
pub fn now() -> Timestamp {
    "2026-11-23T12:00:00Z".parse().expect("a moment")
}

/// Everything that the checks of files and of metadata say of these bytes.
pub fn judged(profile: Profile, name: &str, bytes: &[u8]) -> Judgement {
    let mut setup = Setup::new("test".into(), "sso", "export", false, now());
    setup.files.push(KeptFile {
        slot: Slot::Export,
        name: name.into(),
        folder: None,
        at: now(),
        bytes: bytes.to_vec(),
    });
    let session = Session::new(setup, now(), profile);
    let all = checks::file::ALL.iter().chain(checks::metadata::ALL);
    judge(all, &Case::of(&session, Slot::Export))
}

/// The same as a person reads it.
pub fn lines(judgement: &Judgement) -> String {
    in_lines(judgement, &Words::new("en", Screens::Newer, "Kisi SSO"))
}
