//! People over HTTP (API v1, `/api/systemusers` and the search for them). Nobody can be added,
//! changed or removed here.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Extension, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::Value;

use super::super::JumpCloud;
use super::super::door::Entered;
use super::super::list::{Asked, Row, V1, search as in_body};
use super::super::person::Seen;
use super::super::refusal::{bad, not_found};
use super::{IDS, envelope, v1};
use crate::fault::Fault;
use crate::refusal::Refusal;
use crate::world::{Shared, State as Remembered, World};

pub(super) async fn list(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    headers: HeaderMap,
    Query(wanted): Query<V1>,
) -> Result<Response, Refusal> {
    let asked = v1(&wanted, &headers)?;
    Ok(page(&world, entered, &asked))
}

pub(super) async fn search(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    headers: HeaderMap,
    Query(wanted): Query<V1>,
    body: Bytes,
) -> Result<Response, Refusal> {
    let mut asked = v1(&wanted, &headers)?;
    let sent: Value = serde_json::from_slice(&body).map_err(|_| bad("the body is not JSON"))?;
    let sent = sent
        .as_object()
        .ok_or_else(|| bad("the body is not an object"))?;
    in_body::add(&mut asked, sent).map_err(bad)?;
    Ok(page(&world, entered, &asked))
}

pub(super) async fn read(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(wanted): Query<V1>,
) -> Result<Json<Value>, Refusal> {
    let asked = v1(&wanted, &headers)?;
    let state = world.state();
    let person = state
        .tenant(entered.tenant)
        .person(&id)
        .ok_or_else(not_found)?;
    let seen = Seen {
        person,
        by_address: by_address(&state),
    };
    Ok(Json(asked.project(seen.shown(), &IDS)))
}

fn page(world: &World, entered: Entered, asked: &Asked) -> Response {
    let mut state = world.state();
    let tenant = state.tenant(entered.tenant);
    let page = asked.page(seen(tenant, by_address(&state)), &IDS);
    let number = page.number;
    let response = envelope(page);
    if state.faults.contains(&Fault::JumpCloudPeopleChange) {
        state.tenant_mut(entered.tenant).come_and_go(number);
    }
    response
}

pub(crate) fn seen(tenant: &JumpCloud, by_address: bool) -> impl Iterator<Item = Seen<'_>> {
    let people = tenant.people.iter();
    people.map(move |person| Seen { person, by_address })
}

fn by_address(state: &Remembered) -> bool {
    !state.faults.contains(&Fault::ScimUsernameNoEmail)
}
