//! How JumpCloud says no: 401 to a wrong key, a redirect to its login page without one, and a small
//! JSON object for the rest (`Error` of its specification).

use axum::http::StatusCode;
use serde_json::json;

use super::wire::Unreadable;
use crate::refusal::Refusal;

/// A key that nobody has, here.
pub(super) fn unauthorized() -> Refusal {
    let said = json!({
        "error": "Unauthorized",
        "message": "Unauthorized: api key user not found",
    });
    Refusal::Json(StatusCode::UNAUTHORIZED, said)
}

pub(super) fn refuse(status: StatusCode, message: &str) -> Refusal {
    let said = json!({
        "code": status.as_u16(),
        "message": message,
        "status": status.canonical_reason().unwrap_or_default(),
    });
    Refusal::Json(status, said)
}

pub(super) fn bad(message: impl AsRef<str>) -> Refusal {
    refuse(StatusCode::BAD_REQUEST, message.as_ref())
}

pub(super) fn forbidden() -> Refusal {
    refuse(StatusCode::FORBIDDEN, "Forbidden")
}

pub(super) fn not_found() -> Refusal {
    refuse(StatusCode::NOT_FOUND, "Not Found")
}

pub(super) fn broken(_: anyhow::Error) -> Refusal {
    refuse(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error")
}

pub(super) fn unreadable(why: Unreadable) -> Refusal {
    match why {
        Unreadable::Wrong(message) => bad(message),
        Unreadable::EmptyButRequired => {
            refuse(StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable")
        }
    }
}
