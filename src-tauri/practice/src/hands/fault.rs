//! Choosing what shall be wrong, while the servers run.

use std::collections::BTreeSet;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{broken, cannot, read};
use crate::effects;
use crate::fault::{Fault, UnknownFault};
use crate::refusal::Refusal;
use crate::world::{Shared, World};

#[derive(Deserialize)]
pub(super) struct Wanted {
    faults: Vec<String>,
}

/// `{"faults":["id",…]}`: from now on exactly these. An unknown id changes nothing.
pub(super) async fn set(State(world): State<Shared>, body: Bytes) -> Result<Json<Value>, Refusal> {
    let wanted: Wanted = read(&body, r#"{"faults":["id"]}"#)?;
    let wanted: BTreeSet<Fault> = wanted
        .faults
        .iter()
        .map(|id| id.parse())
        .collect::<Result<_, UnknownFault>>()
        .map_err(|unknown| cannot(StatusCode::UNPROCESSABLE_ENTITY, unknown))?;
    effects::set(&world, wanted).await.map_err(broken)?;
    Ok(Json(told(&world)))
}

/// Which hold now, and which there are.
pub(super) async fn list(State(world): State<Shared>) -> Json<Value> {
    Json(told(&world))
}

fn told(world: &World) -> Value {
    let ids =
        |faults: &mut dyn Iterator<Item = Fault>| -> Vec<_> { faults.map(Fault::id).collect() };
    json!({
        "faults": ids(&mut world.state().faults.iter().copied()),
        "known": ids(&mut Fault::ALL.into_iter()),
    })
}
