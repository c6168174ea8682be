//! The SCIM half of Kisi's console, Settings > SSO & SCIM, and what tests need beside it: the list
//! of requests, and a line that breaks.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::kisi::reach;
use super::traffic::Break;
use super::{broken, read};
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

/// The line breaks at that request and stays broken, or breaks for it only.
pub(super) async fn cut(State(world): State<Shared>, body: Bytes) -> Result<Json<Value>, Refusal> {
    let cut = Break::read(&body)?;
    let at = cut.as_ref().map(|cut| cut.at);
    world.traffic().cut(cut);
    Ok(Json(json!({ "at": at })))
}
