//! What ran, how long it took, and how many tests passed: counted from what cargo and vitest print.

use std::time::Duration;

use crate::say::minutes;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

impl Count {
    /// Adds the tests of one summary line; every other line is passed over.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        let is_cargo = line.starts_with("test result:");
        // vitest counts files on a line of its own, which must not be added.
        let is_vitest = line.starts_with("Tests ");
        if is_cargo || is_vitest {
            self.passed += number_before(line, "passed");
            self.failed += number_before(line, "failed");
        }
    }
}

/// The number in front of `word`: 12 in `ok. 12 passed; 0 failed`.
fn number_before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

struct Row {
    what: String,
    took: Duration,
    count: Count,
    ok: bool,
}

#[derive(Default)]
pub struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// A check that has no tests of its own counts as one.
    pub fn add(&mut self, what: &str, took: Duration, mut count: Count, ok: bool) {
        if ok && count == Count::default() {
            count.passed = 1;
        }
        if !ok && count.failed == 0 {
            count.failed = 1;
        }
        self.rows.push(Row {
            what: what.to_owned(),
            took,
            count,
            ok,
        });
    }

    /// One line per check; the last line is the sum.
    pub fn text(&self) -> String {
        let width = self
            .rows
            .iter()
            .map(|row| row.what.chars().count())
            .max()
            .unwrap_or(0);
        let mut text = String::new();
        for Row {
            what,
            took,
            count,
            ok,
        } in &self.rows
        {
            let state = if *ok { "ok" } else { "FAILED" };
            let took = minutes(*took);
            text += &format!(
                "{what:width$}  {took:>6}  {:>5} passed  {:>3} failed  {state}\n",
                count.passed, count.failed
            );
        }
        let took = minutes(self.rows.iter().map(|row| row.took).sum());
        let passed: u32 = self.rows.iter().map(|row| row.count.passed).sum();
        let failed: u32 = self.rows.iter().map(|row| row.count.failed).sum();
        text + &format!(
            "{:width$}  {took:>6}\n\n{passed} passed, {failed} failed",
            "together"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(lines: &str) -> Count {
        let mut count = Count::default();
        lines.lines().for_each(|line| count.read(line));
        count
    }

    #[test]
    fn cargos_summaries_are_added_up() {
        let lines = "test a ... ok\n\
            test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(
            count(lines),
            Count {
                passed: 15,
                failed: 2
            }
        );
    }

    #[test]
    fn vitests_tests_count_and_its_files_do_not() {
        let lines = " Test Files  4 passed (4)\n      Tests  1 failed | 30 passed (31)\n";
        assert_eq!(
            count(lines),
            Count {
                passed: 30,
                failed: 1
            }
        );
    }

    #[test]
    fn the_last_line_is_the_sum() {
        let mut table = Table::default();
        table.add("cargo fmt", Duration::from_secs(1), Count::default(), true);
        table.add(
            "cargo test",
            Duration::from_secs(61),
            Count {
                passed: 7,
                failed: 0,
            },
            true,
        );
        table.add(
            "the window",
            Duration::from_secs(2),
            Count::default(),
            false,
        );
        assert_eq!(
            table.text(),
            "cargo fmt     0:01      1 passed    0 failed  ok\n\
             cargo test    1:01      7 passed    0 failed  ok\n\
             the window    0:02      0 passed    1 failed  FAILED\n\
             together      1:04\n\n\
             8 passed, 1 failed"
        );
    }
}
