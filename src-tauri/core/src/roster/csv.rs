//! The roster as a table for spreadsheets: RFC 4180, UTF-8 with its mark. Whatever stands in a name stays text there:
//! no formula, no second line, nothing that turns the direction of reading.

use std::fmt::Write as _;

use super::list::Roster;
use super::row::Row;
use crate::words::{Words, args, is_invisible};

/// The mark by which spreadsheets know UTF-8.
const MARK: &str = "\u{feff}";

/// What a spreadsheet takes for the beginning of a formula, also in full width.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

const COLUMNS: [&str; 7] = [
    "name",
    "email",
    "state",
    "reasons",
    "user-name",
    "in-kisi",
    "who",
];

impl Roster {
    /// All rows, with a line of headings.
    #[must_use]
    pub fn csv(&self, words: &Words) -> Vec<u8> {
        let mut text = MARK.to_owned();
        let headings = COLUMNS.map(|name| words.plain(&format!("roster-csv-{name}"), &args()));
        line(&mut text, headings.iter().map(String::as_str));
        for row in self.all() {
            line(&mut text, cells(row, words).iter().map(String::as_str));
        }
        text.into_bytes()
    }
}

fn cells(row: &Row, words: &Words) -> [String; COLUMNS.len()] {
    let said = |id: String| words.plain(&id, &args());
    let reasons = row.reasons.iter();
    let reasons: Vec<_> = reasons
        .map(|reason| said(format!("roster-reason-{}", reason.name())))
        .collect();
    let marks = row.marks.iter();
    let marks: Vec<_> = marks
        .map(|mark| said(format!("roster-mark-{}", mark.name())))
        .collect();
    let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
    [
        row.name.to_string(),
        row.email.to_string(),
        said(format!("roster-kind-{}", row.kind.name())),
        reasons.join("; "),
        text(&row.sent),
        text(&row.in_kisi),
        marks.join(", "),
    ]
}

/// Every cell in quotes, so that no program takes a comma or a semicolon in a name for the end of it.
fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (at, cell) in cells.enumerate() {
        text.push_str(if at == 0 { "\"" } else { ",\"" });
        write(text, cell);
        text.push('"');
    }
    text.push_str("\r\n");
}

fn write(text: &mut String, cell: &str) {
    // Blanks in front are taken away by some programs before they look.
    if cell.trim_start_matches(' ').starts_with(FORMULA) {
        text.push('\'');
    }
    for letter in cell.chars() {
        match letter {
            '"' => text.push_str("\"\""),
            letter if is_invisible(letter) => {
                let _ = write!(text, "⟨U+{:04X}⟩", letter as u32);
            }
            letter => text.push(letter),
        }
    }
}
