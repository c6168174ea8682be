//! What stands before the SCIM server: the faults of the whole service, and the way in for practice
//! JumpCloud, which needs no socket. Holding and slowing down answers is in `routes`.

use axum::http::{StatusCode, header};
use serde_json::json;

use super::asked::{Answered, Asked, JSON, Moment};
use super::traffic::{By, Open};
use crate::fault::Fault;
use crate::world::{Shared, State};

/// What a network that wants a sign-in first shows instead of any page.
pub(crate) const LOGIN_PAGE: &str = "<!doctype html><html><head><title>Sign in</title></head>\
    <body><h1>Sign in to go on</h1><form><input name=\"email\"></form></body></html>";
/// Seconds.
const RETRY_AFTER: &str = "7";

impl State {
    /// Kisi's answer to a SCIM request, with the faults that hold now.
    pub(crate) fn answer_scim(&mut self, asked: &Asked, moment: Moment) -> Answered {
        let has = |fault| self.faults.contains(&fault);
        let said = |status, error: &str| {
            let body = json!({ "error": error, "code": "ffffff" });
            Answered::json(status, body).with(header::CONTENT_TYPE, JSON)
        };
        if has(Fault::ScimWebPage) {
            Answered::page(StatusCode::OK, LOGIN_PAGE)
        } else if has(Fault::ScimBroken) {
            said(StatusCode::INTERNAL_SERVER_ERROR, "Unexpected.")
        } else if has(Fault::ScimBusy) {
            said(StatusCode::TOO_MANY_REQUESTS, "Too many requests.")
                .with(header::RETRY_AFTER, RETRY_AFTER)
        } else {
            self.kisi.scim.answer(asked, moment)
        }
    }
}

/// JumpCloud asks. Nothing when Kisi cannot be reached or holds its answer.
pub(crate) fn ask(world: &Shared, asked: &Asked) -> Option<Answered> {
    if world.state().faults.contains(&Fault::KisiUnreachable) {
        return None;
    }
    let open = Open::begin(world, asked, By::JumpCloud);
    let mut state = world.state();
    let answered = state.answer_scim(asked, world.moment());
    if state.faults.contains(&Fault::ScimHoldsAnswer) {
        return None;
    }
    drop(state);
    open.end(answered.status);
    Some(answered)
}
