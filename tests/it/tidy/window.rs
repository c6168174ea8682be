//! The page and its process agree: the same commands in four places, the same short words in two.

use std::collections::BTreeSet;

use super::nothing_breaks;
use super::tree::{between, file, files};

/// The one permission that is no command of ours: to hear the views that nobody asked for.
const EVENTS: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];

fn quoted(text: &str, quote: char) -> BTreeSet<String> {
    text.split(quote)
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn first<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    between(text, open, close)
        .first()
        .copied()
        .unwrap_or_else(|| panic!("{open} … {close} stands there"))
}

/// The commands that Tauri is told of, in `build.rs`.
fn declared() -> BTreeSet<String> {
    quoted(
        first(
            &file("src-tauri/build.rs").text,
            "COMMANDS: &[&str] = &[",
            "]",
        ),
        '"',
    )
}

fn permissions() -> BTreeSet<String> {
    let capabilities = file("src-tauri/capabilities/main.json").text;
    quoted(first(&capabilities, "\"permissions\": [", "]"), '"')
}

/// The commands that the process answers.
fn answered() -> BTreeSet<String> {
    files("src-tauri/src", ".rs")
        .iter()
        .flat_map(|file| {
            between(&file.text, "generate_handler![", "]")
                .into_iter()
                .flat_map(|names| names.split(','))
                .map(|name| name.rsplit("::").next().unwrap_or(name).trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The commands that the page calls.
fn called() -> BTreeSet<String> {
    let api = file("ui/src/api.ts").text;
    api.match_indices("invoke")
        .filter_map(|(at, _)| {
            let (before, rest) = api[at..].split_once('(')?;
            let is_call = before == "invoke" || before.starts_with("invoke<");
            let name = is_call.then_some(rest)?.trim_start().strip_prefix('\'')?;
            Some(name.split_once('\'')?.0.to_owned())
        })
        .collect()
}

#[test]
fn the_commands_are_the_same_in_all_four_places() {
    let declared = declared();
    let allowed = permissions()
        .iter()
        .filter(|permission| !permission.contains(':'))
        .map(|permission| permission.replacen("allow-", "", 1).replace('-', "_"))
        .collect();
    for (place, commands) in [
        ("src-tauri/capabilities/main.json", allowed),
        ("generate_handler! in src-tauri/src", answered()),
        ("ui/src/api.ts", called()),
    ] {
        assert_eq!(commands, declared, "{place} and src-tauri/build.rs differ");
    }
}

#[test]
fn the_page_may_do_nothing_else() {
    let places = permissions()
        .into_iter()
        .filter(|permission| permission.contains(':') && !EVENTS.contains(&permission.as_str()))
        .collect();
    nothing_breaks(
        "The window gets commands of its own, nothing of Tauri.",
        places,
    );
}

/// The ids in `label(…, 'id')`, and those of the list in `labels.ts`.
fn used_labels() -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for ending in [".ts", ".svelte"] {
        for file in files("ui/src", ending) {
            for call in between(&file.text, "label(", ")") {
                let last = call.rsplit(',').next().unwrap_or(call).trim();
                if let Some(id) = last.strip_prefix('\'').and_then(|id| id.strip_suffix('\'')) {
                    used.insert(id.to_owned());
                }
            }
        }
    }
    used
}

#[test]
fn every_short_word_of_the_page_is_in_the_words() {
    let words = setup_core::words::Words::new("en", Default::default(), "Kisi SSO").labels();
    let mut used = used_labels();
    assert!(!used.is_empty(), "the page uses label('…')");
    used.extend(quoted(
        first(&file("ui/src/labels.ts").text, "LABELS = [", "]"),
        '\'',
    ));
    let missing = used
        .iter()
        .filter(|id| !words.contains_key(*id))
        .map(|id| format!("{id} is missing"));
    let unused = words
        .keys()
        .filter(|id| !used.contains(*id))
        .map(|id| format!("{id} is not used"));
    nothing_breaks(
        "src-tauri/core/words/en/window.ftl holds the page's words.",
        missing.chain(unused).collect(),
    );
}
