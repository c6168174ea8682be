//! How JumpCloud says no: 401 to a wrong key, a redirect to its login page without one, and a small
//! JSON object for the rest (`Error` of its specification).

use axum::http::{HeaderMap, StatusCode};
use serde_json::json;

use crate::refusal::Refusal;
use crate::world::World;

/// Lets only the one key pass.
pub(super) fn admit(world: &World, headers: &HeaderMap) -> Result<(), Refusal> {
    match headers.get("x-api-key").map(|key| key.as_bytes()) {
        None => Err(Refusal::Redirect("/login")),
        Some(key) if key == world.jumpcloud_key.as_bytes() => Ok(()),
        Some(_) => {
            let said = json!({
                "error": "Unauthorized",
                "message": "Unauthorized: api key user not found",
            });
            Err(Refusal::Json(StatusCode::UNAUTHORIZED, said))
        }
    }
}

pub(super) fn refuse(status: StatusCode, message: &str) -> Refusal {
    let said = json!({
        "code": status.as_u16(),
        "message": message,
        "status": status.canonical_reason().unwrap_or_default(),
    });
    Refusal::Json(status, said)
}

pub(super) fn not_found() -> Refusal {
    refuse(StatusCode::NOT_FOUND, "Not Found")
}

pub(super) fn broken(_: anyhow::Error) -> Refusal {
    refuse(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error")
}
