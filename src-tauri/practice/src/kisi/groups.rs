//! `GET /groups` and `GET /groups/{id}` (`Group` of Kisi's OpenAPI). All of them belong to the
//! organization and none to a place; groups that SCIM pushed open no door until somebody says which.

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::admit::admit_admin;
use super::directory::Which;
use super::directory::record::{Record, serial};
use super::page::Parameters;
use super::refusal::not_found;
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::world::{Shared, State as Remembered};

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/groups", get(list))
        .route("/groups/{id}", get(one))
}

async fn list(
    State(world): State<Shared>,
    headers: HeaderMap,
    Query(asked): Query<Parameters>,
) -> Result<Response, Refusal> {
    admit_admin(&world, &headers)?;
    let page = asked.page(10, 250)?;
    let state = world.state();
    let found = found(&state, &asked)?;
    Ok(page.of(&found, |record| group(&state, record)))
}

async fn one(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    admit_admin(&world, &headers)?;
    let state = world.state();
    let number = id.parse().map_err(|_| not_found())?;
    let record = with_number(&state, number).ok_or_else(not_found)?;
    Ok(Json(group(&state, record)))
}

pub(super) fn with_number(state: &Remembered, number: u64) -> Option<&Record> {
    let groups = state.kisi.scim.directory.all(Which::Groups);
    serial(number).and_then(|serial| groups.get(serial))
}

fn found<'a>(state: &'a Remembered, asked: &Parameters) -> Result<Vec<&'a Record>, Refusal> {
    let groups = state.kisi.scim.directory.all(Which::Groups);
    let sort = asked.one_of("sort", &["name", "-name"])?;
    let scope = asked.one_of("scope", &["organization", "place"])?;
    let is_of_a_place = scope == Some("place") || asked.text("place_id").is_some();
    let ids = asked.ids();
    let is_asked_for = |one: &&Record| {
        !is_of_a_place
            && ids.as_ref().is_none_or(|ids| ids.contains(&one.number()))
            && asked.asks_for(&[one.label()])
    };
    let mut found: Vec<_> = match sort {
        None => groups.as_slice().iter().filter(is_asked_for).collect(),
        Some(_) => groups
            .by_label()
            .iter()
            .filter_map(|serial| groups.get(*serial))
            .filter(is_asked_for)
            .collect(),
    };
    if sort == Some("-name") {
        found.reverse();
    }
    Ok(found)
}

/// How many doors it opens.
fn locks(state: &Remembered, record: &Record) -> u32 {
    match state.faults.contains(&Fault::GroupsWithoutDoors) {
        true => 0,
        false => record.own.locks,
    }
}

fn group(state: &Remembered, record: &Record) -> Value {
    json!({
        "id": record.number(),
        "resource_type": "Group",
        "name": record.label(),
        "description": null,
        "created_at": record.created.to_string(),
        "updated_at": record.changed.to_string(),
        "geofence_restriction_enabled": false,
        "geofence_restriction_radius": 0,
        "primary_device_restriction_enabled": false,
        "managed_device_restriction_enabled": false,
        "reader_restriction_enabled": false,
        "time_restriction_enabled": false,
        "tap_to_access_restriction_enabled": false,
        "login_enabled": true,
        "users_count": record.members.len(),
        "locks_count": locks(state, record),
        "elevator_stops_count": 0,
        "place_id": null,
        "time_restriction_time_zone": null,
        "members_count": record.members.len(),
    })
}

/// As other objects name a group.
pub(super) fn named(record: &Record) -> Value {
    json!({ "id": record.number(), "resource_type": "Group", "name": record.label() })
}

/// `GET /organization/dashboard`. The office has one place, and one door for all groups.
pub(super) fn dashboard(state: &Remembered) -> Value {
    let directory = &state.kisi.scim.directory;
    let people = directory.all(Which::Users).len();
    json!({
        "apple_passes_count": 0,
        "cameras_count": 0,
        "users_count": people,
        "places_count": 1,
        "locks_count": 1,
        "groups_count": directory.all(Which::Groups).len(),
        "members_count": people,
    })
}
