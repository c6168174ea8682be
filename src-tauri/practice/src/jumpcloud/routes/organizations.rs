//! Organizations over HTTP (API v1): the one that a key belongs to, or all of a multi-tenant
//! administrator's. Nothing can be changed here.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use super::super::list::V1;
use super::super::refusal::not_found;
use super::super::{Organization, wire};
use super::{IDS, envelope, v1};
use crate::refusal::Refusal;
use crate::world::Shared;

pub(super) async fn list(
    State(world): State<Shared>,
    headers: HeaderMap,
    Query(wanted): Query<V1>,
) -> Result<Response, Refusal> {
    let asked = v1(&wanted, &headers)?;
    let state = world.state();
    let records = state.tenants().map(|tenant| short(&tenant.organization));
    Ok(envelope(asked.page(records, &IDS)))
}

pub(super) async fn read(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(wanted): Query<V1>,
) -> Result<Json<Value>, Refusal> {
    let asked = v1(&wanted, &headers)?;
    let state = world.state();
    let mut tenants = state.tenants();
    let tenant = tenants.find(|tenant| tenant.organization.id == id);
    let record = whole(&tenant.ok_or_else(not_found)?.organization);
    Ok(Json(asked.project(record, &IDS)))
}

/// As recorded.
fn short(one: &Organization) -> Value {
    json!({
        "_id": one.id,
        "id": one.id,
        "displayName": one.name,
        "logoUrl": null,
        "created": wire::time(one.created),
    })
}

/// Of the many settings only those that have to do with people and names.
fn whole(one: &Organization) -> Value {
    let mut record = short(one);
    record["provider"] = Value::Null;
    record["settings"] = json!({
        "name": one.name.as_deref().unwrap_or_default(),
        "contactName": "Maria Owner",
        "contactEmail": "maria.owner@practice.example",
        "requireAdminMFA": false,
        "systemUsersCanEdit": true,
        "passwordCompliance": "custom",
    });
    record
}
