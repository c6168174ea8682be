//! The whole roster: its rows in order, asked for some at a time. It lives in memory only.

use super::counts::Counts;
use super::gap::{Gap, Side};
use super::kind::Kind;
use super::person::{Comer, Present, Sides};
use super::row::Row;
use super::search::Search;

/// Everybody, the most serious first and then by name.
pub struct Roster {
    rows: Vec<Row>,
    counts: Counts,
    search: Search,
    /// Without the people: they are in the rows.
    sides: Sides,
}

/// Some rows of those that a search and a filter leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<'a> {
    /// The place of the first one here.
    pub offset: usize,
    /// How many are left in all.
    pub total: usize,
    pub rows: Vec<&'a Row>,
}

impl Roster {
    pub(super) fn new(mut rows: Vec<Row>, sides: Sides) -> Self {
        rows.sort_by_cached_key(|row| (row.kind, row.label().to_lowercase(), row.id.clone()));
        let mut counts = Counts {
            present: sides.present.len(),
            ..Counts::default()
        };
        rows.iter().for_each(|row| counts.add(row));
        Self {
            search: Search::new(&rows),
            rows,
            counts,
            sides: Sides {
                comers: Vec::<Comer>::new(),
                present: Vec::<Present>::new(),
                outside: None,
                ..sides
            },
        }
    }

    #[must_use]
    pub fn all(&self) -> &[Row] {
        &self.rows
    }

    #[must_use]
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// What could not be read.
    #[must_use]
    pub fn gaps(&self) -> &[Gap] {
        &self.sides.gaps
    }

    /// Whether nothing is missing on either side.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        [Side::JumpCloud, Side::Kisi]
            .into_iter()
            .all(|side| self.sides.is_whole(side))
    }

    /// From where it is, without the people.
    #[must_use]
    pub fn sides(&self) -> &Sides {
        &self.sides
    }

    /// Rows whose name or address holds the text, whatever its capitals; of one kind or of all.
    #[must_use]
    pub fn rows(&self, query: &str, filter: Option<Kind>, offset: usize, count: usize) -> Page<'_> {
        self.search.left(query, self.within(filter), |left| Page {
            offset,
            total: left.len(),
            rows: left
                .skip(offset)
                .take(count)
                .map(|at| &self.rows[at])
                .collect(),
        })
    }

    /// The place of a row among those that a search and a filter leave.
    #[must_use]
    pub fn find(&self, id: &str, query: &str, filter: Option<Kind>) -> Option<usize> {
        let wanted = self.rows.iter().position(|row| &*row.id == id)?;
        self.search.left(query, self.within(filter), |mut left| {
            Iterator::position(&mut left, |at| at == wanted)
        })
    }

    /// Rows of one kind stand together.
    fn within(&self, filter: Option<Kind>) -> std::ops::Range<usize> {
        let Some(kind) = filter else {
            return 0..self.rows.len();
        };
        let start = self.rows.partition_point(|row| row.kind < kind);
        start..self.rows.partition_point(|row| row.kind <= kind)
    }
}
