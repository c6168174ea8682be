//! Kisi's HTTP interface: here what single sign-on needs, and all routes together (paths and shapes:
//! Kisi's OpenAPI). People, groups and integrations are in files of their own, as is the SCIM server.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::admit::{admit, admit_admin, admit_owner};
use super::certificate::{Ends, generate};
use super::gate::gate;
use super::refusal::{inside, not_found, refuse, unexpected, unprocessable};
use super::{event_sets, groups, integrations, people, roles, scim};
use crate::certificate::Certificate;
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::world::{Shared, World};

pub(crate) fn routes(world: &Shared) -> Router<Shared> {
    Router::new()
        .route("/organizations/{domain}/public", get(public))
        .route("/organization", get(organization).patch(change))
        .route("/organization/settings", get(settings))
        .route(
            "/organization/generate_next_certificate",
            post(generate_next),
        )
        .route("/organization/rotate_certificate", post(rotate))
        .route("/organization/dashboard", get(dashboard))
        .route("/user", get(user))
        .merge(people::routes())
        .merge(groups::routes())
        .merge(roles::routes())
        .merge(integrations::routes::routes())
        .merge(event_sets::routes())
        .fallback(unknown)
        .method_not_allowed_fallback(unknown)
        .layer(from_fn_with_state(world.clone(), gate))
        .merge(scim::routes::routes())
}

async fn unknown() -> Refusal {
    refuse(
        StatusCode::NOT_FOUND,
        "000404",
        "The endpoint does not exist, please check your request.",
    )
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
    let caller = admit(&world, &headers)?;
    let user = world.state().kisi.user(caller.serial);
    user.map(Json).ok_or_else(not_found)
}

async fn dashboard(
    State(world): State<Shared>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    admit_admin(&world, &headers)?;
    Ok(Json(groups::dashboard(&world.state())))
}

/// `{"organization":{"metadata":"<xml>"}}`, and `identity_provider_issuer_url`. Other fields are taken
/// and ignored.
async fn change(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, Refusal> {
    admit_owner(&world, &headers)?;
    let asked = inside(&body, "organization")?;
    if let Some(metadata) = asked.get("metadata") {
        upload(&world, metadata.as_str().unwrap_or_default())?;
    }
    if let Some(issuer) = asked.get("identity_provider_issuer_url") {
        let issuer = issuer.as_str().map(str::to_owned);
        world.state().kisi.type_issuer(issuer);
    }
    Ok(StatusCode::NO_CONTENT)
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

/// "Generate Certificate": makes one and keeps it, or another one where the fault says so.
pub(crate) async fn new_certificate(world: &World) -> Result<Certificate, Refusal> {
    let now = world.now();
    let (name, domain, ends, keeps_other) = {
        let state = world.state();
        let keeps_other = state.faults.contains(&Fault::SpCertificateOther);
        let ends = Ends::under(&state.faults);
        let kisi = &state.kisi;
        (kisi.name.clone(), kisi.domain.clone(), ends, keeps_other)
    };
    let make = async || {
        generate(name.clone(), domain.clone(), now, ends)
            .await
            .map_err(|_| unexpected())
    };
    let made = make().await?;
    let kept = match keeps_other {
        true => make().await?,
        false => made.clone(),
    };
    let mut state = world.state();
    state.kisi.downloaded = Some(made.clone()).filter(|_| keeps_other);
    state.kisi.take_certificate(kept);
    Ok(made)
}

async fn rotate(State(world): State<Shared>, headers: HeaderMap) -> Result<StatusCode, Refusal> {
    admit_owner(&world, &headers)?;
    match world.state().kisi.rotate() {
        true => Ok(StatusCode::NO_CONTENT),
        false => Err(unprocessable("next_sp_certificate", "can't be blank")),
    }
}
