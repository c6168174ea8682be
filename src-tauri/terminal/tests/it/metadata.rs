//! `metadata FILE`: the verdict, the facts, the shape of the JSON.

use rstest::rstest;
use serde_json::{Value, json};

use crate::command::{Folder, Run, check, check_with, data, export};

fn judged(text: &str, more: &[&str]) -> Run {
    let folder = Folder::new();
    let file = folder.file("export.xml", text);
    check(&[&["metadata", &file, "--json"], more].concat())
}

#[test]
fn a_right_export_passes() {
    let run = judged(&export(), &[]);
    assert_eq!(
        (run.status, run.verdict().as_str()),
        (0, "pass"),
        "{}",
        run.out
    );
    assert_eq!(run.err, "");
}

#[test]
fn the_shape_of_the_json_is_fixed() {
    let mut json = judged(&export(), &[]).json();
    let certificate = json["facts"]["certificates"][0].take();
    let names = |value: &Value| -> Vec<String> {
        value
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect()
    };
    assert_eq!(
        names(&certificate),
        ["key", "not_after", "not_before", "sha256", "subject", "use"]
    );
    assert_eq!(certificate["use"], "signing");
    assert_eq!(certificate["key"], "RSA 2048");
    assert_eq!(certificate["not_before"], "2026-01-01T00:00:00Z");
    assert_eq!(names(&json), ["facts", "findings", "verdict"]);
    assert_eq!(
        json["facts"],
        json!({
            "kind": "idp-metadata",
            "entity_id": "https://api.kisi.io/saml/metadata",
            "sso": [{
                "binding": "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
                "location": "https://sso.jumpcloud.com/saml2/kisi",
            }],
            "name_id_formats": ["urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"],
            "certificates": [null],
            "want_authn_requests_signed": false,
            "signature": "none",
        })
    );
    let slash = export().replace("saml/metadata\"", "saml/metadata/\"");
    let finding = judged(&slash, &[]).json()["findings"][0].clone();
    assert_eq!(
        names(&finding),
        [
            "certainty",
            "check",
            "do",
            "id",
            "needed",
            "saw",
            "severity",
            "why"
        ]
    );
    assert_eq!(finding["id"], "metadata.entity-id-is-kisi.different");
    assert_eq!(finding["check"], "metadata.entity-id-is-kisi");
    assert_eq!(finding["severity"], "fail");
    assert_eq!(finding["certainty"], "documented");
    assert_eq!(finding["needed"], "https://api.kisi.io/saml/metadata");
}

#[test]
fn the_rules_make_the_difference() {
    let other = export().replace("api.kisi.io", "idp.example");
    assert_eq!(judged(&other, &[]).status, 1);
    let standard = judged(&other, &["--rules", "standard"]);
    assert_eq!((standard.status, standard.verdict().as_str()), (0, "pass"));
}

#[test]
fn a_warning_passes_unless_warnings_are_to_fail() {
    let warns = export().replace(
        "2.0:nameid-format:persistent",
        "1.1:nameid-format:unspecified",
    );
    let run = judged(&warns, &[]);
    assert_eq!(
        (run.status, run.verdict().as_str()),
        (0, "warn"),
        "{}",
        run.out
    );
    assert_eq!(judged(&warns, &["--fail-on", "warn"]).status, 1);
    assert_eq!(judged(&export(), &["--fail-on", "warn"]).status, 0);
}

#[test]
fn the_clock_can_be_set() {
    let folder = Folder::new();
    let file = folder.file("export.xml", export());
    let later = ["--now", "2030-01-01T00:00:00Z", "metadata", &file, "--json"];
    let run = crate::command::run(&mut crate::command::command(&[], &later), b"");
    assert_eq!(run.status, 1);
    assert_eq!(run.ids(), ["metadata.signing-certificate-in-date.expired"]);
}

#[test]
fn an_earlier_export_is_compared() {
    let folder = Folder::new();
    let before = folder.file("before.xml", export().replace("saml2/kisi", "saml2/other"));
    let run = judged(&export(), &["--previous", &before]);
    let ids = run.ids();
    assert!(
        ids.iter()
            .any(|id| id.starts_with("metadata.sso-location-as-before")),
        "{ids:?}"
    );
}

#[test]
fn standard_input_is_a_file() {
    let run = check_with(&["metadata", "-", "--json"], export().as_bytes());
    assert_eq!((run.status, run.verdict().as_str()), (0, "pass"));
}

#[test]
fn a_broken_file_tells_what_stands_before_its_break() {
    let whole = export();
    let run = judged(&whole[..whole.len() - 30], &[]);
    let json = run.json();
    assert_eq!((run.status, json["verdict"].as_str()), (1, Some("fail")));
    assert_eq!(
        json["facts"]["entity_id"],
        "https://api.kisi.io/saml/metadata"
    );
    assert_eq!(json["facts"]["kind"], "broken-xml");
}

#[rstest]
#[case::empty("", "file.not-empty.empty")]
#[case::web_page("<!DOCTYPE html><html></html>", "file.is-no-web-page.web-page")]
#[case::json("{}", "file.is-known.other")]
#[case::certificate(
    "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----",
    "file.is-what-was-asked.certificate"
)]
#[case::key(
    "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----",
    "file.holds-no-private-key.private-key"
)]
fn a_wrong_file_is_told_once(#[case] text: &str, #[case] id: &str) {
    let run = judged(text, &[]);
    assert_eq!(run.status, 1, "{}", run.err);
    assert_eq!(run.ids(), [id]);
}

#[test]
fn real_exports_are_read() {
    for file in data("jumpcloud-metadata") {
        let run = check(&["metadata", &file, "--json"]);
        let json = run.json();
        let location = json["facts"]["sso"][0]["location"].as_str();
        let location = location.unwrap_or_default();
        assert!(
            location.starts_with("https://sso.jumpcloud.com/saml2/"),
            "{file}"
        );
        assert_eq!((run.status, run.verdict().as_str()), (1, "fail"), "{file}");
    }
}

/// The verdicts of the index, one by one, are the library's test; here the status follows them.
#[rstest]
#[case::valid("saml-metadata/valid", 0)]
#[case::invalid("saml-metadata/invalid", 1)]
fn the_status_tells_good_from_bad(#[case] folder: &str, #[case] status: i32) {
    for file in data(folder) {
        let run = check(&["metadata", &file, "--json", "--rules", "standard"]);
        assert_eq!(run.status, status, "{file}: {}{}", run.out, run.err);
    }
}
