//! A person who copies a key out of one of the consoles. No other hand and no list tells a key.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::kisi::reach;
use super::{cannot, read};
use crate::refusal::Refusal;
use crate::world::Shared;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Whose {
    reader: bool,
    account: bool,
}

/// The administrator's API key, the one of the administrator who may only look, or the client id and
/// the client secret of the service account.
pub(super) async fn of_jumpcloud(
    State(world): State<Shared>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let shape = r#"{}, {"reader":true} or {"account":true}"#;
    let keys = &world.jumpcloud_keys;
    let (id, secret) = &keys.service_account;
    let whose: Whose = read(&body, shape)?;
    match (whose.reader, whose.account) {
        (false, false) => Ok(Json(json!({ "key": keys.admin }))),
        (true, false) => Ok(Json(json!({ "key": keys.reader }))),
        (false, true) => Ok(Json(json!({ "id": id, "secret": secret }))),
        (true, true) => Err(cannot(
            StatusCode::BAD_REQUEST,
            format!("the body must be {shape}"),
        )),
    }
}

/// The owner's API key.
pub(super) async fn of_kisi(State(world): State<Shared>) -> Result<Json<Value>, Refusal> {
    reach(&world)?;
    Ok(Json(json!({ "key": world.kisi_key })))
}
