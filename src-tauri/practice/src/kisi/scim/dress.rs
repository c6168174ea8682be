//! Habits that only change how an answer looks: errors in other words, other spellings, another
//! media type. What the server does is decided before.

use axum::http::header;
use serde_json::{Value, json};

use super::Scim;
use super::asked::{Answered, Body, JSON, SCIM_JSON};
use super::habit::Habit;
use super::refused::ERROR;

const ERROR_PAGE: &str = "<!doctype html><html><head><title>Error</title></head>\
    <body><h1>Something went wrong</h1></body></html>";

impl Scim {
    pub(super) fn dress(&self, answered: Answered) -> Answered {
        let is_error = answered.status.is_client_error() || answered.status.is_server_error();
        let mut dressed = match is_error {
            true => self.error(answered),
            false => answered,
        };
        if let Body::Json(Value::Object(list)) = &mut dressed.body
            && self.has(Habit::LowerCaseResources)
            && let Some(resources) = list.remove("Resources")
        {
            list.insert("resources".into(), resources);
        }
        let says_scim = |(name, value): &(header::HeaderName, String)| {
            *name == header::CONTENT_TYPE && value == SCIM_JSON
        };
        if self.has(Habit::JsonOnly) && dressed.headers.iter().any(says_scim) {
            dressed = dressed.with(header::CONTENT_TYPE, JSON);
        }
        dressed
    }

    fn error(&self, answered: Answered) -> Answered {
        let status = answered.status;
        let said = answered.as_json().cloned().unwrap_or_default();
        let other = if self.has(Habit::EmptyErrors) {
            Answered::empty(status)
        } else if self.has(Habit::HtmlErrors) {
            Answered::page(status, ERROR_PAGE)
        } else if self.has(Habit::KisiErrors) {
            let code = match status.as_u16() {
                401 => "afc496",
                404 => "000404",
                _ => "ffffff",
            };
            let body = json!({ "error": said["detail"], "code": code });
            Answered::json(status, body).with(header::CONTENT_TYPE, JSON)
        } else if self.has(Habit::NumericErrorStatus) && said["schemas"] == json!([ERROR]) {
            let mut said = said;
            said["status"] = json!(status.as_u16());
            Answered::json(status, said)
        } else {
            return answered;
        };
        // What the refusal says beside its body stays.
        let rest = answered.headers.into_iter();
        rest.filter(|(name, _)| *name != header::CONTENT_TYPE)
            .fold(other, |other, (name, value)| other.with(name, value))
    }
}
