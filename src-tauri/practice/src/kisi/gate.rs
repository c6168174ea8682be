//! What stands before Kisi's own interface: the faults of the whole service, the pace that Kisi
//! documents, and the list of requests. Whose key may do what is in `admit`.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

use super::admit::key;
use super::refusal::{refuse, unexpected};
use super::requests::{Line, Whose};
use super::scim::front::LOGIN_PAGE;
use crate::fault::Fault;
use crate::world::{Shared, World};

pub(super) async fn gate(State(world): State<Shared>, request: Request, next: Next) -> Response {
    let whose = whose(&world, request.headers());
    let mut line = Line {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        status: 0,
        by: whose,
        at_ms: u64::try_from(world.running().as_millis()).unwrap_or(u64::MAX),
    };
    let is_event_set = request.method() == Method::POST && line.path == "/event_sets";
    let response = match held_back(&world, whose, is_event_set) {
        Some(response) => response,
        None => next.run(request).await,
    };
    line.status = response.status().as_u16();
    world.requests().add(line);
    response
}

fn whose(world: &World, headers: &HeaderMap) -> Whose {
    match key(headers) {
        Some(key) if key == world.kisi_key => Whose::Owner,
        Some(key) if key == world.kisi_member_key => Whose::Member,
        _ => Whose::Nobody,
    }
}

/// The answer of something that stands in between.
fn held_back(world: &World, whose: Whose, is_event_set: bool) -> Option<Response> {
    let has = |fault| world.state().faults.contains(&fault);
    if has(Fault::KisiWebPage) {
        return Some(Html(LOGIN_PAGE).into_response());
    }
    if has(Fault::KisiBroken) {
        return Some(unexpected().into_response());
    }
    if !has(Fault::KisiStrictRate) {
        return None;
    }
    let passed = world
        .requests()
        .let_through(whose, is_event_set, world.running());
    let soon = passed.err()?;
    let words = "Too many requests.";
    let mut refused = refuse(StatusCode::TOO_MANY_REQUESTS, "ffffff", words).into_response();
    if soon.says_when {
        refused
            .headers_mut()
            .insert(header::RETRY_AFTER, header::HeaderValue::from_static("1"));
    }
    Some(refused)
}
