//! Looking for a name or an address while somebody types: one text of everybody is searched in one go, the last answer
//! is kept, and a longer question looks only at what the shorter one left.

use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::row::Row;

/// Stands between name and address, and cannot be typed.
const BETWEEN: char = '\u{0}';

pub(super) struct Search {
    /// Name and address of everybody in small letters, row after row.
    text: String,
    /// Where each row begins, and where the last one ends.
    starts: Vec<usize>,
    last: Mutex<Last>,
}

/// The last question and the rows that it left.
#[derive(Default)]
struct Last {
    query: String,
    rows: Vec<u32>,
}

impl Search {
    pub(super) fn new(rows: &[Row]) -> Self {
        let mut text = String::new();
        let mut starts = vec![0];
        for row in rows {
            for part in [&row.name, &row.email] {
                text.extend(part.chars().flat_map(char::to_lowercase));
                text.push(BETWEEN);
            }
            starts.push(text.len());
        }
        Self {
            text,
            starts,
            last: Mutex::default(),
        }
    }

    /// Hands over the places that are left, in order.
    pub(super) fn left<T>(
        &self,
        query: &str,
        within: Range<usize>,
        take: impl FnOnce(&mut dyn ExactSizeIterator<Item = usize>) -> T,
    ) -> T {
        let query = query.trim().to_lowercase();
        if query.is_empty() {
            return take(&mut within.into_iter());
        }
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.query != query {
            let is_longer = !last.query.is_empty() && query.contains(&last.query);
            let rows = match is_longer {
                true => self.narrowed(&last.rows, &query),
                false => self.all(&query),
            };
            *last = Last { query, rows };
        }
        let rows = &last.rows;
        let place = |row: usize| rows.partition_point(|there| (*there as usize) < row);
        let left = &rows[place(within.start)..place(within.end)];
        take(&mut left.iter().map(|row| *row as usize))
    }

    fn all(&self, query: &str) -> Vec<u32> {
        let mut rows = Vec::new();
        let mut from = 0;
        while let Some(at) = self.text[from..].find(query) {
            let row = self.starts.partition_point(|start| *start <= from + at) - 1;
            rows.extend(u32::try_from(row));
            from = self.starts[row + 1];
        }
        rows
    }

    fn narrowed(&self, rows: &[u32], query: &str) -> Vec<u32> {
        let of = |row: usize| &self.text[self.starts[row]..self.starts[row + 1]];
        rows.iter()
            .copied()
            .filter(|row| of(*row as usize).contains(query))
            .collect()
    }
}
