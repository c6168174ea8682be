//! The catalogue of checks is whole: every check has its words, every row of the table its sentences, and nothing
//! is written for a check or a row that does not exist.

use std::collections::BTreeSet;

use setup_core::checks;
use setup_core::rules;
use setup_core::told::{claim, message};
use setup_core::view::Severity;
use setup_core::words::{LANGUAGES, Screens, Words};

const AREAS: [&str; 7] = [
    "file",
    "metadata",
    "certificate",
    "domain",
    "scim",
    "rehearsal",
    "roster",
];

fn words(language: &str) -> Words {
    Words::new(language, Screens::Newer, "Kisi SSO")
}

fn check_of(rule: &str) -> &str {
    rule.rsplit_once('.').expect("a check and a problem").0
}

#[test]
fn every_check_has_a_claim_and_a_reason() {
    for language in LANGUAGES {
        let words = words(language);
        for check in checks::all() {
            for part in ["claim", "why"] {
                let id = format!("{}.{part}", message(check.id));
                assert!(words.has(&id), "{language}: {id}");
            }
        }
    }
}

#[test]
fn every_id_is_a_claim_of_its_area_and_stands_once() {
    let mut seen = BTreeSet::new();
    for check in checks::all() {
        let (area, claim) = check.id.split_once('.').expect("an area and a claim");
        assert!(AREAS.contains(&area), "{}", check.id);
        assert!(
            claim
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{}",
            check.id
        );
        assert!(seen.insert(check.id), "{} stands twice", check.id);
    }
}

#[test]
fn every_row_belongs_to_a_check_and_has_its_sentences() {
    let ids: BTreeSet<_> = checks::all().map(|check| check.id).collect();
    for language in LANGUAGES {
        let words = words(language);
        for rule in rules::all() {
            let check = check_of(rule.id);
            assert!(ids.contains(check), "no check for the row {}", rule.id);
            let problem = &rule.id[check.len() + 1..];
            for part in ["title", "saw", "do"] {
                let id = format!("{}.{problem}-{part}", message(check));
                assert!(words.has(&id), "{language}: {id}");
            }
        }
    }
}

#[test]
fn every_check_can_find_something() {
    let found: BTreeSet<_> = rules::all().map(|rule| check_of(rule.id)).collect();
    for check in checks::all() {
        assert!(found.contains(check.id), "no row for {}", check.id);
    }
}

#[test]
fn every_sentence_belongs_to_a_row() {
    let rows: BTreeSet<String> = rules::all()
        .map(|rule| {
            let check = check_of(rule.id);
            format!("{}.{}", message(check), &rule.id[check.len() + 1..])
        })
        .collect();
    for language in LANGUAGES {
        for area in AREAS {
            let path = format!("src-tauri/core/words/{language}/{area}.ftl");
            let text = std::fs::read_to_string(setup_tests::workspace().join(&path)).expect(&path);
            let mut message = "";
            for line in text.lines() {
                if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                    message = line.split([' ', '=']).next().unwrap_or_default();
                }
                let Some((attribute, _)) = line
                    .trim_start()
                    .strip_prefix('.')
                    .and_then(|rest| rest.split_once(" ="))
                else {
                    continue;
                };
                let Some(problem) = ["-title", "-saw", "-needed", "-do"]
                    .iter()
                    .find_map(|part| attribute.strip_suffix(part))
                else {
                    continue;
                };
                let row = format!("{message}.{problem}");
                assert!(
                    rows.contains(&row),
                    "{path}: {row} has a sentence and no row"
                );
            }
        }
    }
}

#[test]
fn the_whole_table() {
    let words = words("en");
    let named = |severity: Option<Severity>| match severity {
        Some(Severity::Fail) => "fail",
        Some(Severity::Warn) => "warn",
        Some(Severity::Note) => "note",
        None => "-",
    };
    let mut lines = Vec::new();
    for check in checks::all() {
        lines.push(format!("{}  {}", check.id, claim(check.id, &words)));
        for rule in rules::all().filter(|rule| check_of(rule.id) == check.id) {
            lines.push(format!(
                "    {:22} kisi {:4}  standard {:4}  {:?}, {:?}: {}",
                &rule.id[check.id.len() + 1..],
                named(rule.kisi),
                named(rule.standard),
                rule.certainty,
                rule.source,
                rule.reference,
            ));
        }
    }
    insta::assert_snapshot!(lines.join("\n"));
}
