//! The table of the guide holds: every line of the guide is in it, and everything it names is in the product.

use setup_core::journey::{Journey, Kind, Step, Value};
use setup_core::rules::Profile;
use setup_core::session::Session;
use setup_core::setup::{Answer, Setup};
use setup_core::words::{Screens, Words, args};

use super::domain_text;
use super::table::{AROUND, By, IN_JUMPCLOUD, fields, lines};

fn journey() -> &'static Journey {
    setup_core::journeys::of("sso").expect("single sign-on is a journey")
}

fn step(id: &str) -> &'static Step {
    setup_core::journeys::ALL
        .iter()
        .find_map(|journey| journey.step(id))
        .unwrap_or_else(|| panic!("there is no step {id}"))
}

fn kinds(id: &str) -> impl Iterator<Item = &'static Kind> {
    step(id).kinds()
}

fn value(in_step: &str, id: &str) -> &'static Value {
    let rows = kinds(in_step).flat_map(|kind| match kind {
        Kind::Values(groups) => groups.iter().flat_map(|group| group.rows).collect(),
        Kind::Compare(rows) => rows.iter().collect(),
        _ => vec![],
    });
    let mut named = rows.into_iter().filter(|row| row.id == id);
    named
        .next()
        .unwrap_or_else(|| panic!("{in_step} has no field {id}"))
}

/// As the guide's screens are called.
fn older() -> Words {
    Words::new("en", Screens::Older, "Kisi SSO")
}

fn instruction(in_step: &str, id: &str, number: usize, word: &str) {
    let there = kinds(in_step).any(|kind| {
        matches!(kind, Kind::Instructions { id: there, count, .. } if *there == id && number <= *count)
    });
    assert!(there, "{in_step} has no instruction {id} {number}");
    let given = args()
        .text("tester", "anna")
        .text("file", "metadata.xml")
        .text("folder", "Downloads")
        .text("certificate", "kisi.pem");
    let text = older().plain(&format!("do-{id}.n{number}"), &given);
    assert!(
        text.contains(word),
        "{id} {number}: “{text}” lacks “{word}”"
    );
}

fn is_carried(by: By) {
    match by {
        By::Instruction(step, id, number, word) => instruction(step, id, number, word),
        By::Value(step, id) => {
            value(step, id);
        }
        By::Question(step, id) => {
            let there = kinds(step)
                .any(|kind| matches!(kind, Kind::Question(question) if question.id == id));
            assert!(there, "{step} has no question {id}");
        }
        By::Note(step, id) => {
            let there = kinds(step)
                .any(|kind| matches!(kind, Kind::Note { id: there, .. } if *there == id));
            assert!(there, "{step} has no note {id}");
        }
        By::Drop(step, slot) => {
            let there = kinds(step).any(|kind| matches!(kind, Kind::Drop(there) if *there == slot));
            assert!(there, "{step} has no place for {slot:?}");
        }
        By::Check(id) => {
            let there = setup_core::checks::all().any(|check| check.id == id);
            assert!(there, "there is no check {id}");
        }
        By::Secret(step, id) => {
            let there = kinds(step).any(|kind| matches!(kind, Kind::Secret(there) if *there == id));
            assert!(there, "{step} has no secret {id}");
        }
        By::Later(super::table::Journey::DirectoryImport) => assert_eq!(
            setup_core::journeys::of("import").map(|journey| journey.id),
            None,
            "this journey is there now: name the step that carries the line"
        ),
    }
}

#[test]
fn what_carries_a_line_is_there() {
    for (heading, number, words, by) in lines() {
        assert!(!by.is_empty(), "{heading}, {number}, {words}");
        by.iter().copied().for_each(is_carried);
    }
    for (field, _, by) in fields() {
        assert!(by.iter().any(|by| matches!(by, By::Value(..))), "{field}");
        by.iter().copied().for_each(is_carried);
    }
    for (_, by) in AROUND {
        by.iter().copied().for_each(is_carried);
    }
}

/// The label stands on our sheet as in the guide, and the value is the guide's, corrected where it is misprinted.
#[test]
fn every_field_has_its_label_and_its_value() {
    let now = "2026-11-23T12:00:00Z".parse().expect("a time");
    let mut setup = Setup::new("one".into(), "sso", "application", false, now);
    for (question, value) in [("domain", "dreamworldinc"), ("screens", "older")] {
        let value = value.to_owned();
        setup
            .answers
            .insert(question.into(), Answer { value, at: now });
    }
    let session = Session::new(setup, now, Profile::Kisi);
    for (label, expected, by) in fields() {
        let By::Value(step, id) = by[0] else {
            panic!("{label} is a field of a sheet");
        };
        let row = value(step, id);
        assert_eq!(older().plain(&format!("field-{id}"), &args()), *label);
        assert_eq!((row.value)(&session), *expected, "{label}");
    }
}

/// The guide's own numbering: heading, number, text.
fn numbered(guide: &str) -> Vec<(String, u32, String)> {
    let mut heading = String::new();
    let mut lines = Vec::new();
    for line in guide.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line
            .split_once(". ")
            .and_then(|(number, text)| Some((number.parse().ok()?, text)));
        match item {
            Some((number, text)) => lines.push((heading.clone(), number, text.to_owned())),
            None if line.starts_with('•') => {}
            None if line.len() < 60 && !line.ends_with(['.', ':']) => heading = line.to_owned(),
            None => {}
        }
    }
    lines
}

#[test]
fn every_numbered_line_of_the_guide_is_in_the_table() {
    let Some(guide) = domain_text("guide.md") else {
        return;
    };
    let there = numbered(&guide);
    assert_eq!(there.len(), lines().count());
    for ((heading, number, text), (in_table, its_number, words, _)) in there.iter().zip(lines()) {
        assert_eq!(
            (heading.as_str(), *number),
            (*in_table, *its_number),
            "{text}"
        );
        assert!(text.starts_with(words), "{text}: not “{words}”");
    }
}

#[test]
fn every_field_of_the_guide_is_in_the_table() {
    let Some(guide) = domain_text("guide.md") else {
        return;
    };
    let form = guide
        .split(IN_JUMPCLOUD)
        .nth(1)
        .expect("the form is in the guide");
    let form = form.split("Click Activate").next().unwrap_or_default();
    let bullets = form
        .lines()
        .filter(|line| line.trim_start().starts_with('•'));
    let labels: Vec<&str> = bullets
        .filter_map(|line| line.split('•').nth(1)?.split(':').next())
        .map(str::trim)
        .collect();
    assert!(labels.len() >= 13, "{labels:?}");
    for label in labels {
        let known = fields().any(|(field, ..)| *field == label)
            || matches!(
                label,
                // These two only say which attributes are needed: each attribute is a field here.
                "Attributes - User Attribute Mapping" | "Required by Kisi" | "Optional"
            );
        assert!(known, "{label} is in no line of the table");
    }
    for (words, _) in AROUND {
        let flat = guide.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(words), "the guide does not say “{words}”");
    }
}

/// A field of which the sheet says that a check sees it in the export names a check that is there.
#[test]
fn fields_that_an_export_shows_name_their_check() {
    let mut shown = 0;
    for kind in journey().steps.iter().flat_map(Step::kinds) {
        if let Kind::Values(groups) = kind {
            for row in groups.iter().flat_map(|group| group.rows) {
                row.shown_by.into_iter().map(By::Check).for_each(is_carried);
                shown += usize::from(row.shown_by.is_some());
            }
        }
    }
    assert_eq!(shown, 3);
}
