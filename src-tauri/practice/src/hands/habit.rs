//! Choosing how Kisi's SCIM server behaves where nobody knows, while practice runs.

use std::collections::BTreeSet;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{cannot, read};
use crate::kisi::scim::habit::{Habit, UnknownHabit};
use crate::refusal::Refusal;
use crate::world::{Shared, World};

#[derive(Deserialize)]
pub(super) struct Wanted {
    habits: Vec<String>,
}

/// `{"habits":["id",…]}`: from now on exactly these. An unknown id changes nothing.
pub(super) async fn set(State(world): State<Shared>, body: Bytes) -> Result<Json<Value>, Refusal> {
    let wanted: Wanted = read(&body, r#"{"habits":["id"]}"#)?;
    let wanted: BTreeSet<Habit> = wanted
        .habits
        .iter()
        .map(|id| id.parse())
        .collect::<Result<_, UnknownHabit>>()
        .map_err(|unknown| cannot(StatusCode::UNPROCESSABLE_ENTITY, unknown))?;
    world.state().kisi.scim.habits = wanted;
    Ok(Json(told(&world)))
}

/// Which it has now, and which there are.
pub(super) async fn list(State(world): State<Shared>) -> Json<Value> {
    Json(told(&world))
}

fn told(world: &World) -> Value {
    let now: Vec<_> = world
        .state()
        .kisi
        .scim
        .habits
        .iter()
        .map(|habit| habit.id())
        .collect();
    let known: Vec<_> = Habit::ALL.iter().map(|habit| habit.id()).collect();
    json!({ "habits": now, "known": known })
}
