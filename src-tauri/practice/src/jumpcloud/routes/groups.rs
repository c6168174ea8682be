//! User groups over HTTP (API v2): the list, one of them, who was put into it by hand, everybody in
//! it, and the groups of a person. Nothing can be changed here.

use axum::Json;
use axum::extract::{Extension, Path, Query, State};
use axum::response::Response;
use serde_json::Value;

use super::super::door::Entered;
use super::super::graph::{Edge, Reached, USER, USER_GROUP};
use super::super::list::V2;
use super::super::refusal::not_found;
use super::{ID, list_of, v2};
use crate::refusal::Refusal;
use crate::world::Shared;

pub(super) async fn list(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Query(wanted): Query<V2>,
) -> Result<Response, Refusal> {
    let asked = v2(&wanted)?;
    let state = world.state();
    let groups = state.tenant(entered.tenant).groups.iter();
    Ok(list_of(
        asked.page(groups.map(|group| group.to_json()), &ID),
    ))
}

pub(super) async fn read(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let state = world.state();
    let (_, group) = state
        .tenant(entered.tenant)
        .group(&id)
        .ok_or_else(not_found)?;
    Ok(Json(group.to_json()))
}

/// A group that fills itself has nobody who was put into it.
pub(super) async fn members(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
    Query(wanted): Query<V2>,
) -> Result<Response, Refusal> {
    let asked = v2(&wanted)?;
    let state = world.state();
    let tenant = state.tenant(entered.tenant);
    let (at, group) = tenant.group(&id).ok_or_else(not_found)?;
    let by_hand = tenant.members(at).filter(|_| group.department.is_none());
    Ok(list_of(
        asked.page(by_hand.map(|one| Edge(USER, &one.id)), &[]),
    ))
}

pub(super) async fn membership(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
    Query(wanted): Query<V2>,
) -> Result<Response, Refusal> {
    let asked = v2(&wanted)?;
    let state = world.state();
    let tenant = state.tenant(entered.tenant);
    let (at, _) = tenant.group(&id).ok_or_else(not_found)?;
    let rows = tenant
        .members(at)
        .map(|one| Reached::at_once(USER, &one.id));
    Ok(list_of(asked.page(rows, &ID)))
}

pub(super) async fn of_person(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
    Query(wanted): Query<V2>,
) -> Result<Response, Refusal> {
    let asked = v2(&wanted)?;
    let state = world.state();
    let tenant = state.tenant(entered.tenant);
    let person = tenant.person(&id).ok_or_else(not_found)?;
    let theirs = tenant.groups.iter().enumerate();
    let rows = theirs
        .filter(|(at, _)| person.is_in(*at))
        .map(|(_, group)| Reached::at_once(USER_GROUP, &group.id));
    Ok(list_of(asked.page(rows, &ID)))
}
