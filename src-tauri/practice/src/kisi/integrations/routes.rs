//! `/integrations` over HTTP (paths and answers: Kisi's OpenAPI). Saving an import that is enabled
//! runs it at once.

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use super::{Integration, draft, sync};
use crate::kisi::admit::admit_admin;
use crate::kisi::page::Parameters;
use crate::kisi::refusal::{inside, not_found, unexpected, unprocessable};
use crate::refusal::Refusal;
use crate::world::{Shared, State as Remembered, World};

pub(in crate::kisi) fn routes() -> Router<Shared> {
    Router::new()
        .route("/integrations", get(list).post(create))
        .route("/integrations/{id}", get(read).patch(change).delete(remove))
}

async fn list(
    State(world): State<Shared>,
    headers: HeaderMap,
    Query(asked): Query<Parameters>,
) -> Result<Response, Refusal> {
    admit_admin(&world, &headers)?;
    let page = asked.page(10, 250)?;
    let scope = asked.one_of("scope", &["organization", "place"])?;
    let enabled = asked.one_of("enabled", &["true", "false"])?;
    let group = asked.number("group_id")?;
    let ids = asked.ids();
    let state = world.state();
    let is_asked_for = |one: &&Integration| {
        scope != Some("place")
            && enabled.is_none_or(|enabled| (enabled == "true") == one.said.enabled)
            && group.is_none_or(|group| one.whole(&state)["group_id"] == group)
            && ids.as_ref().is_none_or(|ids| ids.contains(&one.number))
            && asked.asks_for(&[&one.said.name])
    };
    let found: Vec<_> = state
        .kisi
        .integrations
        .all
        .iter()
        .filter(is_asked_for)
        .collect();
    Ok(page.of(&found, |one| one.in_list(&state)))
}

async fn create(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    admit_admin(&world, &headers)?;
    let sent = inside(&body, "integration")?;
    let mut state = world.state();
    let said = draft::said(&world, &state, None, &sent)?;
    let number = state.kisi.integrations.add(said, world.now());
    happened(&world, &mut state, "create", number);
    run(&world, &mut state, number)?;
    Ok(Json(known(&state, number)?.whole(&state)))
}

async fn read(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    admit_admin(&world, &headers)?;
    let state = world.state();
    Ok(Json(known(&state, number(&id)?)?.whole(&state)))
}

async fn change(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<StatusCode, Refusal> {
    admit_admin(&world, &headers)?;
    let sent = inside(&body, "integration")?;
    if sent.contains_key("type") {
        return Err(unprocessable("type", "can't be changed"));
    }
    let number = number(&id)?;
    let mut state = world.state();
    let before = &known(&state, number)?.said;
    let said = draft::said(&world, &state, Some(before), &sent)?;
    if let Some(one) = state.kisi.integrations.find_mut(number) {
        if said.enabled {
            one.disabled_due_to_error_at = None;
        }
        one.said = said;
        one.changed = world.now();
    }
    happened(&world, &mut state, "update", number);
    run(&world, &mut state, number)?;
    Ok(StatusCode::NO_CONTENT)
}

/// The people that it brought stay.
async fn remove(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<StatusCode, Refusal> {
    admit_admin(&world, &headers)?;
    let number = number(&id)?;
    let mut state = world.state();
    known(&state, number)?;
    happened(&world, &mut state, "destroy", number);
    state
        .kisi
        .integrations
        .all
        .retain(|one| one.number != number);
    Ok(StatusCode::NO_CONTENT)
}

fn number(id: &str) -> Result<u64, Refusal> {
    id.parse().map_err(|_| not_found())
}

fn known(state: &Remembered, number: u64) -> Result<&Integration, Refusal> {
    state.kisi.integrations.find(number).ok_or_else(not_found)
}

fn run(world: &World, state: &mut Remembered, number: u64) -> Result<(), Refusal> {
    sync::run(world, state, number).map_err(|_| unexpected())
}

fn happened(world: &World, state: &mut Remembered, action: &'static str, number: u64) {
    if let Some(one) = state.kisi.integrations.find(number) {
        let name = one.said.name.clone();
        let events = &mut state.kisi.scim.directory.events;
        events.add("Integration", action, number, name, world.now());
    }
}
