//! `GET /users` and `GET /users/{id}`: the people of the directory as Kisi's own interface shows them
//! (`User` of its OpenAPI). Whom SCIM made is here as well; nobody is created or changed here.

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
        .route("/users", get(list))
        .route("/users/{id}", get(one))
}

const SORTS: [&str; 6] = [
    "name",
    "-name",
    "unlock",
    "-unlock",
    "access_enabled",
    "-access_enabled",
];

async fn list(
    State(world): State<Shared>,
    headers: HeaderMap,
    Query(asked): Query<Parameters>,
) -> Result<Response, Refusal> {
    admit_admin(&world, &headers)?;
    let page = asked.page(50, 100)?;
    let state = world.state();
    let found = found(&state, &asked)?;
    Ok(page.of(&found, |record| user(&state, record)))
}

async fn one(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    admit_admin(&world, &headers)?;
    let state = world.state();
    let users = state.kisi.scim.directory.all(Which::Users);
    let record = id
        .parse()
        .ok()
        .and_then(serial)
        .and_then(|serial| users.get(serial));
    Ok(Json(user(&state, record.ok_or_else(not_found)?)))
}

/// Everybody whom the parameters ask for, in the order that they ask for.
fn found<'a>(state: &'a Remembered, asked: &Parameters) -> Result<Vec<&'a Record>, Refusal> {
    let directory = &state.kisi.scim.directory;
    let users = directory.all(Which::Users);
    let sort = asked.one_of("sort", &SORTS)?.unwrap_or_default();
    let (is_backwards, sort) = match sort.strip_prefix('-') {
        Some(sort) => (true, sort),
        None => (false, sort),
    };
    let all: Box<dyn Iterator<Item = &Record>> = match (asked.text("email"), sort) {
        (Some(email), _) => Box::new(users.named(email)),
        (None, "name") => Box::new(
            users
                .by_label()
                .iter()
                .filter_map(|serial| users.get(*serial)),
        ),
        (None, _) => Box::new(users.as_slice().iter()),
    };
    let group = asked.number("group_id")?.map(|number| {
        let groups = directory.all(Which::Groups);
        serial(number).and_then(|serial| groups.get(serial))
    });
    let ids = asked.ids();
    let is_in_group = |one: &Record| match group {
        Some(group) => group.is_some_and(|group| group.members.contains(&one.serial)),
        None => true,
    };
    let is_asked_for = |one: &&Record| {
        is_in_group(one)
            && ids.as_ref().is_none_or(|ids| ids.contains(&one.number()))
            && asked.asks_for(&[one.text("userName"), one.label()])
    };
    let mut found: Vec<_> = all.filter(is_asked_for).collect();
    if sort == "access_enabled" {
        found.sort_by_key(|one| one.own.access_enabled);
    }
    if is_backwards {
        found.reverse();
    }
    Ok(found)
}

/// Kisi's e-mail address of a person is their userName in SCIM.
fn user(state: &Remembered, record: &Record) -> Value {
    let has_password = record.own.password_flow_enabled;
    let groups = state.kisi.scim.directory.all(Which::Groups).as_slice();
    let is_in = |group: &&Record| group.members.contains(&record.serial);
    json!({
        "id": record.number(),
        "resource_type": "User",
        "name": record.label(),
        "email": record.text("userName"),
        "created_at": record.created.to_string(),
        "updated_at": record.changed.to_string(),
        "metadata": {},
        "image": null,
        "otp_required_for_login": false,
        "password_flow_enabled":
            has_password && !state.faults.contains(&Fault::OwnerWithoutPassword),
        "access_enabled": record.own.access_enabled,
        "last_accessed_at": null,
        "scim_access_enabled": record.scim_access_enabled(),
        "notes": null,
        "organization_id": state.kisi.id,
        "confirmed": true,
        "groups_count": groups.iter().filter(is_in).count(),
    })
}

/// As other objects name a person.
pub(super) fn named(record: &Record) -> Value {
    json!({
        "id": record.number(),
        "resource_type": "User",
        "email": record.text("userName"),
        "name": record.label(),
    })
}
