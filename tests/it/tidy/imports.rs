//! Imports point one way, checks do no I/O and read no clock, and one manifest and one file know Tauri.

use super::nothing_breaks;
use super::tree::{file, files, names_after, product};

/// The modules of the core, the lowest first. A module imports only what stands before it: the protocols (from
/// `wire` to `file`) know no word of the wizard.
const ORDER: [&str; 25] = [
    "secret",
    "words",
    "wire",
    "x509",
    "saml",
    "kisi",
    "jumpcloud",
    "scim",
    "file",
    "view",
    "trouble",
    "roster",
    "observation",
    "setup",
    "rules",
    "session",
    "check",
    "told",
    "checks",
    "facts",
    "probe",
    "change",
    "journey",
    "journeys",
    "wizard",
];

/// What practice may take of the core: the standards' and the vendors' plain data.
const PLAIN: [&str; 7] = [
    "secret",
    "wire",
    "x509",
    "saml",
    "kisi",
    "jumpcloud",
    "scim",
];

/// Modules that judge or read what they were given, and nothing else.
const PURE: [&str; 14] = [
    "check",
    "checks",
    "rules",
    "words",
    "told",
    "facts",
    "saml",
    "x509",
    "file",
    "kisi",
    "jumpcloud",
    "scim",
    "roster",
    "journeys",
];

/// The world: disk, network, clock, other programs.
const WORLD: [&str; 12] = [
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "tokio::",
    "reqwest",
    "tempfile",
    "Timestamp::now",
    "Zoned::now",
    "SystemTime",
    "Instant::now",
    "now_utc",
];

/// Each crate of the workspace and which of the others it may use. Tests may use all.
const CRATES: [(&str, &[&str]); 6] = [
    ("src-tauri/core", &[]),
    ("src-tauri/practice", &["setup-core"]),
    ("src-tauri/report", &["setup-core"]),
    ("src-tauri/terminal", &["setup-core", "setup-report"]),
    (
        "src-tauri",
        &["setup-core", "setup-report", "setup-practice"],
    ),
    ("src-tauri/xtask", &[]),
];

/// `checks` for `src-tauri/core/src/checks/file/mod.rs`.
fn module(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src-tauri/core/src/")?;
    Some(inside.split(['/', '.']).next().unwrap_or(inside))
}

#[test]
fn modules_of_the_core_import_only_what_stands_before_them() {
    let mut places = Vec::new();
    for source in product() {
        let Some(name) = module(&source.path).filter(|name| *name != "lib") else {
            continue;
        };
        let Some(own) = ORDER.iter().position(|there| *there == name) else {
            places.push(format!(
                "{}: the module {name} has no place in ORDER (tests/it/tidy/imports.rs)",
                source.path
            ));
            continue;
        };
        for used in names_after(&source.text, "crate::") {
            let place = ORDER.iter().position(|there| *there == used);
            if place.is_some_and(|place| place > own) {
                places.push(format!(
                    "{} imports {used}, which stands above it",
                    source.path
                ));
            }
        }
    }
    nothing_breaks("Imports point one way.", places);
}

#[test]
fn crates_use_only_what_stands_below_them() {
    let mut places = Vec::new();
    for (folder, allowed) in CRATES {
        let manifest = file(&format!("{folder}/Cargo.toml"));
        for line in manifest.text.lines() {
            let name = line.split([' ', '=', '.']).next().unwrap_or_default();
            if name.starts_with("setup-") && !allowed.contains(&name) {
                places.push(format!("{} uses {name}", manifest.path));
            }
        }
    }
    nothing_breaks("Crates point one way.", places);
}

#[test]
fn xtask_has_no_dependencies() {
    let manifest = file("src-tauri/xtask/Cargo.toml");
    let dependencies = manifest.text.split("dependencies]").skip(1);
    let named: Vec<String> = dependencies
        .flat_map(|part| part.lines().take_while(|line| !line.starts_with('[')))
        .filter(|line| line.contains('='))
        .map(str::to_owned)
        .collect();
    nothing_breaks("xtask starts in seconds: it has no dependencies.", named);
}

#[test]
fn practice_knows_nothing_of_the_wizard() {
    let mut places = Vec::new();
    for source in product() {
        if source.path.starts_with("src-tauri/practice/") {
            for used in names_after(&source.text, "setup_core::") {
                if !PLAIN.contains(&used.as_str()) {
                    places.push(format!("{} imports {used}", source.path));
                }
            }
        }
    }
    nothing_breaks(
        "Practice imports the vendors' plain data and nothing else of the core.",
        places,
    );
}

#[test]
fn checks_and_protocols_do_no_io_and_read_no_clock() {
    let mut places = Vec::new();
    for source in product() {
        if module(&source.path).is_some_and(|name| PURE.contains(&name)) {
            for (number, line) in source.text.lines().enumerate() {
                for world in WORLD.iter().filter(|world| line.contains(**world)) {
                    places.push(format!("{}:{}: {world}", source.path, number + 1));
                }
            }
        }
    }
    nothing_breaks("Give it the bytes and the time instead.", places);
}

#[test]
fn only_the_window_names_tauri() {
    let mut places = Vec::new();
    for manifest in files("", "Cargo.toml") {
        let names_it = manifest
            .text
            .lines()
            .filter(|line| line.starts_with("tauri"))
            .count();
        let is_window = manifest.path == "src-tauri/Cargo.toml";
        if is_window != (names_it > 0) {
            places.push(format!("{}: {names_it} lines", manifest.path));
        }
    }
    nothing_breaks(
        "src-tauri/Cargo.toml is the only manifest that names tauri.",
        places,
    );
}

#[test]
fn only_api_ts_knows_tauri() {
    let mut places = Vec::new();
    for ending in [".ts", ".svelte"] {
        for source in files("ui/src", ending) {
            let knows = source.text.contains("@tauri-apps") || source.text.contains("__TAURI");
            if knows && source.path != "ui/src/api.ts" {
                places.push(source.path);
            }
        }
    }
    nothing_breaks(
        "ui/src/api.ts is the only file that imports @tauri-apps.",
        places,
    );
}
