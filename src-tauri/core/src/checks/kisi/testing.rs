//! What the tests of `kisi.*` share: a session in which Kisi's settings were read, before or after something else.

use jiff::{SignedDuration, Timestamp};

use crate::check::{Check, judge};
use crate::checks::testing::{now, session};
use crate::observation::{KisiAccountSeen, Observation, Seen, SettingsAnswer};
use crate::rules::Profile;
use crate::session::{Case, Session};
use crate::setup::Answer;
use crate::told::in_lines;
use crate::words::{Screens, Words};

/// What Kisi's settings say, each of them unknown at first.
#[derive(Default)]
pub(super) struct Settings {
    pub sso_flow_enabled: Option<bool>,
    pub sso_configured: Option<bool>,
    pub scim_enabled: Option<bool>,
    pub scim_configured: Option<bool>,
    pub sp_certificate: Option<String>,
    pub sp_certificate_expires_at: Option<String>,
    pub issuer: Option<String>,
}

/// A session in the making.
pub(super) struct Making(Session);

/// One in which nothing was asked yet.
pub(super) fn nothing() -> Making {
    Making(session(Profile::Kisi, &[]))
}

/// So many minutes from now.
fn in_minutes(minutes: i64) -> Timestamp {
    now() + SignedDuration::from_mins(minutes)
}

impl Making {
    /// Kisi's settings were read now.
    pub(super) fn read(self, settings: Settings) -> Self {
        let answer = SettingsAnswer::Found {
            domain: None,
            sso_flow_enabled: settings.sso_flow_enabled,
            sso_configured: settings.sso_configured,
            scim_enabled: settings.scim_enabled,
            scim_configured: settings.scim_configured,
            sp_certificate: settings.sp_certificate,
            sp_certificate_expires_at: settings.sp_certificate_expires_at,
            identity_provider_issuer_url: settings.issuer,
        };
        self.seen(0, Seen::Settings { answer })
    }

    /// The person answered a question, so many minutes from now.
    pub(super) fn answered(mut self, minutes: i64, question: &str, value: &str) -> Self {
        let answer = Answer {
            value: value.to_owned(),
            at: in_minutes(minutes),
        };
        let answers = &mut self.0.setup.answers;
        answers.insert(question.to_owned(), answer);
        self
    }

    pub(super) fn seen(mut self, minutes: i64, seen: Seen) -> Self {
        let at = in_minutes(minutes);
        self.0.setup.observations.push(Observation { at, seen });
        self
    }

    pub(super) fn key(self, account: KisiAccountSeen) -> Self {
        let account = Box::new(account);
        self.seen(0, Seen::KisiAccount { account })
    }

    /// The same with a file.
    pub(super) fn with(self, slot: crate::view::Slot, bytes: &[u8]) -> Self {
        let mut setup = self.0.setup;
        setup.files.push(crate::setup::KeptFile {
            slot,
            name: "dropped".into(),
            folder: None,
            at: now(),
            bytes: bytes.to_vec(),
        });
        Self(Session::new(setup, now(), Profile::Kisi))
    }

    /// What a check says of it, as the person reads it.
    pub(super) fn says(self, check: &Check) -> String {
        let judgement = judge([check], &Case::without_file(&self.0));
        let is_empty = judgement.passed.is_empty()
            && judgement.findings.is_empty()
            && judgement.waiting.is_empty();
        if is_empty {
            return "NOT APPLICABLE\n".to_owned();
        }
        in_lines(&judgement, &Words::new("en", Screens::Newer, "Kisi SSO"))
    }
}

#[test]
fn without_a_key_nothing_is_said() {
    for check in super::SINGLE_SIGN_ON.iter().chain(super::USER_SYNC) {
        let told = nothing().says(check);
        let is_quiet = told.starts_with("WAIT") || told == "NOT APPLICABLE\n";
        assert!(is_quiet, "{}: {told}", check.id);
    }
}
