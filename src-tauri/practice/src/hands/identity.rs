//! A person in JumpCloud's console, on the Identity Management tab of the application.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::jumpcloud::current;
use super::{cannot, read};
use crate::jumpcloud::identity::{Identity, Sent, send, test as try_connection};
use crate::refusal::Refusal;
use crate::world::{Shared, World};

#[derive(Deserialize)]
pub(super) struct Form {
    base_url: String,
    token: String,
    test_email: String,
    groups: bool,
}

/// Fills in the form. Whatever was tested or active before has to be tested again.
pub(super) async fn fill(State(world): State<Shared>, body: Bytes) -> Result<Json<Value>, Refusal> {
    let shape = r#"{"base_url":"…","token":"…","test_email":"…","groups":true}"#;
    let typed: Form = read(&body, shape)?;
    let form = Identity {
        base_url: typed.base_url,
        token: typed.token,
        test_email: typed.test_email,
        groups: typed.groups,
        tested: false,
        active: false,
    };
    let told = form.to_json();
    current(&mut world.state())?.identity = Some(form);
    Ok(Json(told))
}

/// Presses Test Connection. What went wrong is said in short words.
pub(super) async fn test(State(world): State<Shared>) -> Result<Json<Value>, Refusal> {
    let form = typed(&world)?;
    let tried = try_connection(&world, &form);
    if let Some(form) = &mut current(&mut world.state())?.identity {
        form.tested = tried.is_ok();
    }
    Ok(Json(match tried {
        Ok(()) => json!({ "ok": true, "why": "The connection works." }),
        Err(why) => json!({ "ok": false, "why": why }),
    }))
}

/// Presses Activate and Save, and waits until everybody was sent.
pub(super) async fn activate(State(world): State<Shared>) -> Result<Json<Sent>, Refusal> {
    let form = typed(&world)?;
    if !form.tested {
        return Err(cannot(StatusCode::CONFLICT, "press Test Connection first"));
    }
    let groups = current(&mut world.state())?.groups.clone();
    let sent = send(&world, &form, &groups);
    if let Some(form) = &mut current(&mut world.state())?.identity {
        form.active = true;
    }
    Ok(Json(sent))
}

fn typed(world: &World) -> Result<Identity, Refusal> {
    let mut state = world.state();
    let form = current(&mut state)?.identity.clone();
    form.ok_or_else(|| cannot(StatusCode::CONFLICT, "fill in Identity Management first"))
}
