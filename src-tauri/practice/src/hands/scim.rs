//! The SCIM half of Kisi's console, Settings > SSO & SCIM, and what tests need beside it: the list
//! of requests, and a line that breaks.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::kisi::reach;
use super::{broken, cannot, read};
use crate::kisi::scim::traffic::Cut;
use crate::refusal::Refusal;
use crate::world::Shared;

#[derive(Deserialize)]
pub(super) struct Switch {
    enabled: bool,
}

/// On: presses Enable SCIM and Generate Token; the answer is the one time that the token is shown.
/// Off: the answer is empty.
pub(super) async fn switch(
    State(world): State<Shared>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    reach(&world)?;
    let wanted: Switch = read(&body, r#"{"enabled":true}"#)?;
    let mut state = world.state();
    if wanted.enabled {
        let token = state.kisi.scim.switch_on().map_err(broken)?;
        return Ok(Json(json!({ "token": token })));
    }
    state.kisi.scim.switch_off();
    Ok(Json(json!({})))
}

/// Every request since the start or since the list was emptied.
pub(super) async fn log(State(world): State<Shared>) -> Json<Value> {
    Json(json!(world.traffic().log()))
}

pub(super) async fn forget(State(world): State<Shared>) -> Json<Value> {
    world.traffic().forget();
    Json(json!([]))
}

#[derive(Deserialize)]
pub(super) struct Break {
    /// The how-manieth request from now; nothing mends the line.
    at: Option<u64>,
    #[serde(default)]
    answered: bool,
    #[serde(default)]
    only: bool,
}

/// The line breaks at that request and stays broken, or breaks for it only.
pub(super) async fn cut(State(world): State<Shared>, body: Bytes) -> Result<Json<Value>, Refusal> {
    let wanted: Break = read(&body, r#"{"at":1,"answered":false,"only":false}"#)?;
    if wanted.at == Some(0) {
        return Err(cannot(
            StatusCode::UNPROCESSABLE_ENTITY,
            "the first request is number 1",
        ));
    }
    let cut = wanted.at.map(|at| Cut {
        at,
        answered: wanted.answered,
        only: wanted.only,
        seen: 0,
    });
    world.traffic().cut(cut);
    Ok(Json(json!({ "at": wanted.at })))
}
