//! Application templates over HTTP (API v1): the only one there is.

use axum::Json;
use axum::extract::{Path, Query};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::Value;

use super::super::list::V1;
use super::super::refusal::not_found;
use super::super::template;
use super::{IDS, envelope, v1};
use crate::refusal::Refusal;

pub(super) async fn list(
    headers: HeaderMap,
    Query(wanted): Query<V1>,
) -> Result<Response, Refusal> {
    let asked = v1(&wanted, &headers)?;
    let all = std::iter::once(template::template());
    Ok(envelope(asked.page(all, &IDS)))
}

/// By its id, or by its name.
pub(super) async fn read(
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(wanted): Query<V1>,
) -> Result<Json<Value>, Refusal> {
    let asked = v1(&wanted, &headers)?;
    match [template::ID, template::NAME].contains(&id.as_str()) {
        true => Ok(Json(asked.project(template::template(), &IDS))),
        false => Err(not_found()),
    }
}
