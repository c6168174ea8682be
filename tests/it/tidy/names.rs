//! Names say what a thing is. A type, a module or a file that ends in "manager" says only that there is one.
//! Not here: functions, whose names are sentences, and tests.

use super::nothing_breaks;
use super::tree::{files, product};

const EMPTY: [&str; 10] = [
    "manager", "managers", "service", "helper", "helpers", "util", "utils", "handler", "info",
    "data",
];

/// The standards' own terms.
const STANDARD: [&str; 3] = ["X509Data", "KeyInfo", "AssertionConsumerService"];

/// What a declaration starts with.
const DECLARES: [&str; 7] = [
    "struct ",
    "enum ",
    "trait ",
    "type ",
    "mod ",
    "class ",
    "interface ",
];

/// The words of `KeyManager`, `key_manager` and `key-manager`, small.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in name.chars() {
        if c.is_uppercase() || !c.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
    }
    words
}

fn is_empty(name: &str) -> bool {
    let words = words(name);
    let is_standard = || {
        STANDARD
            .iter()
            .any(|term| words.concat().ends_with(&term.to_lowercase()))
    };
    words
        .last()
        .is_some_and(|last| EMPTY.contains(&last.as_str()) && !is_standard())
}

/// The name that a line declares.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    if line.starts_with("//") || line.starts_with('*') {
        return None;
    }
    let before_name = |start: &&str| {
        let at = line.find(*start)?;
        let head = &line[..at];
        (head.is_empty() || head.ends_with(' ')).then_some(at + start.len())
    };
    let at = DECLARES.iter().filter_map(before_name).min()?;
    let rest = &line[at..];
    let end = rest
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(rest.len());
    Some(&rest[..end])
}

#[test]
fn no_name_is_empty() {
    let mut places = Vec::new();
    let mut all = product();
    all.extend(files("ui/src", ".ts"));
    all.extend(files("ui/src", ".svelte"));
    for source in all {
        let mut parts = source.path.split('/');
        if parts.any(|part| is_empty(part.split('.').next().unwrap_or(part))) {
            places.push(source.path.clone());
        }
        for (number, line) in source.text.lines().enumerate() {
            if let Some(name) = declared(line).filter(|name| is_empty(name)) {
                places.push(format!("{}:{}: {name}", source.path, number + 1));
            }
        }
    }
    nothing_breaks("Name the thing, not that there is one.", places);
}

#[test]
fn the_reading_sees_an_empty_name() {
    let line = "    pub(crate) struct KeyManager {";
    assert_eq!(declared(line), Some("KeyManager"));
    assert_eq!(declared("// a mod load_data"), None);
    assert!(is_empty("KeyManager") && is_empty("load_data") && is_empty("key-utils"));
    assert!(!is_empty("Metadata") && !is_empty("service_provider"));
    assert!(!is_empty("one_certificate_per_x509_data"));
}
