//! Every language says the same: the same messages with the same arguments, all of them built in.

use std::collections::{BTreeMap, BTreeSet};

use setup_core::words::LANGUAGES;

use super::nothing_breaks;
use super::tree::{Source, file, files};

const FOLDER: &str = "src-tauri/core/words";

/// The messages (`id`, `id.attribute`) of Fluent text, each with the arguments that it names.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut current) = (String::new(), None);
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split('=').next().unwrap_or_default().trim_end();
        let is_name = |name: &str| {
            name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
        };
        if line.contains('=') && is_name(name) {
            message = name.to_owned();
            current = Some(message.clone());
        } else if let Some(attribute) = name.trim_start().strip_prefix('.')
            && line.contains('=')
            && is_name(attribute)
        {
            current = Some(format!("{message}.{attribute}"));
        }
        if let Some(current) = &current {
            let arguments = messages.entry(current.clone()).or_default();
            arguments.extend(line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
                    .collect()
            }));
        }
    }
    messages
}

/// All messages of a language, as `file: id`: the window's own words may be called like others.
fn language(name: &str) -> BTreeMap<String, BTreeSet<String>> {
    let files = files(&format!("{FOLDER}/{name}"), ".ftl");
    let named = |file: &Source| {
        let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
        messages(&file.text)
            .into_iter()
            .map(move |(id, arguments)| (format!("{name}: {id}"), arguments))
    };
    files.iter().flat_map(named).collect()
}

/// What the second says otherwise than the first.
fn differences(
    first: &BTreeMap<String, BTreeSet<String>>,
    second: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<String> {
    let missing = first
        .keys()
        .filter(|id| !second.contains_key(*id))
        .map(|id| format!("{id} is missing"));
    let unknown = second
        .keys()
        .filter(|id| !first.contains_key(*id))
        .map(|id| format!("{id} is unknown"));
    let other = first.iter().filter_map(|(id, arguments)| {
        let there = second.get(id)?;
        (there != arguments).then(|| format!("{id} has {there:?} and not {arguments:?}"))
    });
    missing.chain(unknown).chain(other).collect()
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let first = language(LANGUAGES[0]);
    let places = LANGUAGES
        .iter()
        .flat_map(|name| {
            let found = differences(&first, &language(name));
            found
                .into_iter()
                .map(move |place| format!("{name}: {place}"))
        })
        .collect();
    nothing_breaks("Every sentence stands in every language.", places);
}

#[test]
fn every_file_of_words_is_built_in() {
    let sources = file("src-tauri/core/src/words/sources.rs").text;
    let places = files(FOLDER, ".ftl")
        .into_iter()
        .filter(|file| {
            let mut parts = file.path.rsplit('/');
            let name = parts.next().unwrap_or_default().trim_end_matches(".ftl");
            let language = parts.next().unwrap_or_default();
            !LANGUAGES.contains(&language)
                || !(sources.contains(&format!("\"{name}\""))
                    || sources.contains(&format!("/{name}.ftl")))
        })
        .map(|file| file.path)
        .collect();
    nothing_breaks("Name it in src-tauri/core/src/words/sources.rs.", places);
}

#[test]
fn the_comparison_sees_every_difference() {
    let first =
        messages("# a = b\na = { $x } = { $y }\n    .do = { $z }\n    $w\nb = x\nc =\n    one\n");
    let names: Vec<_> = first.keys().map(String::as_str).collect();
    assert_eq!(names, ["a", "a.do", "b", "c"]);
    assert_eq!(first["a.do"].len(), 2);
    let second = messages("a = { $x }\n    .do = { $z } { $w }\nb = x\nd = new\n");
    assert_eq!(
        differences(&first, &second),
        [
            "c is missing",
            "d is unknown",
            "a has {\"x\"} and not {\"x\", \"y\"}",
        ]
    );
}
