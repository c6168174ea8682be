//! `GET /api/users/getSelf`: whose key this is. The document lists the path without describing it;
//! what it answers is in `assumed`.

use axum::Json;
use axum::extract::{Extension, Query, State};
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::super::door::Entered;
use super::super::keys::Who;
use super::super::list::V1;
use super::super::wire;
use super::{IDS, v1};
use crate::refusal::Refusal;
use crate::world::Shared;

pub(super) async fn read(
    State(world): State<Shared>,
    Extension(entered): Extension<Entered>,
    headers: HeaderMap,
    Query(wanted): Query<V1>,
) -> Result<Json<Value>, Refusal> {
    let asked = v1(&wanted, &headers)?;
    let state = world.state();
    let organization = &state.tenant(entered.tenant).organization;
    let many = !state.others.is_empty();
    let (id, email, first, last, role) = match entered.who {
        Who::Admin | Who::ServiceAccount => (
            "5280d598aa000000000000a1",
            "admin@practice.example",
            "Ada",
            "Admin",
            "Administrator With Billing",
        ),
        Who::Reader => (
            "5280d598aa000000000000a2",
            "reader@practice.example",
            "Rita",
            "Reader",
            "Read Only",
        ),
    };
    let record = json!({
        "_id": id,
        "id": id,
        "email": email,
        "firstname": first,
        "lastname": last,
        "roleName": role,
        "roleNames": [role],
        "organization": (!many).then_some(&organization.id),
        "provider": many.then_some("5280d598aa000000000000b1"),
        "enableMultiFactor": true,
        "totpEnrolled": true,
        "suspended": false,
        "apiKeyAllowed": true,
        "apiKeySet": true,
        "created": wire::time(organization.created),
    });
    Ok(Json(asked.project(record, &IDS)))
}
