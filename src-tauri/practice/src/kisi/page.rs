//! Query parameters and pages of lists: `limit` and `offset`, and the range in a header of the answer
//! (Kisi's OpenAPI). What lies beyond the documented limits is refused, which is only assumed.

use std::collections::BTreeMap;

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::Value;

use super::refusal::unprocessable;
use crate::refusal::Refusal;

#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct Parameters(BTreeMap<String, String>);

const FARTHEST: usize = 20_000;

impl Parameters {
    /// Nothing when it is empty.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let text = self.0.get(name).map(String::as_str);
        text.filter(|text| !text.is_empty())
    }

    pub(super) fn number(&self, name: &str) -> Result<Option<u64>, Refusal> {
        let wrong = |_| unprocessable(name, "is not a number");
        self.text(name)
            .map(|text| text.parse().map_err(wrong))
            .transpose()
    }

    /// The numbers of `ids`, which commas separate.
    pub(super) fn ids(&self) -> Option<Vec<u64>> {
        let text = self.text("ids")?;
        let ids = text.split(',').filter_map(|id| id.trim().parse().ok());
        Some(ids.collect())
    }

    /// One of the words that there are.
    pub(super) fn one_of(&self, name: &str, words: &[&str]) -> Result<Option<&str>, Refusal> {
        match self.text(name) {
            Some(text) if !words.contains(&text) => {
                Err(unprocessable(name, "is not included in the list"))
            }
            text => Ok(text),
        }
    }

    /// Whether a person or a thing has the words of `query` in one of these texts.
    pub(super) fn asks_for(&self, texts: &[&str]) -> bool {
        self.text("query").is_none_or(|query| {
            let query = query.to_lowercase();
            texts
                .iter()
                .any(|text| text.to_lowercase().contains(&query))
        })
    }

    pub(super) fn page(&self, usual: usize, most: usize) -> Result<Page, Refusal> {
        let within = |name: &str, least: usize, most: usize| -> Result<Option<usize>, Refusal> {
            let Some(number) = self.number(name)? else {
                return Ok(None);
            };
            let number = usize::try_from(number).unwrap_or(usize::MAX);
            match (least..=most).contains(&number) {
                true => Ok(Some(number)),
                false => Err(unprocessable(
                    name,
                    &format!("must be from {least} to {most}"),
                )),
            }
        };
        Ok(Page {
            limit: within("limit", 1, most)?.unwrap_or(usual),
            offset: within("offset", 0, FARTHEST)?.unwrap_or(0),
        })
    }
}

pub(super) struct Page {
    limit: usize,
    offset: usize,
}

impl Page {
    /// This page of all that was found. The range is the one that was asked for, also on the last page.
    pub(super) fn of<T>(&self, found: &[T], show: impl Fn(&T) -> Value) -> Response {
        let total = found.len();
        let page: Vec<_> = found
            .iter()
            .skip(self.offset)
            .take(self.limit)
            .map(show)
            .collect();
        let range = match page.is_empty() {
            true => format!("*/{total}"),
            false => format!("{}-{}/{total}", self.offset, self.offset + self.limit - 1),
        };
        ([("x-collection-range", range)], Json(page)).into_response()
    }
}
