//! Files and functions stay small enough to be read in one go; every file says why it exists.

use super::nothing_breaks;
use super::tree::{Source, files, product};

const RUST_FILE: usize = 400;
const FUNCTION: usize = 60;
const SVELTE_FILE: usize = 200;

fn rust() -> Vec<Source> {
    let mut all = files("src-tauri", ".rs");
    all.extend(files("tests", ".rs"));
    all
}

fn too_long(files: &[Source], limit: usize) -> Vec<String> {
    files
        .iter()
        .map(|file| (file.text.lines().count(), &file.path))
        .filter(|(lines, _)| *lines > limit)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect()
}

#[test]
fn rust_files_have_at_most_400_lines() {
    nothing_breaks("One idea for each file.", too_long(&rust(), RUST_FILE));
}

#[test]
fn svelte_files_have_at_most_200_lines() {
    let files = files("ui/src", ".svelte");
    nothing_breaks("One idea for each part.", too_long(&files, SVELTE_FILE));
}

/// Without tests, which may be long lists of cases.
#[test]
fn functions_have_at_most_60_lines() {
    let places = product().iter().flat_map(long_functions).collect();
    nothing_breaks("Give its parts names.", places);
}

/// Functions by rustfmt's indentation: from the opening brace to the closing one in the same column; blank
/// lines and comments do not count.
fn long_functions(file: &Source) -> Vec<String> {
    let mut places = Vec::new();
    let lines: Vec<&str> = file.text.lines().collect();
    for (number, line) in lines.iter().enumerate() {
        let Some(name) = function_name(line) else {
            continue;
        };
        let indent = &line[..line.len() - line.trim_start().len()];
        let closing = format!("{indent}}}");
        let body = lines[number..]
            .iter()
            .skip_while(|line| !line.trim_end().ends_with('{'))
            .skip(1)
            .take_while(|line| **line != closing)
            .filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//"))
            .count();
        if !line.ends_with('}') && body > FUNCTION {
            places.push(format!(
                "{}:{}: {name}, {body} lines",
                file.path,
                number + 1
            ));
        }
    }
    places
}

fn function_name(line: &str) -> Option<&str> {
    let mut words = line.trim_start();
    if words.starts_with("//") || line.ends_with(';') {
        return None;
    }
    loop {
        let (word, rest) = words.split_once(' ')?;
        match word {
            "fn" => return rest.split(['(', '<']).next(),
            "pub" | "const" | "async" | "unsafe" | "extern" | "\"C\"" => words = rest,
            word if word.starts_with("pub(") => words = rest,
            _ => return None,
        }
    }
}

#[test]
fn every_rust_file_says_first_why_it_exists() {
    let places = rust()
        .into_iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| file.path)
        .collect();
    nothing_breaks(
        "Open each file with `//!` and one or two sentences.",
        places,
    );
}

#[test]
fn the_product_does_not_unwrap() {
    let mut places = Vec::new();
    for source in product() {
        for (number, line) in source.text.lines().enumerate() {
            if line.contains(".unwrap()") {
                places.push(format!("{}:{}", source.path, number + 1));
            }
        }
    }
    nothing_breaks(
        "Say with `expect` why it cannot happen, or handle it.",
        places,
    );
}

#[test]
fn the_measuring_sees_a_long_function() {
    let body = "        one();\n".repeat(FUNCTION + 1);
    let text = format!(
        "impl A {{\n    pub(crate) async fn long(\n        a: u8,\n    ) -> u8 {{\n{body}    }}\n\n    fn short() {{}}\n}}\n"
    );
    let file = Source {
        path: "a.rs".into(),
        text,
    };
    assert_eq!(long_functions(&file), ["a.rs:2: long, 61 lines"]);
}
