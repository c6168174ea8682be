//! A person who tries the sign-in in a fresh browser window, at once or in a while.

use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::read;
use crate::jumpcloud::event::{Happened, SSO};
use crate::refusal::Refusal;
use crate::sign_in::{Tried, sign_in};
use crate::world::{Shared, World};

pub(super) async fn now(State(world): State<Shared>) -> Json<Tried> {
    Json(tried(&world))
}

#[derive(Deserialize)]
pub(super) struct Later {
    ms: u64,
}

/// The answer comes before the sign-in, which practice does not wait for when it ends.
pub(super) async fn later(
    State(world): State<Shared>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let Later { ms } = read(&body, r#"{"ms":1000}"#)?;
    let mut stopped = world.stopped.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = stopped.changed() => {}
            () = tokio::time::sleep(Duration::from_millis(ms)) => {
                tried(&world);
            }
        }
    });
    Ok(Json(json!({ "ms": ms })))
}

/// JumpCloud remembers every sign-in that got as far as its page.
fn tried(world: &World) -> Tried {
    let now = world.now();
    let mut state = world.state();
    let tried = sign_in(&mut state, now);
    if tried.reached_jumpcloud() {
        let happened = Happened {
            service: SSO,
            kind: "sso_auth",
            resource: ("user", "tester"),
            error: tried.refusal(),
        };
        state.jumpcloud.remember(&happened, now);
    }
    tried
}
