//! An answer that says no, as plain data. Which words and codes each vendor uses is in their modules.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

pub(crate) enum Refusal {
    Json(StatusCode, Value),
    /// Status 302.
    Redirect(&'static str),
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::Json(status, said) => (status, Json(said)).into_response(),
            Self::Redirect(to) => (StatusCode::FOUND, [(header::LOCATION, to)]).into_response(),
        }
    }
}
