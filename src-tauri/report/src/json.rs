//! The report for programs: canonical JSON, its SHA-256, and a readable file that holds both.
//! `schema/report.schema.json` describes the file. Not here: reading it back.

use serde::Serialize;
use serde_json::Value;
use setup_core::words::is_invisible;
use sha2::{Digest, Sha256};

use crate::model::Report;

/// The report as canonical JSON (RFC 8785): sorted names, no blanks, so that equal reports are equal bytes.
#[must_use]
pub fn canonical(report: &Report) -> Vec<u8> {
    in_order(report).to_string().into_bytes()
}

/// SHA-256 of the canonical JSON: 64 hexadecimal digits, small.
#[must_use]
pub fn sha256(report: &Report) -> String {
    Sha256::digest(canonical(report))
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The file: `{"report": {…}, "sha256": "…"}`, indented, with a line break at its end.
#[must_use]
pub fn json(report: &Report) -> String {
    let file = serde_json::json!({ "report": in_order(report), "sha256": sha256(report) });
    let text = serde_json::to_string_pretty(&file).expect("plain data becomes JSON");
    escaped(&text) + "\n"
}

/// Sorted by name whether or not another crate asks serde_json to keep the order of declaration.
fn in_order(report: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(report).expect("plain data becomes JSON");
    value.sort_all_objects();
    value
}

/// Characters that nobody sees stand by their number: another way to write the same JSON.
fn escaped(json: &str) -> String {
    let mut text = String::new();
    for character in json.chars() {
        if is_invisible(character) && character != '\n' {
            for unit in character.encode_utf16(&mut [0; 2]) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            text.push(character);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, hostile};

    fn read(text: &str) -> Value {
        serde_json::from_str(text).expect("our own JSON is read")
    }

    #[test]
    fn names_are_sorted_and_no_blank_stands_between() {
        let text = String::from_utf8(canonical(&testing::report())).expect("JSON is UTF-8");
        assert!(text.starts_with(r#"{"certificates":[{"days_left":47,"key":"RSA, 4096 bits","#));
        assert!(!text.contains('\n'));
    }

    #[test]
    fn the_file_says_the_same_as_the_canonical_form() {
        for report in [testing::report(), hostile::report()] {
            let file = read(&json(&report));
            assert_eq!(file["report"].to_string().as_bytes(), canonical(&report));
            assert_eq!(file["sha256"], Value::String(sha256(&report)));
            hostile::assert_nothing_invisible(&json(&report));
        }
    }

    #[test]
    fn equal_reports_are_equal_bytes_and_any_change_shows() {
        assert_eq!(json(&testing::report()), json(&testing::report()));
        let later = Report {
            made_at: testing::at("2026-11-23T15:10:01Z"),
            ..testing::report()
        };
        assert_ne!(sha256(&testing::report()), sha256(&later));
    }

    /// The example beside the schema is what foreign validators are given.
    #[test]
    fn the_example_is_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/example.json");
        let made = json(&testing::report());
        if std::env::var_os("WRITE_EXAMPLE").is_some() {
            std::fs::write(path, &made).expect("the example is written");
        }
        let there = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            there == made,
            "schema/example.json is stale: run the tests with WRITE_EXAMPLE=1"
        );
    }

    /// Every name in the example stands in the schema, and the other way round.
    #[test]
    fn the_schema_knows_every_name() {
        let schema = read(include_str!("../schema/report.schema.json"));
        let mut known = Vec::new();
        names_of_schema(&schema, &mut known);
        let mut used = Vec::new();
        names_of(&read(&json(&testing::report())), &mut used);
        for names in [&mut known, &mut used] {
            names.sort_unstable();
            names.dedup();
        }
        assert_eq!(known, used);
    }

    fn names_of(value: &Value, names: &mut Vec<String>) {
        match value {
            Value::Object(object) => object.iter().for_each(|(name, value)| {
                names.push(name.clone());
                names_of(value, names);
            }),
            Value::Array(items) => items.iter().for_each(|item| names_of(item, names)),
            _ => {}
        }
    }

    fn names_of_schema(value: &Value, names: &mut Vec<String>) {
        match value {
            Value::Object(object) => object.iter().for_each(|(name, value)| {
                if let ("properties", Some(properties)) = (name.as_str(), value.as_object()) {
                    names.extend(properties.keys().cloned());
                }
                names_of_schema(value, names);
            }),
            Value::Array(items) => items.iter().for_each(|item| names_of_schema(item, names)),
            _ => {}
        }
    }
}
