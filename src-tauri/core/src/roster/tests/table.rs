//! The table for spreadsheets: read back by rules of its own, and harmless.

use proptest::prelude::*;

use super::*;
use crate::words::{Screens, Words, is_invisible};

fn words() -> Words {
    Words::new("en", Screens::Newer, "Kisi SSO")
}

fn csv(name: &str) -> String {
    let person = named("1", "anna@x.example", "anna", name);
    let roster = compare(sides(vec![person], vec![present("7", "Anna@x.example")]));
    String::from_utf8(roster.csv(&words())).expect("UTF-8")
}

/// Cells of RFC 4180, all of them in quotes.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark");
    let lines = text.strip_suffix("\r\n").expect("an end").split("\r\n");
    lines.map(cells).collect()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let (mut inside, mut letters) = (false, line.chars().peekable());
    while let Some(letter) = letters.next() {
        let cell = cells.last_mut().expect("a cell");
        match letter {
            '"' if inside && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => inside = !inside,
            ',' if !inside => cells.push(String::new()),
            letter => {
                assert!(inside, "everything stands in quotes");
                cell.push(letter);
            }
        }
    }
    cells
}

#[test]
fn everything_about_a_person_stands_in_one_line() {
    let text = csv("Anna \"A\" Kim, Dr.; PhD");
    assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"));
    insta::assert_snapshot!(text.replace(['\u{feff}', '\r'], ""), @r#"
        "Name","E-mail","What happens","Why","User name that is sent","Address in Kisi","Who"
        "Anna ""A"" Kim, Dr.; PhD","anna@x.example","needs a decision","other capitals in Kisi; user name is not the address","anna","Anna@x.example",""
        "#);
}

#[test]
fn nothing_in_a_name_is_a_formula_or_turns_the_line() {
    for (name, cell) in [
        ("=1+2", "'=1+2"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("＝1", "'＝1"),
        ("\u{202e}evil\u{202c}", "⟨U+202E⟩evil⟨U+202C⟩"),
        ("a\r\nb", "a⟨U+000D⟩⟨U+000A⟩b"),
        ("a\tb", "a⟨U+0009⟩b"),
        ("O'Brien", "O'Brien"),
    ] {
        assert_eq!(read(&csv(name))[1][0], cell, "{name:?}");
    }
}

proptest! {
    #[test]
    fn any_name_is_read_back_as_text(name in "\\PC{0,12}|[=+@\t\r\n\", -]{0,6}") {
        let table = read(&csv(&name));
        prop_assert_eq!((table.len(), table[1].len()), (2, 7));
        let cell = &table[1][0];
        prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']));
        prop_assert!(!cell.chars().any(is_invisible));
        let shown = name.trim();
        if shown.is_empty() {
            prop_assert_eq!(cell, "Some Body");
        } else if !shown.chars().any(is_invisible) {
            prop_assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), shown.strip_prefix('\'').unwrap_or(shown));
        }
    }
}

#[test]
fn every_kind_reason_and_mark_has_its_words() {
    let words = words();
    for kind in Kind::ALL {
        for part in ["", ".filter", ".help"] {
            assert!(
                words.has(&format!("roster-kind-{}{part}", kind.name())),
                "{kind:?}"
            );
        }
    }
    for reason in Reason::ALL {
        for part in ["", ".why"] {
            assert!(
                words.has(&format!("roster-reason-{}{part}", reason.name())),
                "{reason:?}"
            );
        }
    }
    for mark in Mark::ALL {
        assert!(
            words.has(&format!("roster-mark-{}", mark.name())),
            "{mark:?}"
        );
    }
    for state in State::ALL {
        assert!(
            words.has(&format!("roster-arrival-{}", state.name())),
            "{state:?}"
        );
    }
}
