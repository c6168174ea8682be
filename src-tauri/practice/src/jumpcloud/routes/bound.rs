//! Who may use an application (API v2): the groups that are bound to it, everybody in them with the
//! ways that lead there, and binding and unbinding. People are bound by their groups only.

use axum::body::Bytes;
use axum::extract::{Extension, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::super::door::Entered;
use super::super::graph::{Edge, Reached, USER, USER_GROUP};
use super::super::group::Group;
use super::super::list::V2;
use super::super::refusal::{bad, not_found, refuse};
use super::super::{JumpCloud, application::Application};
use super::{ID, list_of, v2};
use crate::refusal::Refusal;
use crate::world::Shared;

pub(super) async fn people(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
    Query(wanted): Query<V2>,
) -> Result<Response, Refusal> {
    let asked = v2(&wanted)?;
    let state = world.state();
    let tenant = state.tenant(entered.tenant);
    let one = tenant.application(&id).ok_or_else(not_found)?;
    let bound: Vec<_> = bound(tenant, one).collect();
    let people = tenant.people.iter();
    let rows = people.filter_map(|one| Reached::through(&bound, &one.id, one.groups));
    Ok(list_of(asked.page(rows, &ID)))
}

pub(super) async fn groups(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
    Query(wanted): Query<V2>,
) -> Result<Response, Refusal> {
    let asked = v2(&wanted)?;
    let state = world.state();
    let tenant = state.tenant(entered.tenant);
    let one = tenant.application(&id).ok_or_else(not_found)?;
    let rows = bound(tenant, one).map(|(_, group)| Reached::at_once(USER_GROUP, &group.id));
    Ok(list_of(asked.page(rows, &ID)))
}

/// The groups that are bound, each with its place.
fn bound<'a>(
    tenant: &'a JumpCloud,
    one: &'a Application,
) -> impl Iterator<Item = (usize, &'a Group)> {
    let groups = tenant.groups.iter().enumerate();
    groups.filter(|(_, group)| one.groups.contains(&group.id))
}

pub(super) async fn associations(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
    Query(wanted): Query<V2>,
) -> Result<Response, Refusal> {
    let asked = v2(&wanted)?;
    let targets = wanted.all("targets");
    let known = ["agent_group", USER, USER_GROUP];
    if targets.is_empty() || targets.iter().any(|one| !known.contains(one)) {
        return Err(bad("targets must be agent_group, user or user_group"));
    }
    let state = world.state();
    let tenant = state.tenant(entered.tenant);
    let one = tenant.application(&id).ok_or_else(not_found)?;
    let groups = one.groups.iter().filter(|_| targets.contains(&USER_GROUP));
    let rows = groups.map(|group| Edge(USER_GROUP, group));
    Ok(list_of(asked.page(rows, &[])))
}

#[derive(Deserialize)]
struct Association {
    op: String,
    #[serde(rename = "type")]
    kind: String,
    id: String,
}

pub(super) async fn associate(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<StatusCode, Refusal> {
    let asked: Association =
        serde_json::from_slice(&body).map_err(|_| bad("op, type and id are required"))?;
    if asked.kind != USER_GROUP {
        return Err(bad("type must be user_group"));
    }
    let mut state = world.state();
    let tenant = state.tenant_mut(entered.tenant);
    let known = tenant.group(&asked.id).is_some();
    let one = tenant
        .application_mut(&id)
        .filter(|_| known)
        .ok_or_else(not_found)?;
    let bound = one.groups.contains(&asked.id);
    match asked.op.as_str() {
        "add" if bound => Err(refuse(StatusCode::CONFLICT, "Already Exists")),
        "add" => {
            one.bind(&asked.id);
            Ok(StatusCode::NO_CONTENT)
        }
        "remove" if !bound => Err(not_found()),
        "remove" => {
            one.groups.retain(|group| *group != asked.id);
            Ok(StatusCode::NO_CONTENT)
        }
        _ => Err(bad("op must be add or remove")),
    }
}
