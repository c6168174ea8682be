//! The hands of a person: what somebody would do in the two consoles and in a browser, one POST
//! each, without a key. No vendor has these routes; they are under `/practice` on both ports.

mod fault;
mod habit;
mod identity;
mod jumpcloud;
mod kisi;
mod scim;
mod sign_in;
mod state;
mod traffic;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::world::Shared;

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route(
            "/practice/jumpcloud/application",
            post(jumpcloud::application),
        )
        .route("/practice/jumpcloud/activate", post(jumpcloud::activate))
        .route("/practice/jumpcloud/export", get(jumpcloud::export))
        .route("/practice/jumpcloud/group", post(jumpcloud::group))
        .route(
            "/practice/jumpcloud/sp-certificate",
            post(jumpcloud::sp_certificate),
        )
        .route(
            "/practice/jumpcloud/regenerate",
            post(jumpcloud::regenerate),
        )
        .route("/practice/jumpcloud/mend", post(jumpcloud::mend))
        .route(
            "/practice/jumpcloud/identity-management",
            post(identity::fill),
        )
        .route(
            "/practice/jumpcloud/identity-management/test",
            post(identity::test),
        )
        .route(
            "/practice/jumpcloud/identity-management/activate",
            post(identity::activate),
        )
        .route(
            "/practice/jumpcloud/requests",
            get(traffic::counts)
                .post(traffic::forget)
                .delete(traffic::forget),
        )
        .route("/practice/jumpcloud/cut", post(traffic::cut))
        .route("/practice/kisi/metadata", post(kisi::metadata))
        .route("/practice/kisi/certificate", post(kisi::certificate))
        .route("/practice/kisi/doors", post(kisi::doors))
        .route("/practice/kisi/sync-imports", post(kisi::sync_imports))
        .route(
            "/practice/kisi/requests",
            get(kisi::requests).post(kisi::forget).delete(kisi::forget),
        )
        .route("/practice/kisi/scim", post(scim::switch))
        .route(
            "/practice/kisi/scim/log",
            get(scim::log).post(scim::forget).delete(scim::forget),
        )
        .route("/practice/kisi/scim/cut", post(scim::cut))
        .route("/practice/sign-in", post(sign_in::now))
        .route("/practice/sign-in-later", post(sign_in::later))
        .route("/practice/faults", get(fault::list).post(fault::set))
        .route("/practice/habits", get(habit::list).post(habit::set))
        .route("/practice/state", get(state::tell))
        .route("/practice/assumed", get(assumed))
}

/// What a hand cannot do now: `{"error": "…"}`.
fn cannot(status: StatusCode, error: impl std::fmt::Display) -> Refusal {
    Refusal::Json(status, json!({ "error": error.to_string() }))
}

fn broken(error: anyhow::Error) -> Refusal {
    cannot(StatusCode::INTERNAL_SERVER_ERROR, error)
}

/// The body as JSON of a known shape; serde's words would quote what was sent, so they stay here.
fn read<T: DeserializeOwned>(body: &Bytes, shape: &str) -> Result<T, Refusal> {
    serde_json::from_slice(body)
        .map_err(|_| cannot(StatusCode::BAD_REQUEST, format!("the body must be {shape}")))
}

async fn assumed() -> Json<Value> {
    let entry = |one: &crate::assumed::Assumed| json!({ "id": one.id, "sentence": one.sentence, "source": one.source.tag(), "alternatives": one.alternatives });
    Json(crate::assumed::ALL.iter().map(entry).collect())
}
