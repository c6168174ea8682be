//! Lists as both versions of JumpCloud's API cut them: filtered, counted, sorted, one page of it
//! shown. Rows are asked field by field, so that a hundred thousand are not written out for ten.

mod filter;
pub(crate) mod search;
mod v1;
mod v2;

use std::borrow::Cow;
use std::cmp::Ordering;

use serde_json::{Map, Value};

pub(crate) use filter::{Filter, Operator};
pub(crate) use v1::Wanted as V1;
pub(crate) use v2::Wanted as V2;

/// Both versions give ten records unless asked.
const USUAL: usize = 10;
const MOST: usize = 100;

/// A record that can be asked before it is written out.
pub(crate) trait Row {
    /// The fields by which rows come in rising order, no two alike.
    const COME_BY: &'static [&'static str] = &[];

    /// A field as text; nothing for one that is not there, or null.
    fn cell(&self, field: &str) -> Option<Cow<'_, str>>;
    fn shown(&self) -> Value;
}

impl Row for Value {
    fn cell(&self, field: &str) -> Option<Cow<'_, str>> {
        match self.get(field)? {
            Value::String(text) => Some(Cow::Borrowed(text)),
            Value::Null => None,
            other => Some(Cow::Owned(other.to_string())),
        }
    }

    fn shown(&self) -> Value {
        self.clone()
    }
}

/// What was asked of a list, whatever the version.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Asked {
    pub(crate) all_of: Vec<Filter>,
    /// One of these, unless there is none.
    pub(crate) any_of: Vec<Filter>,
    /// One of these as well, unless there is none: the text that is looked for.
    pub(crate) any_text: Vec<Filter>,
    pub(crate) sort: Vec<Sort>,
    /// Nothing for all fields.
    pub(crate) fields: Vec<String>,
    pub(crate) limit: usize,
    pub(crate) skip: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sort {
    pub(crate) field: String,
    pub(crate) falling: bool,
    pub(crate) ignores_case: bool,
}

/// A page, how many rows there are beside it, and where it stands.
pub(crate) struct Page {
    pub(crate) total: usize,
    pub(crate) records: Vec<Value>,
    pub(crate) number: usize,
}

impl Asked {
    /// `always`: fields that are shown even when others were asked for.
    pub(crate) fn page<R: Row>(&self, rows: impl Iterator<Item = R>, always: &[&str]) -> Page {
        let fitting = rows.filter(|row| self.is_whole() || self.fits(row));
        let (total, cut) = match self.is_in_order::<R>() {
            true => self.cut(fitting),
            false => {
                let mut rows: Vec<R> = fitting.collect();
                rows.sort_by(|one, other| self.order(one, other));
                self.cut(rows.into_iter())
            }
        };
        let records = cut.iter().map(|row| self.project(row.shown(), always));
        Page {
            total,
            records: records.collect(),
            number: self.skip / self.limit.max(1),
        }
    }

    /// How many there are, and those of the page.
    fn cut<R>(&self, rows: impl Iterator<Item = R>) -> (usize, Vec<R>) {
        let (mut total, mut cut) = (0, Vec::new());
        for row in rows {
            if total >= self.skip && cut.len() < self.limit {
                cut.push(row);
            }
            total += 1;
        }
        (total, cut)
    }

    fn is_whole(&self) -> bool {
        self.all_of.is_empty() && self.any_of.is_empty() && self.any_text.is_empty()
    }

    /// Whether the rows come in the wanted order by themselves.
    fn is_in_order<R: Row>(&self) -> bool {
        let first = self.sort.first();
        first.is_none_or(|sort| !sort.falling && R::COME_BY.contains(&sort.field.as_str()))
    }

    fn fits(&self, row: &impl Row) -> bool {
        let one_of = |filters: &[Filter]| {
            filters.is_empty() || filters.iter().any(|filter| filter.fits(row))
        };
        one_of(&self.any_of)
            && one_of(&self.any_text)
            && self.all_of.iter().all(|filter| filter.fits(row))
    }

    fn order(&self, one: &impl Row, other: &impl Row) -> Ordering {
        let by = |sort: &Sort| {
            let (one, other) = (one.cell(&sort.field), other.cell(&sort.field));
            let order = match sort.ignores_case {
                true => one
                    .map(|text| text.to_lowercase())
                    .cmp(&other.map(|text| text.to_lowercase())),
                false => one.cmp(&other),
            };
            if sort.falling { order.reverse() } else { order }
        };
        let mut orders = self.sort.iter().map(by);
        orders
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }

    pub(crate) fn project(&self, record: Value, always: &[&str]) -> Value {
        let Value::Object(whole) = record else {
            return record;
        };
        if self.fields.is_empty() {
            return Value::Object(whole);
        }
        let wanted =
            |name: &str| always.contains(&name) || self.fields.iter().any(|field| field == name);
        let kept: Map<_, _> = whole.into_iter().filter(|(name, _)| wanted(name)).collect();
        Value::Object(kept)
    }
}

/// `-name` sorts falling.
fn sorts(fields: impl Iterator<Item = String>, ignores_case: bool) -> Vec<Sort> {
    fields
        .map(|field| match field.strip_prefix('-') {
            Some(rest) => Sort {
                field: rest.to_owned(),
                falling: true,
                ignores_case,
            },
            None => Sort {
                field,
                falling: false,
                ignores_case,
            },
        })
        .collect()
}

/// A number that can be used, or the refusal's words.
fn number(name: &str, text: &str) -> Result<usize, String> {
    text.trim()
        .parse()
        .map_err(|_| format!("{name} must be a number, 0 or more"))
}
