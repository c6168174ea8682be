//! What the tests of `certificate.*` share: a good certificate, changed as a test wants it.

use std::sync::LazyLock;

use jiff::Timestamp;
use rcgen::{CertificateParams, DnType, KeyPair};
use time::OffsetDateTime;

use crate::check::{Check, judge};
use crate::checks::testing::{now, session};
use crate::rules::Profile;
use crate::session::{Case, Session};
use crate::told::in_lines;
use crate::view::Slot;
use crate::words::{Screens, Words};
use crate::x509::{Certificate, KeyMatch, KeyUsage, PublicKey, SelfSignature};

/// A certificate that no check complains about once it calls itself RSA 2048, as PEM.
pub(in crate::checks) static PEM: LazyLock<String> = LazyLock::new(|| pem("Kisi"));

/// A new one of this organization, from a key of its own.
pub(in crate::checks) fn pem(organization: &str) -> String {
    let mut params = CertificateParams::default();
    params
        .distinguished_name
        .push(DnType::OrganizationName, organization);
    let date = |at: &str| {
        let at: Timestamp = at.parse().expect("a moment");
        OffsetDateTime::from_unix_timestamp(at.as_second()).expect("in range")
    };
    params.not_before = date("2026-11-01T00:00:00Z");
    params.not_after = date("2029-11-01T00:00:00Z");
    let key = KeyPair::generate().expect("a key");
    params.self_signed(&key).expect("a certificate").pem()
}

/// A session with the good certificate in a slot, changed.
pub(super) fn with(slot: Slot, alter: impl FnOnce(&mut Certificate)) -> Session {
    with_files(slot, &[(slot, "kisi.pem", PEM.as_bytes())], alter)
}

/// A session with these files; the newest certificate of `slot` is made good, then changed.
pub(super) fn with_files(
    slot: Slot,
    files: &[(Slot, &str, &[u8])],
    alter: impl FnOnce(&mut Certificate),
) -> Session {
    let mut session = session(Profile::Kisi, files);
    session.alter_certificate(slot, |certificate| {
        certificate.key = PublicKey::Rsa { bits: 2048 };
        certificate.signature_algorithm.name = "sha256WithRSAEncryption".into();
        certificate.key_usages = vec![KeyUsage::DigitalSignature, KeyUsage::KeyEncipherment];
        certificate.self_signature = SelfSignature::Valid;
        alter(certificate);
    });
    session
}

/// What a check says of Kisi's certificate after a change.
pub(super) fn says(check: &Check, alter: impl FnOnce(&mut Certificate)) -> String {
    crate::checks::testing::told(
        check,
        &with(Slot::KisiCertificate, alter),
        Slot::KisiCertificate,
    )
}

/// What a check says when a private key came with the certificate.
pub(super) fn says_with_key(check: &Check, key: Option<KeyMatch>) -> String {
    let session = with(Slot::Inspected, |_| ());
    let case = Case {
        private_key: key,
        ..Case::of(&session, Slot::Inspected)
    };
    let words = Words::new("en", Screens::Newer, "Kisi SSO");
    in_lines(&judge([check], &case), &words)
}

/// So many days from now.
pub(super) fn in_days(days: i64) -> Timestamp {
    now() + jiff::SignedDuration::from_hours(24 * days)
}

#[test]
fn nothing_is_said_of_a_good_certificate() {
    for slot in [Slot::KisiCertificate, Slot::Inspected] {
        let session = with(slot, |_| ());
        let judgement = judge(super::ALL, &Case::of(&session, slot));
        assert!(judgement.waiting.is_empty());
        let ids: Vec<_> = judgement
            .findings
            .iter()
            .map(|rated| rated.rule.id)
            .collect();
        assert!(ids.is_empty(), "{ids:?}");
    }
}

#[test]
fn everything_waits_for_a_file_and_nothing_applies_to_metadata() {
    let nothing = session(Profile::Kisi, &[]);
    let waits = judge(super::ALL, &Case::of(&nothing, Slot::Inspected));
    assert!(waits.findings.is_empty() && waits.passed.is_empty());
    assert!(!waits.waiting.is_empty());
    let other = judge(super::ALL, &Case::of(&nothing, Slot::Export));
    assert!(other.waiting.is_empty() && other.passed.is_empty());
}
