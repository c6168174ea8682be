//! Single sign-on applications over HTTP (API v1, `/api/applications`) and their metadata. Who is
//! bound to them is in `bound`; what an application is, in `application`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Extension, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use super::super::application::Application;
use super::super::certificate::{Ends, issue};
use super::super::door::Entered;
use super::super::list::V1;
use super::super::refusal::{broken, not_found, refuse, unreadable};
use super::super::wire::{self, Wanted};
use super::super::{JumpCloud, export};
use super::{IDS, envelope, v1};
use crate::certificate::Certificate;
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::world::{Shared, State as Remembered, World};

/// What the API leaves out under the fault of that name.
const HIDDEN: [&str; 3] = ["defaultTargetUrl", "idpInitUrl", "constantAttributes"];

pub(super) async fn list(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    headers: HeaderMap,
    Query(wanted): Query<V1>,
) -> Result<Response, Refusal> {
    let asked = v1(&wanted, &headers)?;
    let state = world.state();
    let tenant = state.tenant(entered.tenant);
    let records = tenant
        .applications
        .iter()
        .map(|one| shown(&state, tenant, one));
    Ok(envelope(asked.page(records, &IDS)))
}

pub(super) async fn read(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    answer(&world, entered, &id)
}

fn answer(world: &World, entered: Entered, id: &str) -> Result<Response, Refusal> {
    let state = world.state();
    let tenant = state.tenant(entered.tenant);
    let one = tenant.application(id).ok_or_else(not_found)?;
    Ok(Json(shown(&state, tenant, one)).into_response())
}

/// As the API tells it now.
fn shown(state: &Remembered, tenant: &JumpCloud, one: &Application) -> Value {
    let mut record = wire::application(one, &tenant.organization.id);
    let hides = state.faults.contains(&Fault::JumpCloudHidesFields);
    if let Some(config) = record["config"].as_object_mut().filter(|_| hides) {
        config.retain(|name, _| !HIDDEN.contains(&name.as_str()));
    }
    record
}

pub(super) async fn create(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    body: Bytes,
) -> Result<Response, Refusal> {
    let wanted = wire::wanted(&body).map_err(unreadable)?;
    let now = world.now();
    let mut one = Application::new(&wanted.label, wanted.sso_url.clone(), now).map_err(broken)?;
    fill(&mut one, wanted, &world);
    if one.active && one.needs_certificate() {
        let fresh = fresh_certificate(&world, entered.tenant).await;
        one.certificate = Some(fresh.map_err(broken)?);
    }
    let id = one.id.clone();
    let mut state = world.state();
    state.tenant_mut(entered.tenant).applications.push(one);
    drop(state);
    answer(&world, entered, &id)
}

pub(super) async fn replace(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Response, Refusal> {
    let wanted = wire::wanted(&body).map_err(unreadable)?;
    let switched_on = wanted.active;
    {
        let mut state = world.state();
        let renews = state.faults.contains(&Fault::JumpCloudPutMakesNewKey);
        let tenant = state.tenant_mut(entered.tenant);
        let one = tenant.application_mut(&id).ok_or_else(not_found)?;
        one.active = false;
        fill(
            one,
            Wanted {
                active: false,
                ..wanted
            },
            &world,
        );
        if renews {
            one.certificate = None;
        }
    }
    if switched_on {
        activate(&world, entered.tenant, &id)
            .await
            .map_err(broken)?;
    }
    answer(&world, entered, &id)
}

/// Takes over what was sent. The SSO IdP URL stays, and so does an own certificate that was sent
/// back as it had been read.
fn fill(one: &mut Application, wanted: Wanted, world: &World) {
    let own = one.certificate.as_ref().map(Certificate::pem);
    one.sent_certificate = wanted
        .idp_certificate
        .filter(|sent| Some(sent) != own.as_ref());
    if one.settings.sp_certificate != wanted.settings.sp_certificate {
        one.sp_certificate_updated = Some(world.now());
    }
    one.label = wanted.label;
    one.description = wanted.description;
    one.active = wanted.active;
    one.settings = wanted.settings;
    one.hidden = wanted.hidden;
    one.unknown = wanted.unknown;
    one.unknown_settings = wanted.unknown_settings;
}

/// "Activate": makes the certificate when there is none yet. Nothing happens for an unknown id.
pub(crate) async fn activate(world: &World, tenant: usize, id: &str) -> anyhow::Result<()> {
    let missing = world
        .state()
        .tenant(tenant)
        .application(id)
        .is_some_and(Application::needs_certificate);
    let fresh = match missing {
        true => Some(fresh_certificate(world, tenant).await?),
        false => None,
    };
    if let Some(one) = world.state().tenant_mut(tenant).application_mut(id) {
        one.active = true;
        one.certificate = fresh.or(one.certificate.take());
    }
    Ok(())
}

/// A certificate for a new key, ending as the faults say.
pub(crate) async fn fresh_certificate(world: &World, tenant: usize) -> anyhow::Result<Certificate> {
    let key = world.signing_keys.take().await?;
    let now = world.now();
    let (organization, ends) = {
        let state = world.state();
        (
            state
                .tenant(tenant)
                .organization
                .name
                .clone()
                .unwrap_or_default(),
            Ends::under(&state.faults),
        )
    };
    issue(&organization, &key, ends, now)
}

pub(super) async fn remove(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let gone = answer(&world, entered, &id)?;
    let mut state = world.state();
    let all = &mut state.tenant_mut(entered.tenant).applications;
    all.retain(|one| one.id != id);
    Ok(gone)
}

pub(super) async fn metadata(
    State(world): State<Shared>,
    Path((organization, id)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let state = world.state();
    let mut tenants = state.tenants();
    let one = tenants
        .find(|tenant| tenant.organization.id == organization)
        .and_then(|tenant| tenant.application(&id))
        .ok_or_else(not_found)?;
    Ok(([(header::CONTENT_TYPE, "application/xml")], exported(one)?).into_response())
}

/// The export of an application, or JumpCloud's refusal to export it.
pub(crate) fn exported(one: &Application) -> Result<String, Refusal> {
    if one.sent_certificate.is_some() {
        return Err(refuse(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Internal Server Error",
        ));
    }
    match &one.certificate {
        Some(certificate) if one.active => {
            Ok(export::metadata(&one.settings, &one.sso_url, certificate))
        }
        _ => Err(not_found()),
    }
}
