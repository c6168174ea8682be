//! A person in JumpCloud's console. They work on one application: the one they created last.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{broken, cannot, read};
use crate::fault::Fault;
use crate::jumpcloud::application::{Application, sso_url};
use crate::jumpcloud::routes as console;
use crate::jumpcloud::settings::Settings;
use crate::jumpcloud::wire;
use crate::refusal::Refusal;
use crate::world::{Shared, State as Remembered, World};
use crate::{certificate, effects};

/// The name that a browser gives the export of every custom SAML application.
const EXPORT_NAME: &str = r#"attachment; filename="JumpCloud-saml2-metadata.xml""#;

#[derive(Deserialize)]
pub(super) struct NewApplication {
    domain: String,
    label: String,
}

/// Creates the application, filled in as Kisi's guide asks but for the slips that the faults name.
/// When there is one already, the form is filled in again; its address and certificate stay.
pub(super) async fn application(
    State(world): State<Shared>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let typed: NewApplication = read(&body, r#"{"domain":"…","label":"…"}"#)?;
    let label = typed.label.trim();
    if label.is_empty() {
        return Err(cannot(
            StatusCode::UNPROCESSABLE_ENTITY,
            "Display Label is required",
        ));
    }
    let mut state = world.state();
    let is_first = state.jumpcloud.applications.is_empty();
    if is_first {
        let new = Application::new(label, sso_url(label), world.now()).map_err(broken)?;
        state.jumpcloud.applications.push(new);
        world.signing_keys.draw_ahead();
    }
    let faults = state.faults.clone();
    let one = current(&mut state)?;
    one.label = label.to_owned();
    let sp_certificate = std::mem::take(&mut one.settings.sp_certificate);
    one.settings = Settings {
        sp_certificate,
        ..Settings::of_the_guide(&typed.domain)
    };
    faults.iter().for_each(|fault| one.mistype(*fault));
    if is_first && faults.contains(&Fault::ApplicationTwice) {
        state.jumpcloud.add_twin(world.now()).map_err(broken)?;
    }
    told(&mut state)
}

/// Presses Activate.
pub(super) async fn activate(State(world): State<Shared>) -> Result<Json<Value>, Refusal> {
    let id = current_id(&world)?;
    console::activate(&world, 0, &id).await.map_err(broken)?;
    told(&mut world.state())
}

/// Presses Export Metadata. Under the fault of that name somebody switches the application off then.
pub(super) async fn export(State(world): State<Shared>) -> Result<Response, Refusal> {
    let mut state = world.state();
    let one = current(&mut state)?;
    if !one.active {
        return Err(cannot(StatusCode::CONFLICT, "press Activate first"));
    }
    let xml = console::exported(one)?;
    if state.faults.contains(&Fault::ApplicationInactive) {
        current(&mut state)?.active = false;
    }
    let headers = [
        (header::CONTENT_TYPE, "application/xml"),
        (header::CONTENT_DISPOSITION, EXPORT_NAME),
    ];
    Ok((headers, xml).into_response())
}

/// Ticks the group that the tester is in, and saves, unless the fault says that Save was forgotten.
pub(super) async fn group(State(world): State<Shared>) -> Result<Json<Value>, Refusal> {
    let mut state = world.state();
    let saved = !state.faults.contains(&Fault::NoGroup);
    let ticked = state
        .jumpcloud
        .testers_group()
        .map(|group| (group.id.clone(), group.to_json()));
    let Some((id, group)) = ticked else {
        return Err(cannot(
            StatusCode::CONFLICT,
            "no group has the tester in it",
        ));
    };
    let one = current(&mut state)?;
    if saved {
        one.bind(&id);
    }
    Ok(Json(json!({ "group": group })))
}

#[derive(Deserialize)]
pub(super) struct Pem {
    pem: String,
}

/// Presses Replace SP Certificate, chooses the file, and saves.
pub(super) async fn sp_certificate(
    State(world): State<Shared>,
    body: Bytes,
) -> Result<Json<Value>, Refusal> {
    let chosen: Pem = read(&body, r#"{"pem":"…"}"#)?;
    if certificate::der_of_pem(&chosen.pem).is_none() {
        return Err(cannot(
            StatusCode::UNPROCESSABLE_ENTITY,
            "this is not a certificate in PEM",
        ));
    }
    let now = world.now();
    let mut state = world.state();
    current(&mut state)?.replace_sp_certificate(chosen.pem, now);
    told(&mut state)
}

/// Chooses Regenerate certificate: from now on Kisi has the old one.
pub(super) async fn regenerate(State(world): State<Shared>) -> Result<Json<Value>, Refusal> {
    let id = current_id(&world)?;
    if world
        .state()
        .jumpcloud
        .application(&id)
        .is_some_and(Application::needs_certificate)
    {
        return Err(cannot(StatusCode::CONFLICT, "press Activate first"));
    }
    effects::regenerate(&world, &id).await.map_err(broken)?;
    told(&mut world.state())
}

/// Puts right what was wrong, and saves. The next export is right.
pub(super) async fn mend(State(world): State<Shared>) -> Result<Json<Value>, Refusal> {
    effects::mend(&world).await.map_err(broken)?;
    let mut state = world.state();
    match state.jumpcloud.applications.is_empty() {
        true => Ok(Json(json!({}))),
        false => told(&mut state),
    }
}

pub(super) fn current(state: &mut Remembered) -> Result<&mut Application, Refusal> {
    let last = state.jumpcloud.applications.last_mut();
    last.ok_or_else(|| cannot(StatusCode::CONFLICT, "create the application first"))
}

fn current_id(world: &World) -> Result<String, Refusal> {
    Ok(current(&mut world.state())?.id.clone())
}

/// The application as the vendor's own interface shows it.
fn told(state: &mut Remembered) -> Result<Json<Value>, Refusal> {
    let organization = state.jumpcloud.organization.id.clone();
    Ok(Json(wire::application(current(state)?, &organization)))
}
