//! The SCIM server over HTTP, at `/scim/v2` on Kisi's port: one handler for all of it, since what
//! is asked is read as plain data. Cutting, holding and slowing down happen here.

use std::time::Duration;

use axum::Router;
use axum::body::{Body as Bytes, Bytes as Sent};
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, Method, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::any;

use super::asked::{Answered, Asked, Body};
use super::traffic::{By, Fate, Open};
use crate::fault::Fault;
use crate::line::Cord;
use crate::world::{Shared, World};

pub(crate) const PATH: &str = "/scim/v2";
const SLOW: Duration = Duration::from_millis(600);
const LONGEST_HOLD: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(20);

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route(PATH, any(answer))
        .route("/scim/v2/", any(answer))
        .route("/scim/v2/{*rest}", any(answer))
}

async fn answer(
    State(world): State<Shared>,
    ConnectInfo(cord): ConnectInfo<Cord>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Sent,
) -> Response {
    // The path as it was sent: a slash that is encoded belongs to an id.
    let path = uri.path().strip_prefix(PATH).unwrap_or_default();
    let asked = Asked {
        headers,
        body: body.to_vec(),
        ..Asked::new(method, path, uri.query().unwrap_or_default())
    };
    let open = Open::begin(&world, &asked, By::Client);
    if open.fate == Fate::Cut {
        cord.cut();
        return Response::default();
    }
    let answered = world.state().answer_scim(&asked, world.moment());
    if open.fate == Fate::Lost {
        cord.cut();
        return Response::default();
    }
    wait(&world).await;
    open.end(answered.status);
    answered.into_response()
}

/// The request is carried out; only the answer lets itself be waited for. Ends with practice.
async fn wait(world: &World) {
    let has = |fault| world.state().faults.contains(&fault);
    let mut stopped = world.stopped.clone();
    let mut left = LONGEST_HOLD;
    while has(Fault::ScimHoldsAnswer) && !left.is_zero() {
        left = left.saturating_sub(GLANCE);
        tokio::select! {
            _ = stopped.changed() => return,
            () = tokio::time::sleep(GLANCE) => {}
        }
    }
    if has(Fault::ScimSlow) {
        tokio::time::sleep(SLOW).await;
    }
}

impl IntoResponse for Answered {
    fn into_response(self) -> Response {
        let body = match self.body {
            Body::Empty => Bytes::empty(),
            Body::Json(value) => Bytes::from(value.to_string()),
            Body::Page(page) => Bytes::from(page),
        };
        let mut response = (self.status, body).into_response();
        for (name, value) in self.headers {
            // Ids with signs are percent-encoded wherever they stand in a header.
            if let Ok(value) = value.parse() {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}
