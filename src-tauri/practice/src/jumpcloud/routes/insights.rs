//! Directory Insights over HTTP (its document: `POST /insights/directory/v1/events`): what happened
//! since a time, in order, a page after the other by `search_after`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::super::door::Entered;
use super::super::event::Event;
use super::super::refusal::{bad, forbidden};
use crate::fault::Fault;
use crate::random;
use crate::refusal::Refusal;
use crate::world::Shared;

const SERVICES: [&str; 16] = [
    "alerts",
    "all",
    "directory",
    "ldap",
    "mdm",
    "notifications",
    "object_storage",
    "password_manager",
    "radius",
    "reports",
    "saas_app_management",
    "software",
    "sso",
    "systems",
    "access_management",
    "asset_management",
];
const USUAL: usize = 1_000;
const MOST: usize = 10_000;

struct Query {
    services: Vec<String>,
    from: Timestamp,
    to: Option<Timestamp>,
    fields: Option<Vec<String>>,
    limit: usize,
    skip: usize,
    falling: bool,
    /// Milliseconds and id of the last event of the page before.
    after: Option<(i64, String)>,
    terms: Terms,
}

pub(super) async fn events(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    body: Bytes,
) -> Result<Response, Refusal> {
    let now = world.now();
    let state = world.state();
    if state.faults.contains(&Fault::JumpCloudNoInsights) {
        return Err(forbidden());
    }
    let query = read(&body, now).map_err(bad)?;
    let all = state.tenant(entered.tenant).events.all();
    let mut found: Vec<&Event> = all.iter().filter(|event| query.fits(event)).collect();
    found.sort_by_key(|event| key(event));
    if query.falling {
        found.reverse();
    }
    let page = found.into_iter().filter(|event| query.is_after(event));
    let page: Vec<_> = page.skip(query.skip).take(query.limit).collect();
    answer(&query, &page)
}

fn answer(query: &Query, page: &[&Event]) -> Result<Response, Refusal> {
    let rows: Vec<_> = page.iter().map(|event| query.project(event)).collect();
    if query.fields.is_some() && rows.iter().any(|row| row == &json!({})) {
        return Err(bad("fields names no known field"));
    }
    let last = page.last().map(|event| key(event));
    let last = last.or_else(|| query.after.as_ref().map(|(at, id)| (*at, id.as_str())));
    let (status, rows) = (StatusCode::OK, Json(rows));
    let headers = [
        ("x-result-count", page.len().to_string()),
        ("x-limit", query.limit.to_string()),
        (
            "x-sort",
            if query.falling { "DESC" } else { "ASC" }.to_owned(),
        ),
        (
            "x-search_after",
            last.map_or_else(|| json!([]), |last| json!(last))
                .to_string(),
        ),
        ("x-request-id", random::hex(16).unwrap_or_default()),
    ];
    Ok((status, headers, rows).into_response())
}

fn key(event: &Event) -> (i64, &str) {
    (event.at.as_millisecond(), &event.id)
}

fn read(body: &[u8], now: Timestamp) -> Result<Query, String> {
    let body: Value = serde_json::from_slice(body).map_err(|_| "the body is not JSON")?;
    let texts = |name: &str| -> Option<Vec<String>> {
        let each = body.get(name)?.as_array()?.iter();
        each.map(|one| one.as_str().map(str::to_owned)).collect()
    };
    let services = texts("service").filter(|all| !all.is_empty());
    let services = services.ok_or("service is required, a list of names")?;
    if services.iter().any(|one| !SERVICES.contains(&one.as_str())) {
        return Err(format!("service must be of {}", SERVICES.join(", ")));
    }
    let from = time(&body, "start_time")?.ok_or("start_time is required")?;
    let to = time(&body, "end_time")?;
    if from > now {
        return Err("start_time is in the future".to_owned());
    }
    if to.is_some_and(|to| to < from) {
        return Err("end_time is before start_time".to_owned());
    }
    let fields = texts("fields");
    if fields.as_ref().is_some_and(Vec::is_empty) {
        return Err("fields is empty".to_owned());
    }
    let count = |name: &str| body.get(name).and_then(Value::as_u64);
    let limit = count("limit").and_then(|limit| usize::try_from(limit).ok());
    let sort = body.get("sort").and_then(Value::as_str).unwrap_or_default();
    Ok(Query {
        services,
        from,
        to,
        fields,
        // "Nonsensical values … cause the system to return the default row count."
        limit: limit
            .filter(|limit| (1..=MOST).contains(limit))
            .unwrap_or(USUAL),
        skip: count("skip").map_or(0, |skip| usize::try_from(skip).unwrap_or(usize::MAX)),
        falling: sort.eq_ignore_ascii_case("desc"),
        after: after(&body)?,
        terms: Terms::read(&body),
    })
}

