//! JumpCloud's HTTP interface under `/api` and `/api/v2`, as far as a single sign-on application
//! needs it. Consoles, users and the other objects are not here.

use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::application::Application;
use super::certificate::{Ends, issue};
use super::export;
use super::refusal::{admit, broken, not_found, refuse};
use super::wire::{self, Unreadable, Wanted};
use crate::certificate::Certificate;
use crate::refusal::Refusal;
use crate::world::{Shared, World};

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/login", get(login))
        .route("/api/organizations", get(organizations))
        .route("/api/applications", get(list).post(create))
        .route(
            "/api/applications/{id}",
            get(read).put(replace).delete(remove),
        )
        .route(
            "/api/organizations/{organization}/applications/{id}/metadata.xml",
            get(metadata),
        )
        .route("/api/v2/usergroups", get(groups))
        .route(
            "/api/v2/applications/{id}/associations",
            get(associations).post(associate),
        )
        .fallback(unknown)
        .method_not_allowed_fallback(unknown)
}

/// Where a request without a key is sent, as a browser would be.
async fn login() -> Html<&'static str> {
    Html("<!doctype html><title>JumpCloud (practice)</title><h1>Log in</h1>")
}

async fn unknown(State(world): State<Shared>, headers: HeaderMap) -> Refusal {
    admit(&world, &headers).err().unwrap_or_else(not_found)
}

#[derive(Deserialize)]
struct Page {
    limit: Option<usize>,
    skip: Option<usize>,
}

impl Page {
    /// Default 10 records. Version 2 gives 100 at most.
    fn cut<T>(&self, records: impl Iterator<Item = T>, most: usize) -> Vec<T> {
        let limit = self.limit.unwrap_or(10).min(most);
        records.skip(self.skip.unwrap_or(0)).take(limit).collect()
    }
}

/// Version 1 wraps its lists.
fn envelope(total: usize, results: Vec<Value>) -> Response {
    Json(json!({ "totalCount": total, "results": results })).into_response()
}

async fn organizations(
    State(world): State<Shared>,
    headers: HeaderMap,
    Query(page): Query<Page>,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    let state = world.state();
    let one = &state.jumpcloud.organization;
    let record = json!({
        "_id": one.id,
        "id": one.id,
        "displayName": one.name,
        "logoUrl": null,
        "created": wire::time(one.created),
    });
    Ok(envelope(1, page.cut([record].into_iter(), usize::MAX)))
}

async fn list(
    State(world): State<Shared>,
    headers: HeaderMap,
    Query(page): Query<Page>,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    let state = world.state();
    let organization = &state.jumpcloud.organization.id;
    let all = &state.jumpcloud.applications;
    let records = all.iter().map(|one| wire::application(one, organization));
    Ok(envelope(all.len(), page.cut(records, usize::MAX)))
}

async fn read(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    answer(&world, &id)
}

fn answer(world: &World, id: &str) -> Result<Response, Refusal> {
    let state = world.state();
    let one = state.jumpcloud.application(id).ok_or_else(not_found)?;
    let organization = &state.jumpcloud.organization.id;
    Ok(Json(wire::application(one, organization)).into_response())
}

async fn create(
    State(world): State<Shared>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    let wanted = wire::wanted(&body).map_err(unreadable)?;
    let now = world.now();
    let mut one = Application::new(&wanted.label, wanted.sso_url.clone(), now).map_err(broken)?;
    fill(&mut one, wanted, &world);
    if one.active && one.needs_certificate() {
        one.certificate = Some(fresh_certificate(&world).await.map_err(broken)?);
    }
    let id = one.id.clone();
    world.state().jumpcloud.applications.push(one);
    answer(&world, &id)
}

async fn replace(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    let wanted = wire::wanted(&body).map_err(unreadable)?;
    let switched_on = wanted.active;
    {
        let mut state = world.state();
        let one = state.jumpcloud.application_mut(&id).ok_or_else(not_found)?;
        one.active = false;
        fill(
            one,
            Wanted {
                active: false,
                ..wanted
            },
            &world,
        );
    }
    if switched_on {
        activate(&world, &id).await.map_err(broken)?;
    }
    answer(&world, &id)
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
}

