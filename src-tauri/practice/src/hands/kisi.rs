//! A person in Kisi's console, under Settings > SSO & SCIM, and with groups and imports; and what tests
//! need beside it: the list of requests.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{broken, cannot, read};
use crate::fault::Fault;
use crate::kisi::integrations::sync;
use crate::kisi::routes as console;
use crate::refusal::Refusal;
use crate::world::{Shared, World};

#[derive(Deserialize)]
pub(super) struct Upload {
    xml: String,
}

/// Uploads the metadata file and presses Save. The answer is Kisi's settings.
pub(super) async fn metadata(
    State(world): State<Shared>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    reach(&world)?;
    let file: Upload = read(&body, r#"{"xml":"…"}"#)?;
    console::upload(&world, &file.xml)?;
    Ok(Json(world.state().kisi.settings()))
}

/// Presses Generate Certificate, which is there only after Save. The answer is the PEM file.
pub(super) async fn certificate(State(world): State<Shared>) -> Result<Response, Refusal> {
    reach(&world)?;
    if world.state().kisi.metadata.is_none() {
        return Err(cannot(
            StatusCode::CONFLICT,
            "upload the metadata and press Save first",
        ));
    }
    let made = console::new_certificate(&world).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/x-pem-file"),
        (
            header::CONTENT_DISPOSITION,
            r#"attachment; filename="kisi-certificate.pem""#,
        ),
    ];
    Ok((headers, made.pem()).into_response())
}

/// Gives every group the office's doors, unless the fault says that this was forgotten.
pub(super) async fn doors(State(world): State<Shared>) -> Result<Json<Value>, Refusal> {
    reach(&world)?;
    world.state().kisi.scim.directory.give_doors();
    Ok(Json(json!({})))
}

/// The next run of all directory imports, which the real Kisi starts by itself.
pub(super) async fn sync_imports(State(world): State<Shared>) -> Result<Json<Value>, Refusal> {
    reach(&world)?;
    sync::all(&world, &mut world.state()).map_err(broken)?;
    Ok(Json(json!({})))
}

/// Every request to Kisi's own interface since the start or since the list was emptied, and how many
/// there were by method and path.
pub(super) async fn requests(State(world): State<Shared>) -> Json<Value> {
    Json(world.requests().told())
}

pub(super) async fn forget(State(world): State<Shared>) -> Json<Value> {
    world.requests().forget();
    Json(world.requests().told())
}

/// Also the console cannot be opened while Kisi cannot be reached.
pub(super) fn reach(world: &World) -> Result<(), Refusal> {
    match world.state().faults.contains(&Fault::KisiUnreachable) {
        true => Err(cannot(
            StatusCode::SERVICE_UNAVAILABLE,
            "Kisi cannot be reached",
        )),
        false => Ok(()),
    }
}
