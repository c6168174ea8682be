//! Kisi's HTTP interface, as far as single sign-on needs it (paths and shapes: Kisi's OpenAPI). Its
//! SCIM server has routes of its own.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::certificate::generate;
use super::organization::Person;
use crate::certificate::Certificate;
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::world::{Shared, World};

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/organizations/{domain}/public", get(public))
        .route("/organization", get(organization).patch(change))
        .route("/organization/settings", get(settings))
        .route(
            "/organization/generate_next_certificate",
            post(generate_next),
        )
        .route("/organization/rotate_certificate", post(rotate))
        .route("/user", get(user))
        .merge(super::scim::routes::routes())
        .fallback(unknown)
        .method_not_allowed_fallback(unknown)
}

async fn unknown() -> Refusal {
    refuse(
        StatusCode::NOT_FOUND,
        "000404",
        "The endpoint does not exist, please check your request.",
    )
}

fn refuse(status: StatusCode, code: &str, error: &str) -> Refusal {
    Refusal::Json(status, json!({ "error": error, "code": code }))
}

/// Validation: `{"errors":{"field":["…"]}}`.
fn unprocessable(field: &str, problem: &str) -> Refusal {
    let said = json!({ "errors": { field: [problem] } });
    Refusal::Json(StatusCode::UNPROCESSABLE_ENTITY, said)
}

/// `Authorization: KISI-LOGIN <key>`, nothing else.
fn admit(world: &World, headers: &HeaderMap) -> Result<Person, Refusal> {
    let key = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("KISI-LOGIN "));
    match key {
        Some(key) if key == world.kisi_key => Ok(Person::Owner),
        Some(key) if key == world.kisi_member_key => Ok(Person::Member),
        _ => Err(refuse(StatusCode::UNAUTHORIZED, "afc496", "Access denied.")),
    }
}

fn admit_owner(world: &World, headers: &HeaderMap) -> Result<(), Refusal> {
    match admit(world, headers)? {
        Person::Owner => Ok(()),
        Person::Member => Err(refuse(StatusCode::FORBIDDEN, "fcd8ef", "Access denied.")),
    }
}

async fn public(
    State(world): State<Shared>,
    Path(domain): Path<String>,
) -> Result<Json<Value>, Refusal> {
    let state = world.state();
    let unknown = state.faults.contains(&Fault::OrganizationUnknown);
    if unknown || domain != state.kisi.domain {
        return Err(refuse(
            StatusCode::NOT_FOUND,
            "000404",
            "Organization not found.",
        ));
    }
    Ok(Json(state.kisi.public()))
}

async fn organization(
    State(world): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    admit(&world, &headers)?;
    Ok(Json(world.state().kisi.current()))
}

async fn settings(State(world): State<Shared>, headers: HeaderMap) -> Result<Json<Value>, Refusal> {
    admit_owner(&world, &headers)?;
    Ok(Json(world.state().kisi.settings()))
}

async fn user(State(world): State<Shared>, headers: HeaderMap) -> Result<Json<Value>, Refusal> {
    let who = admit(&world, &headers)?;
    Ok(Json(world.state().kisi.user(who)))
}

/// `{"organization":{"metadata":"<xml>"}}`. Other fields are taken and ignored.
async fn change(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    admit_owner(&world, &headers)?;
    let body: Value = serde_json::from_slice(&body)
        .map_err(|_| refuse(StatusCode::BAD_REQUEST, "ffffff", "The body is not JSON."))?;
    let Some(asked) = body.get("organization").and_then(Value::as_object) else {
        return Err(unprocessable("organization", "can't be blank"));
    };
    if let Some(metadata) = asked.get("metadata") {
        upload(&world, metadata.as_str().unwrap_or_default())?;
    }
    Ok(Json(world.state().kisi.current()))
}

/// Upload metadata and Save, or Kisi's refusal.
pub(crate) fn upload(world: &World, xml: &str) -> Result<(), Refusal> {
    match world.state().kisi.upload(xml) {
        true => Ok(()),
        false => Err(unprocessable("metadata", "is invalid")),
    }
}

async fn generate_next(
    State(world): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    admit_owner(&world, &headers)?;
    let made = new_certificate(&world).await?;
    Ok(Json(json!({ "next_sp_certificate": made.pem() })))
}

/// "Generate Certificate": makes one and keeps it.
pub(crate) async fn new_certificate(world: &World) -> Result<Certificate, Refusal> {
    let now = world.now();
    let (name, domain) = {
        let state = world.state();
        (state.kisi.name.clone(), state.kisi.domain.clone())
    };
    let made = generate(name, domain, now)
        .await
        .map_err(|_| refuse(StatusCode::INTERNAL_SERVER_ERROR, "ffffff", "Unexpected."))?;
    world.state().kisi.take_certificate(made.clone());
    Ok(made)
}

async fn rotate(State(world): State<Shared>, headers: HeaderMap) -> Result<StatusCode, Refusal> {
    admit_owner(&world, &headers)?;
    match world.state().kisi.rotate() {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(unprocessable("next_sp_certificate", "can't be blank")),
    }
}
