//! The top of the tree holds only what was agreed, and no file knows the computer that it was written on.

use std::fs;

use super::nothing_breaks;
use super::tree::files;

const AGREED: [&str; 7] = [
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "src-tauri",
    "ui",
    "icons",
    "tests",
];

#[test]
fn the_top_holds_only_what_was_agreed() {
    let is_agreed = |name: &str| {
        name.starts_with('.')
            || name.starts_with("LICENSE")
            || name == "target"
            || AGREED.contains(&name)
    };
    let places = fs::read_dir(setup_tests::workspace())
        .expect("the root is read")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !is_agreed(name))
        .collect();
    nothing_breaks("Put it into src-tauri, ui, icons or tests.", places);
}

/// SCIM's list of people is called like the folder of people on a Mac: its path ends behind the id.
fn is_scim(line: &str, path: &str) -> bool {
    let mut found = line
        .match_indices(path)
        .map(|(at, _)| &line[at + path.len()..]);
    path.starts_with("/Us")
        && found.all(|rest| {
            let name = rest.find(|c: char| !c.is_ascii_alphanumeric());
            name.is_none_or(|end| end == 0 || !rest[end..].starts_with('/'))
        })
}

#[test]
fn no_file_knows_where_it_was_written() {
    // In two pieces, so that this file does not find itself.
    let paths = [
        ("/wo", "rk/"),
        ("/tmp", "/wt"),
        ("/ro", "ot/"),
        ("/ho", "me/"),
        ("/Us", "ers/"),
    ]
    .map(|(a, b)| format!("{a}{b}"));
    let mut places = Vec::new();
    for source in files("", "") {
        for (number, line) in source.text.lines().enumerate() {
            let knows = |path: &String| line.contains(path.as_str()) && !is_scim(line, path);
            if paths.iter().any(knows) {
                places.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    nothing_breaks("Paths of one computer do not belong here.", places);
}
