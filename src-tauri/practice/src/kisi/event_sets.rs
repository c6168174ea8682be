//! `POST /event_sets` and `GET /event_sets/{id}`: what happened in a stretch of time (`EventSet` of
//! Kisi's OpenAPI). A set is not finished when somebody looks for the first time.

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use serde_json::{Value, json};

use super::admit::admit_admin;
use super::events::Event;
use super::page::Parameters;
use super::refusal::{inside, not_found, unprocessable};
use crate::refusal::Refusal;
use crate::world::{Shared, State as Remembered};

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/event_sets", post(create))
        .route("/event_sets/{id}", get(read))
}

const WIDEST: SignedDuration = SignedDuration::from_hours(24 * 90);

pub(crate) struct EventSet {
    number: u64,
    from: Timestamp,
    to: Timestamp,
    /// Several, with commas between.
    kinds: Option<String>,
    /// The last event that is in it.
    last: u64,
    created: Timestamp,
    looks: u32,
}

async fn create(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    admit_admin(&world, &headers)?;
    let asked = inside(&body, "event_set")?;
    let now = world.now();
    let (from, to) = match asked.get("interval").filter(|given| !given.is_null()) {
        Some(text) => text
            .as_str()
            .and_then(interval)
            .ok_or_else(|| unprocessable("interval", "is invalid"))?,
        None => (now.checked_sub(WIDEST).unwrap_or(now), now),
    };
    if to.duration_since(from) > WIDEST {
        return Err(unprocessable("interval", "cannot be wider than 90 days"));
    }
    let mut state = world.state();
    let set = EventSet {
        number: 1 + state.kisi.event_sets.len() as u64,
        from,
        to,
        kinds: asked
            .get("event_type")
            .and_then(Value::as_str)
            .map(str::to_owned),
        last: state.kisi.scim.directory.events.last(),
        created: now,
        looks: 0,
    };
    let told = set.told();
    state.kisi.event_sets.push(set);
    Ok(Json(told))
}

async fn read(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(asked): Query<Parameters>,
) -> Result<Json<Value>, Refusal> {
    admit_admin(&world, &headers)?;
    let limit = usize::try_from(asked.number("limit")?.unwrap_or(50)).unwrap_or(usize::MAX);
    let skipped = usize::try_from(asked.number("cursor")?.unwrap_or(0)).unwrap_or(usize::MAX);
    let mut state = world.state();
    let number: u64 = id.parse().map_err(|_| not_found())?;
    let sets = &mut state.kisi.event_sets;
    let at = sets.iter().position(|set| set.number == number);
    let at = at.ok_or_else(not_found)?;
    sets[at].looks += 1;
    let set = &state.kisi.event_sets[at];
    Ok(Json(finished(&state, set, limit, skipped)))
}

fn finished(state: &Remembered, set: &EventSet, limit: usize, skipped: usize) -> Value {
    let mut told = set.told();
    if set.looks < 2 {
        return told;
    }
    let all = state.kisi.scim.directory.events.latest_first();
    let mut left = all.filter(|event| set.has(event)).skip(skipped);
    let page: Vec<_> = left
        .by_ref()
        .take(limit)
        .map(|event| event.json(state.kisi.id))
        .collect();
    told["status"] = json!("finished");
    told["cursor"] = json!(left.next().map(|_| (skipped + page.len()).to_string()));
    told["events"] = json!(page);
    told
}

impl EventSet {
    fn has(&self, event: &Event) -> bool {
        let kind = event.kind();
        let kinds = self.kinds.as_deref();
        event.number <= self.last
            && (self.from..=self.to).contains(&event.at)
            && kinds.is_none_or(|kinds| kinds.split(',').any(|one| one.trim() == kind))
    }

    fn told(&self) -> Value {
        json!({
            "id": self.number,
            "created_at": self.created.to_string(),
            "status": "in_progress",
            "interval": format!("{}/{}", self.from, self.to),
            "event_actor_id": null,
            "event_actor_type": null,
            "event_authenticated_by_id": null,
            "event_authenticated_by_type": null,
            "event_object_id": null,
            "event_object_type": null,
            "event_place_id": null,
            "event_success": null,
            "event_sequence": null,
            "event_type": self.kinds,
            "event_uuid": null,
            "cursor": null,
            "place_id": null,
        })
    }
}

/// Start/End, Start/Duration or Duration/End (ISO 8601); nothing for anything else.
fn interval(text: &str) -> Option<(Timestamp, Timestamp)> {
    let (first, second) = text.split_once('/')?;
    let time = |text: &str| text.parse::<Timestamp>().ok();
    let moved = |from: Timestamp, span: Span| {
        let there = from
            .to_zoned_datetime(TimeZone::UTC)
            .checked_add(span)
            .ok()?;
        Some(there.timestamp())
    };
    let (from, to) = match (time(first), time(second)) {
        (Some(from), Some(to)) => (from, to),
        (Some(from), None) => (from, moved(from, second.parse().ok()?)?),
        (None, Some(to)) => (moved(to, -first.parse::<Span>().ok()?)?, to),
        (None, None) => return None,
    };
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_has_a_start_and_an_end_or_a_duration() {
        let read = |text| interval(text).map(|(from, to)| format!("{from} {to}"));
        let day = Some("2026-11-22T12:00:00Z 2026-11-23T12:00:00Z".to_owned());
        for text in [
            "2026-11-22T12:00:00Z/2026-11-23T12:00:00Z",
            "2026-11-22T12:00:00Z/P1D",
            "PT24H/2026-11-23T12:00:00Z",
        ] {
            assert_eq!(read(text), day, "{text}");
        }
        for text in [
            "",
            "P1D",
            "P1D/P1D",
            "2026-11-23T12:00:00Z/2026-11-22T12:00:00Z",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
