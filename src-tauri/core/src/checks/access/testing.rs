//! What the tests of `access.*` share: a key that was pasted, and what each region or Kisi said to it.

use crate::check::{Check, judge};
use crate::checks::testing::{now, session};
use crate::jumpcloud::{Administrator, Organization, Region};
use crate::kisi::Account;
use crate::observation::{
    Came, JumpCloudKeySeen, KisiAccountSeen, NoAnswer, Observation, Seen, SettingsAnswer,
};
use crate::rules::Profile;
use crate::session::{Case, Session};
use crate::told::in_lines;
use crate::wire::{Peer, Reason, Refusal, Refused, Unreachable};
use crate::words::{Screens, Words};
use crate::{jumpcloud, kisi};

/// A new key of JumpCloud's.
pub(super) const KEY: &str = "jca_9f8e7d6c5b4a39281706";

/// A key that nobody was asked about yet.
pub(super) fn pasted(text: &str) -> JumpCloudKeySeen {
    JumpCloudKeySeen::new(jumpcloud::read_key(text, &[]).seen)
}

/// This came from these regions.
pub(super) fn came(answers: &[(Region, Result<(), NoAnswer>)]) -> JumpCloudKeySeen {
    let answers = answers.iter().cloned();
    JumpCloudKeySeen {
        asked: answers
            .map(|(region, answer)| Came {
                region,
                host: region.console(),
                answer,
            })
            .collect(),
        ..pasted(KEY)
    }
}

/// The American region was asked, and this is all that came.
pub(super) fn only(no: NoAnswer) -> JumpCloudKeySeen {
    came(&[(Region::Us, Err(no))])
}

pub(super) fn no(refusal: Refusal, status: u16, says: &str) -> NoAnswer {
    let says = says.to_owned();
    Refused {
        refusal,
        status,
        says,
    }
    .into()
}

/// Nobody answered; a certificate of this issuer was shown.
pub(super) fn silence(reason: Reason, issuer: &str) -> NoAnswer {
    Unreachable {
        reason,
        detail: "10 s".into(),
        peer: Some(peer(issuer)),
    }
    .into()
}

/// A certificate for JumpCloud's neighbour, valid through 2026.
pub(super) fn peer(issuer: &str) -> Peer {
    let second = |at: &str| at.parse::<jiff::Timestamp>().expect("a moment").as_second();
    Peer {
        issuer: issuer.to_owned(),
        names: vec!["a.example".into()],
        not_before: second("2026-01-01T00:00:00Z"),
        not_after: second("2026-12-31T00:00:00Z"),
    }
}

/// An administrator's key that the European region took, of one organization.
pub(super) fn taken() -> JumpCloudKeySeen {
    JumpCloudKeySeen {
        region: Some(Region::Eu),
        organizations: vec![organization("60259a2ad81e1a474d4e7c83")],
        administrator: Some(Administrator {
            email: Some("ada@acme.example".into()),
            role: Some("Read Only".into()),
            key_expires: None,
        }),
        ..came(&[(Region::Eu, Ok(()))])
    }
}

pub(super) fn organization(id: &str) -> Organization {
    Organization {
        id: id.into(),
        name: Some("Acme".into()),
    }
}

/// What a check says of JumpCloud's key, as the person reads it.
pub(super) fn says(check: &Check, key: JumpCloudKeySeen) -> String {
    let key = Box::new(key);
    said(check, &[Seen::JumpCloudKey { key }])
}

/// The owner's key, which Kisi took.
pub(super) fn owner() -> KisiAccountSeen {
    KisiAccountSeen {
        account: Some(Ok(Account {
            id: 7,
            email: Some("maria@acme.example".into()),
            name: Some("Maria".into()),
            organization: None,
        })),
        is_owner: Some(true),
        has_password: Some(true),
        ..kisi_pasted("9f8e7d6c5b4a")
    }
}

