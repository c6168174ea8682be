//! `certificate FILE`: its facts, and whether a private key belongs to it.

use serde_json::Value;
use setup_core::x509::KeyForm;

use crate::command::{Folder, PAIR, Run, check, check_with, pair};

fn facts(run: &Run) -> Value {
    run.json()["facts"]["certificates"][0].clone()
}

#[test]
fn its_facts_are_told() {
    let folder = Folder::new();
    let pem = folder.file("acme.pem", &PAIR.certificate_pem);
    let run = check(&["certificate", &pem, "--json"]);
    assert_eq!(
        (run.status, run.verdict().as_str()),
        (0, "pass"),
        "{}",
        run.out
    );
    let facts = facts(&run);
    let subject = facts["subject"].as_str().expect("a subject");
    assert!(
        subject.contains("O=Acme Inc") && subject.contains("CN=acme"),
        "{subject}"
    );
    assert_eq!(facts["issuer"], facts["subject"]);
    assert_eq!(facts["key"], "RSA 2048");
    assert_eq!(facts["signature_algorithm"], "sha256WithRSAEncryption");
    assert_eq!(facts["self_signed"], true);
    assert_eq!(facts["ca"], false);
    assert_eq!(facts["matches_key"], Value::Null);
    // 2026-01-01 and 1095 days, seen at noon of 2026-11-23.
    assert_eq!(facts["days_left"], 768);
    assert_eq!(facts["sha256"].as_str().map(str::len), Some(95));
    assert_eq!(facts["sha1"].as_str().map(str::len), Some(59));
    assert!(facts["serial"].is_string() && facts["usages"].is_array());
    assert_eq!(run.json()["facts"]["kind"], "pem-certificate");
}

#[test]
fn der_says_the_same() {
    let folder = Folder::new();
    let pem = folder.file("acme.pem", &PAIR.certificate_pem);
    let der = folder.file("acme.der", &PAIR.certificate_der);
    let (pem, der) = (
        check(&["certificate", &pem, "--json"]),
        check(&["certificate", &der, "--json"]),
    );
    assert_eq!(facts(&pem), facts(&der));
    assert_eq!(der.json()["facts"]["kind"], "der-certificate");
}

#[test]
fn its_own_key_matches_and_is_never_shown() {
    let folder = Folder::new();
    let pem = folder.file("acme.pem", &PAIR.certificate_pem);
    let key = folder.file("acme.key", PAIR.private_key.expose_pem());
    let secret = PAIR
        .private_key
        .expose_pem()
        .lines()
        .nth(3)
        .expect("a line");
    for json in [&["--json"][..], &[]] {
        let arguments = [&["certificate", &pem, "--key", &key], json].concat();
        let run = check(&arguments);
        assert_eq!(run.status, 0, "{}", run.out);
        assert!(!run.out.contains(secret) && !run.err.contains(secret));
    }
    let run = check(&["certificate", &pem, "--key", &key, "--json"]);
    assert_eq!(facts(&run)["matches_key"], true);
}

#[test]
fn the_key_of_another_fails() {
    let folder = Folder::new();
    let pem = folder.file("acme.pem", &PAIR.certificate_pem);
    let other = pair(KeyForm::Pkcs1);
    let key = folder.file("other.key", other.private_key.expose_pem());
    let run = check(&["certificate", &pem, "--key", &key, "--json"]);
    assert_eq!(run.status, 1);
    assert_eq!(run.ids(), ["certificate.matches-the-private-key.differs"]);
    assert_eq!(facts(&run)["matches_key"], false);
}

#[test]
fn a_locked_key_waits_for_its_passphrase() {
    let made = pair(KeyForm::Pkcs8Encrypted("opens it".to_owned().into()));
    let folder = Folder::new();
    let pem = folder.file("acme.pem", &made.certificate_pem);
    let key = folder.file("acme.key", made.private_key.expose_pem());
    let arguments = ["certificate", &pem, "--key", &key, "--json"];
    let run = check(&arguments);
    assert_eq!((run.status, run.verdict().as_str()), (3, "waiting"));
    let arguments = [&arguments[..], &["--passphrase-stdin"]].concat();
    let run = check_with(&arguments, b"opens it\n");
    assert_eq!(
        (run.status, run.verdict().as_str()),
        (0, "pass"),
        "{}",
        run.out
    );
    let run = check_with(&arguments, b"does not open it\n");
    assert_eq!(run.status, 1);
    assert_eq!(
        run.ids(),
        ["certificate.matches-the-private-key.wrong-passphrase"]
    );
}

#[test]
fn a_key_in_place_of_a_certificate_is_not_echoed() {
    let folder = Folder::new();
    let key = folder.file("acme.key", PAIR.private_key.expose_pem());
    let run = check(&["certificate", &key]);
    assert_eq!(run.status, 1);
    let secret = PAIR
        .private_key
        .expose_pem()
        .lines()
        .nth(3)
        .expect("a line");
    assert!(!run.out.contains(secret));
    assert!(run.out.contains("private"), "{}", run.out);
}

#[test]
fn metadata_in_place_of_a_certificate_is_told_once() {
    let folder = Folder::new();
    let file = folder.file("export.xml", crate::command::export());
    let run = check(&["certificate", &file, "--json"]);
    assert_eq!(run.status, 1);
    assert_eq!(run.ids(), ["file.is-what-was-asked.metadata"]);
}

#[test]
fn two_things_cannot_come_from_standard_input() {
    for arguments in [
        &["certificate", "-", "--key", "-"][..],
        &["certificate", "-", "--key", "x", "--passphrase-stdin"],
        &["metadata", "-", "--previous", "-"],
    ] {
        let run = check_with(arguments, b"");
        assert_eq!(run.status, 2);
        assert!(run.err.contains("standard input"), "{}", run.err);
    }
}
