//! How Kisi's own interface reads what is sent, one object in another, and how it says no: `{"error","code"}`, and for what was typed wrongly
//! `{"errors":{"field":["…"]}}` (`Error` and `Errors` of Kisi's OpenAPI).

use axum::body::Bytes;
use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use crate::refusal::Refusal;

pub(super) fn refuse(status: StatusCode, code: &str, error: &str) -> Refusal {
    Refusal::Json(status, json!({ "error": error, "code": code }))
}

/// Validation.
pub(super) fn unprocessable(field: &str, problem: &str) -> Refusal {
    let said = json!({ "errors": { field: [problem] } });
    Refusal::Json(StatusCode::UNPROCESSABLE_ENTITY, said)
}

/// No such person, group or other object.
pub(super) fn not_found() -> Refusal {
    refuse(StatusCode::NOT_FOUND, "000404", "Not found.")
}

pub(super) fn unexpected() -> Refusal {
    refuse(StatusCode::INTERNAL_SERVER_ERROR, "ffffff", "Unexpected.")
}

/// What stands inside `{"name":{…}}`.
pub(super) fn inside(body: &Bytes, name: &str) -> Result<Map<String, Value>, Refusal> {
    let broken = |_| refuse(StatusCode::BAD_REQUEST, "ffffff", "The body is not JSON.");
    let body: Value = serde_json::from_slice(body).map_err(broken)?;
    match body.get(name) {
        Some(Value::Object(inside)) => Ok(inside.clone()),
        _ => Err(unprocessable(name, "can't be blank")),
    }
}
