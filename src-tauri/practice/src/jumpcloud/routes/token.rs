//! Where a service account fetches its token: OAuth 2.0 client credentials, with HTTP Basic and a
//! form (RFC 6749 §4.4; JumpCloud, "Service Account for APIs"). The real host is another one.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use serde_json::json;

use super::super::keys::LIFE;
use super::super::refusal::broken;
use super::super::region::Region;
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::world::Shared;

pub(super) async fn give(
    State(world): State<Shared>,
    Extension(region): Extension<Region>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refusal> {
    let running = world.running();
    let mut state = world.state();
    let is_off = state.faults.contains(&Fault::JumpCloudKeyRevoked) || region != world.region;
    if is_off || !world.jumpcloud_keys.is_service_account(&headers) {
        return Err(refused(StatusCode::UNAUTHORIZED, "invalid_client"));
    }
    if field(&body, "grant_type").as_deref() != Some("client_credentials") {
        return Err(refused(StatusCode::BAD_REQUEST, "unsupported_grant_type"));
    }
    if field(&body, "scope").is_some_and(|scope| scope != "api") {
        return Err(refused(StatusCode::BAD_REQUEST, "invalid_scope"));
    }
    let token = state.tokens.give(running).map_err(broken)?;
    let said = json!({
        "access_token": token,
        "token_type": "bearer",
        "expires_in": LIFE.as_secs(),
        "scope": "api",
    });
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(said)).into_response())
}

/// RFC 6749 §5.2
fn refused(status: StatusCode, error: &str) -> Refusal {
    Refusal::Json(status, json!({ "error": error }))
}

/// A field of a form.
fn field(body: &[u8], name: &str) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?;
    let mut pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(key, _)| *key == name)?;
    let decoded = percent_decode_str(value).decode_utf8().ok()?;
    Some(decoded.into_owned())
}