fn time(body: &Value, name: &str) -> Result<Option<Timestamp>, String> {
    let Some(sent) = body.get(name) else {
        return Ok(None);
    };
    let read = sent.as_str().and_then(|text| text.parse().ok());
    read.map(Some)
        .ok_or_else(|| format!("{name} is no RFC 3339 time"))
}

fn after(body: &Value) -> Result<Option<(i64, String)>, String> {
    let Some(sent) = body.get("search_after") else {
        return Ok(None);
    };
    let read = || {
        let [at, id] = sent.as_array()?.as_slice() else {
            return None;
        };
        let at = at.as_i64().or_else(|| at.as_str()?.parse().ok())?;
        Some((at, id.as_str()?.to_owned()))
    };
    let is_empty = sent.as_array().is_some_and(Vec::is_empty);
    match is_empty {
        true => Ok(None),
        false => read()
            .map(Some)
            .ok_or_else(|| "search_after is not from a header".to_owned()),
    }
}

impl Query {
    fn fits(&self, event: &Event) -> bool {
        let asked = self
            .services
            .iter()
            .any(|one| one == "all" || one == event.service);
        asked
            && event.at >= self.from
            && self.to.is_none_or(|to| event.at <= to)
            && self.terms.fit(&event.record)
    }

    fn is_after(&self, event: &Event) -> bool {
        let Some((at, id)) = &self.after else {
            return true;
        };
        let order = key(event).cmp(&(*at, id.as_str()));
        if self.falling {
            order.is_lt()
        } else {
            order.is_gt()
        }
    }

    fn project(&self, event: &Event) -> Value {
        let Some(fields) = &self.fields else {
            return event.record.clone();
        };
        let kept = fields.iter().filter_map(|name| {
            let value = event.record.get(name)?;
            Some((name.clone(), value.clone()))
        });
        Value::Object(kept.collect::<Map<_, _>>())
    }
}

/// `search_term`: one of `and`, `or`, `not`, with fields and the values they may have.
#[derive(Default)]
struct Terms {
    conjunction: String,
    each: Vec<(String, Vec<Value>)>,
}

impl Terms {
    fn read(body: &Value) -> Self {
        let whole = body.get("search_term").and_then(Value::as_object);
        let Some((conjunction, terms)) = whole.and_then(|whole| whole.iter().next()) else {
            return Self::default();
        };
        let several = match terms {
            Value::Array(several) => several.as_slice(),
            one => std::slice::from_ref(one),
        };
        let pairs = several.iter().filter_map(Value::as_object).flatten();
        let each = pairs.map(|(name, value)| {
            let values = value.as_array().cloned();
            (name.clone(), values.unwrap_or_else(|| vec![value.clone()]))
        });
        Self {
            conjunction: conjunction.clone(),
            each: each.collect(),
        }
    }

    fn fit(&self, record: &Value) -> bool {
        let has = |(name, values): &(String, Vec<Value>)| {
            let pointer = format!("/{}", name.replace('.', "/"));
            record
                .pointer(&pointer)
                .is_some_and(|value| values.contains(value))
        };
        match self.conjunction.as_str() {
            "or" => self.each.iter().any(has),
            "not" => !self.each.iter().any(has),
            _ => self.each.iter().all(has),
        }
    }
}