pub(super) fn kisi_pasted(text: &str) -> KisiAccountSeen {
    KisiAccountSeen::new(kisi::read_key(text, &[]).seen)
}

/// A key to which Kisi said no.
pub(super) fn kisi_said(no: NoAnswer) -> KisiAccountSeen {
    KisiAccountSeen {
        account: Some(Err(no)),
        ..kisi_pasted("9f8e7d6c5b4a")
    }
}

/// What a check says of Kisi's key.
pub(super) fn says_of_kisi(check: &Check, account: KisiAccountSeen) -> String {
    let account = Box::new(account);
    said(check, &[Seen::KisiAccount { account }])
}

/// The same, after Kisi's settings were asked for.
pub(super) fn says_with(check: &Check, account: KisiAccountSeen, answer: SettingsAnswer) -> String {
    let account = Box::new(account);
    said(
        check,
        &[Seen::KisiAccount { account }, Seen::Settings { answer }],
    )
}

fn said(check: &Check, seen: &[Seen]) -> String {
    let mut session = session(Profile::Kisi, &[]);
    let at = now();
    let seen = seen.iter().cloned();
    let observations = &mut session.setup.observations;
    observations.extend(seen.map(|seen| Observation { at, seen }));
    told(check, &session)
}

fn told(check: &Check, session: &Session) -> String {
    let judgement = judge([check], &Case::without_file(session));
    if judgement.passed.is_empty() && judgement.findings.is_empty() && judgement.waiting.is_empty()
    {
        return "NOT APPLICABLE\n".to_owned();
    }
    in_lines(&judgement, &Words::new("en", Screens::Newer, "Kisi SSO"))
}

#[test]
fn everything_waits_for_a_key() {
    let nothing = session(Profile::Kisi, &[]);
    for check in super::JUMPCLOUD.iter().chain(super::KISI) {
        let told = told(check, &nothing);
        assert!(told.starts_with("WAIT"), "{}: {told}", check.id);
    }
}

#[test]
fn nothing_bad_is_said_of_a_right_key() {
    for check in super::JUMPCLOUD {
        let told = says(check, taken());
        let is_note = check.id == "access.jumpcloud-administrator-is-known";
        assert!(
            told == "PASS\n" || (is_note && told.starts_with("NOTE")) || told.contains("NOT APP"),
            "{}: {told}",
            check.id
        );
    }
}

#[test]
fn exactly_one_check_speaks_of_what_stopped_a_key() {
    for (stopped, id) in [
        (silence(Reason::TimedOut, ""), "jumpcloud-answers"),
        (no(Refusal::Request, 407, ""), "jumpcloud-answers"),
        (no(Refusal::WebPage, 200, ""), "jumpcloud-itself-answers"),
        (no(Refusal::Elsewhere, 302, ""), "jumpcloud-itself-answers"),
        (no(Refusal::Broken, 511, ""), "jumpcloud-itself-answers"),
        (no(Refusal::NotFound, 404, ""), "jumpcloud-itself-answers"),
        (no(Refusal::Strange, 200, ""), "jumpcloud-itself-answers"),
        (no(Refusal::NoKey, 302, ""), "jumpcloud-key-arrives"),
        (no(Refusal::Busy, 429, ""), "jumpcloud-is-not-busy"),
        (no(Refusal::Broken, 500, ""), "jumpcloud-is-well"),
        (no(Refusal::Key, 401, ""), "jumpcloud-key-is-accepted"),
        (no(Refusal::NotAllowed, 403, ""), "jumpcloud-key-is-let-in"),
        (
            no(Refusal::Request, 400, ""),
            "jumpcloud-takes-the-question",
        ),
    ] {
        let speaking: Vec<_> = super::JUMPCLOUD
            .iter()
            .filter(|check| says(check, only(stopped.clone())).starts_with("FAIL"))
            .map(|check| check.id.trim_start_matches("access."))
            .collect();
        assert_eq!(speaking, [id], "{stopped:?}");
    }
}
