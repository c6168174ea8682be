//! What tests need to know about requests to JumpCloud: how many there were for what, and a line that
//! breaks at one of them.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{cannot, read};
use crate::kisi::scim::traffic::Cut;
use crate::refusal::Refusal;
use crate::world::Shared;

/// `{"GET /api/applications": 2}` since the start or since they were forgotten.
pub(super) async fn counts(State(world): State<Shared>) -> Json<Value> {
    Json(json!(world.jumpcloud_traffic().counts()))
}

pub(super) async fn forget(State(world): State<Shared>) -> Json<Value> {
    world.jumpcloud_traffic().forget();
    Json(json!({}))
}

/// The line to JumpCloud breaks at that request and stays broken, or breaks for it only.
pub(super) async fn cut(State(world): State<Shared>, body: Bytes) -> Result<Json<Value>, Refusal> {
    let cut = Break::read(&body)?;
    let at = cut.as_ref().map(|cut| cut.at);
    world.jumpcloud_traffic().cut(cut);
    Ok(Json(json!({ "at": at })))
}

#[derive(Deserialize)]
pub(super) struct Break {
    /// The how-manieth request from now; nothing mends the line.
    at: Option<u64>,
    /// It is carried out, and only the answer is lost.
    #[serde(default)]
    answered: bool,
    /// The requests after it pass.
    #[serde(default)]
    only: bool,
}

impl Break {
    pub(super) fn read(body: &Bytes) -> Result<Option<Cut>, Refusal> {
        let wanted: Self = read(body, r#"{"at":1,"answered":false,"only":false}"#)?;
        if wanted.at == Some(0) {
            return Err(cannot(
                StatusCode::UNPROCESSABLE_ENTITY,
                "the first request is number 1",
            ));
        }
        Ok(wanted.at.map(|at| Cut {
            at,
            answered: wanted.answered,
            only: wanted.only,
            seen: 0,
        }))
    }
}
