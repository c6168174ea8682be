//! JumpCloud's HTTP interface: `/api` (v1), `/api/v2`, Directory Insights and the tokens of service
//! accounts, as far as single sign-on and a roster need them. Who may come in is in `door`.

mod applications;
mod bound;
mod groups;
mod insights;
mod organizations;
mod own;
mod people;
mod templates;
mod token;

use axum::http::HeaderMap;
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use serde_json::json;

use super::door::{PageNumber, door};
use super::list::{Asked, Page, V1, V2};
use super::refusal::{bad, not_found};
use super::region::Region;
use crate::refusal::Refusal;
use crate::world::Shared;

pub(crate) use applications::{activate, exported, fresh_certificate};
pub(crate) use people::seen;

pub(super) const TOKEN: &str = "/oauth2/token";
pub(super) const EVENTS: &str = "/insights/directory/v1/events";
pub(super) const SELF: &str = "/api/users/getSelf";

/// What version 1 shows also when other fields were asked for, and version 2.
const IDS: [&str; 2] = ["_id", "id"];
const ID: [&str; 1] = ["id"];

/// Everything that one region's host answers.
pub(crate) fn routes(world: &Shared, region: Region) -> Router<Shared> {
    Router::new()
        .route("/login", get(login))
        .route(TOKEN, post(token::give))
        .route(EVENTS, post(insights::events))
        .merge(version_1())
        .merge(version_2())
        .fallback(unknown)
        .method_not_allowed_fallback(unknown)
        .layer(from_fn_with_state((world.clone(), region), door))
        .layer(Extension(region))
}

fn version_1() -> Router<Shared> {
    Router::new()
        .route(SELF, get(own::read))
        .route("/api/organizations", get(organizations::list))
        .route("/api/organizations/", get(organizations::list))
        .route("/api/organizations/{id}", get(organizations::read))
        .route(
            "/api/organizations/{organization}/applications/{id}/metadata.xml",
            get(applications::metadata),
        )
        .route("/api/systemusers", get(people::list))
        .route("/api/systemusers/{id}", get(people::read))
        .route("/api/search/systemusers", post(people::search))
        .route("/api/application-templates", get(templates::list))
        .route("/api/application-templates/{id}", get(templates::read))
        .route(
            "/api/applications",
            get(applications::list).post(applications::create),
        )
        .route(
            "/api/applications/{id}",
            get(applications::read)
                .put(applications::replace)
                .delete(applications::remove),
        )
}

fn version_2() -> Router<Shared> {
    Router::new()
        .route("/api/v2/usergroups", get(groups::list))
        .route("/api/v2/usergroups/{id}", get(groups::read))
        .route("/api/v2/usergroups/{id}/members", get(groups::members))
        .route(
            "/api/v2/usergroups/{id}/membership",
            get(groups::membership),
        )
        .route("/api/v2/users/{id}/memberof", get(groups::of_person))
        .route("/api/v2/applications/{id}/users", get(bound::people))
        .route("/api/v2/applications/{id}/usergroups", get(bound::groups))
        .route(
            "/api/v2/applications/{id}/associations",
            get(bound::associations).post(bound::associate),
        )
}

/// Where a request without a key is sent, as a browser would be.
async fn login() -> Html<&'static str> {
    Html("<!doctype html><title>JumpCloud (practice)</title><h1>Log in</h1>")
}

async fn unknown() -> Refusal {
    not_found()
}

fn v1(wanted: &V1, headers: &HeaderMap) -> Result<Asked, Refusal> {
    let says = headers.get("x-eventually-consistent");
    wanted
        .read(says.is_some_and(|text| text == "true"))
        .map_err(bad)
}

fn v2(wanted: &V2) -> Result<Asked, Refusal> {
    wanted.read().map_err(bad)
}

/// Version 1 wraps its lists.
fn envelope(page: Page) -> Response {
    let body = json!({ "totalCount": page.total, "results": page.records });
    with_number(page.number, Json(body))
}

/// Version 2 gives bare lists and the total in a header.
fn list_of(page: Page) -> Response {
    let total = [("x-total-count", page.total.to_string())];
    with_number(page.number, (total, Json(page.records)))
}

fn with_number(number: usize, response: impl IntoResponse) -> Response {
    let mut response = response.into_response();
    response.extensions_mut().insert(PageNumber(number));
    response
}
