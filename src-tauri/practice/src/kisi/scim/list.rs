//! Lists (RFC 7644 §3.4.2): filter, pages, total. No sorting, which ServiceProviderConfig says.

use std::time::Duration;

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use super::asked::{Answered, Asked, Moment};
use super::choose::Wanted;
use super::filter::{Compare, Filter, Within, expression, fits};
use super::habit::Habit;
use super::refused::Refused;
use super::{Record, Scim, Which};

const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
/// Most resources in one answer, and how many without `count`.
pub(super) const MOST: usize = 200;
const USUAL: usize = 100;
/// How long a new person stays unseen where that is the habit.
const UNSEEN: Duration = Duration::from_millis(300);

#[derive(Default)]
pub(super) struct Question {
    wanted: Wanted,
    filter: Option<String>,
    /// From 1; what is smaller counts as 1.
    start: i64,
    count: Option<i64>,
}

impl Question {
    pub(super) fn of(asked: &Asked) -> Result<Self, Refused> {
        let number = |name: &str| -> Result<Option<i64>, Refused> {
            let parse = |text: &str| {
                let wrong = || Refused::value(format!("{name} must be a number."));
                text.trim().parse().map_err(|_| wrong())
            };
            asked.parameter(name).map(parse).transpose()
        };
        Ok(Self {
            wanted: Wanted::of(asked),
            filter: asked.parameter("filter").map(str::to_owned),
            start: number("startIndex")?.unwrap_or(1),
            count: number("count")?,
        })
    }

    /// The body of `.search` (RFC 7644 §3.4.3).
    pub(super) fn of_search(body: &Map<String, Value>) -> Result<Self, Refused> {
        let number = |name: &str| match body.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => value
                .as_i64()
                .map(Some)
                .ok_or_else(|| Refused::value(format!("{name} must be a number."))),
        };
        let names = |name: &str| {
            let list = body.get(name).and_then(Value::as_array);
            let texts = list.into_iter().flatten().filter_map(Value::as_str);
            texts.map(str::to_owned).collect()
        };
        Ok(Self {
            wanted: Wanted {
                only: names("attributes"),
                without: names("excludedAttributes"),
            },
            filter: body
                .get("filter")
                .and_then(Value::as_str)
                .map(str::to_owned),
            start: number("startIndex")?.unwrap_or(1),
            count: number("count")?,
        })
    }
}

impl Scim {
    pub(super) fn list(
        &self,
        kinds: &[Which],
        question: &Question,
        moment: Moment,
    ) -> Result<Answered, Refused> {
        let filter = self.filter(question)?;
        let start = usize::try_from(question.start.max(1)).unwrap_or(usize::MAX);
        let count = question.count.map_or(USUAL, |count| {
            usize::try_from(count.max(0)).unwrap_or(usize::MAX)
        });
        let page = match self.has(Habit::NoPaging) {
            true => 0..usize::MAX,
            false => start - 1..(start - 1).saturating_add(count.min(MOST)),
        };
        let mut total = 0;
        let mut shown = Vec::new();
        for which in kinds {
            for record in self.candidates(*which, filter.as_ref()) {
                if !self.is_seen(*which, record, moment)
                    || !self.fits(*which, filter.as_ref(), record)?
                {
                    continue;
                }
                if page.contains(&total) {
                    let view = self.view(*which, record);
                    shown.push(self.shown(question.wanted.choose(which.shape(), view)));
                }
                total += 1;
            }
        }
        Ok(list_response(total, start, shown))
    }

    /// Those that a filter may leave. A filter for one name, which clients send before each write,
    /// leaves hardly any.
    fn candidates<'a>(
        &'a self,
        which: Which,
        filter: Option<&Filter>,
    ) -> Box<dyn Iterator<Item = &'a Record> + 'a> {
        let all = self.directory.all(which);
        match filter {
            Some(Filter::Compared(name, Compare::Equal, Value::String(wanted)))
                if name.is(which.name()) =>
            {
                Box::new(all.named(wanted))
            }
            _ => Box::new(all.as_slice().iter()),
        }
    }

    fn filter(&self, question: &Question) -> Result<Option<Filter>, Refused> {
        let Some(text) = &question.filter else {
            return Ok(None);
        };
        if self.has(Habit::RefusesFilters) {
            return Err(Refused::filter("Filters are not supported."));
        }
        if self.has(Habit::IgnoresFilters) {
            return Ok(None);
        }
        expression(text)
            .map(Some)
            .ok_or_else(|| Refused::filter("This is no filter."))
    }

    fn fits(
        &self,
        which: Which,
        filter: Option<&Filter>,
        record: &Record,
    ) -> Result<bool, Refused> {
        let Some(filter) = filter else {
            return Ok(true);
        };
        let shape = which.shape();
        let within = Within {
            tables: &shape.tables(),
            urn: shape.urn,
            case_exact: self.has(Habit::FiltersCaseSensitive),
        };
        fits(filter, &self.view(which, record), &within)
    }

    fn is_seen(&self, which: Which, record: &Record, moment: Moment) -> bool {
        let is_young = record
            .born
            .is_some_and(|born| moment.running.saturating_sub(born) < UNSEEN);
        !(which == Which::Users && self.has(Habit::SlowToSee) && is_young)
    }
}

pub(super) fn list_response(total: usize, start: usize, page: Vec<Value>) -> Answered {
    Answered::json(
        StatusCode::OK,
        json!({
            "schemas": [LIST],
            "totalResults": total,
            "startIndex": start,
            "itemsPerPage": page.len(),
            "Resources": page,
        }),
    )
}