/// "Activate": makes the certificate when there is none yet. Nothing happens for an unknown id.
pub(crate) async fn activate(world: &World, id: &str) -> anyhow::Result<()> {
    let missing = world
        .state()
        .jumpcloud
        .application(id)
        .is_some_and(Application::needs_certificate);
    let fresh = match missing {
        true => Some(fresh_certificate(world).await?),
        false => None,
    };
    if let Some(one) = world.state().jumpcloud.application_mut(id) {
        one.active = true;
        one.certificate = fresh.or(one.certificate.take());
    }
    Ok(())
}

/// A certificate for a new key, ending as the faults say.
pub(crate) async fn fresh_certificate(world: &World) -> anyhow::Result<Certificate> {
    let key = world.signing_keys.take().await?;
    let now = world.now();
    let (organization, ends) = {
        let state = world.state();
        (
            state.jumpcloud.organization.name.clone(),
            Ends::under(&state.faults),
        )
    };
    issue(&organization, &key, ends, now)
}

async fn remove(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    let gone = answer(&world, &id)?;
    world
        .state()
        .jumpcloud
        .applications
        .retain(|one| one.id != id);
    Ok(gone)
}

async fn metadata(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path((organization, id)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    let state = world.state();
    let jumpcloud = &state.jumpcloud;
    let one = jumpcloud
        .application(&id)
        .filter(|_| organization == jumpcloud.organization.id)
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

async fn groups(
    State(world): State<Shared>,
    headers: HeaderMap,
    Query(page): Query<Page>,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    let state = world.state();
    let all = &state.jumpcloud.groups;
    let records = page.cut(all.iter().map(|group| group.to_json()), 100);
    Ok(list_of(all.len(), records))
}

/// Version 2 gives bare lists and the total in a header.
fn list_of(total: usize, records: Vec<Value>) -> Response {
    ([("x-total-count", total.to_string())], Json(records)).into_response()
}

#[derive(Deserialize)]
struct Targets {
    targets: Option<String>,
}

async fn associations(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(asked): Query<Targets>,
    Query(page): Query<Page>,
) -> Result<Response, Refusal> {
    admit(&world, &headers)?;
    let state = world.state();
    let one = state.jumpcloud.application(&id).ok_or_else(not_found)?;
    let bound = match asked.targets.as_deref() {
        Some("user_group") => one.groups.as_slice(),
        Some("user") => &[],
        _ => {
            return Err(refuse(
                StatusCode::BAD_REQUEST,
                "targets must be user or user_group",
            ));
        }
    };
    let record = |group: &String| {
        json!({
            "attributes": null,
            "to": { "attributes": null, "id": group, "type": "user_group" },
        })
    };
    let records = page.cut(bound.iter().map(record), 100);
    Ok(list_of(bound.len(), records))
}

#[derive(Deserialize)]
struct Association {
    op: String,
    #[serde(rename = "type")]
    kind: String,
    id: String,
}

async fn associate(
    State(world): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<StatusCode, Refusal> {
    admit(&world, &headers)?;
    let asked: Association = serde_json::from_slice(&body)
        .map_err(|_| refuse(StatusCode::BAD_REQUEST, "op, type and id are required"))?;
    if asked.kind != "user_group" {
        return Err(refuse(StatusCode::BAD_REQUEST, "type must be user_group"));
    }
    let mut state = world.state();
    let known = state
        .jumpcloud
        .groups
        .iter()
        .any(|group| group.id == asked.id);
    let one = state
        .jumpcloud
        .application_mut(&id)
        .filter(|_| known)
        .ok_or_else(not_found)?;
    let bound = one.groups.contains(&asked.id);
    match asked.op.as_str() {
        "add" if bound => Err(refuse(StatusCode::CONFLICT, "Already Exists")),
        "add" => {
            one.bind(&asked.id);
            Ok(StatusCode::NO_CONTENT)
        }
        "remove" if !bound => Err(not_found()),
        "remove" => {
            one.groups.retain(|group| *group != asked.id);
            Ok(StatusCode::NO_CONTENT)
        }
        _ => Err(refuse(StatusCode::BAD_REQUEST, "op must be add or remove")),
    }
}

fn unreadable(why: Unreadable) -> Refusal {
    match why {
        Unreadable::Wrong(message) => refuse(StatusCode::BAD_REQUEST, &message),
        Unreadable::EmptyButRequired => {
            refuse(StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable")
        }
    }
}
