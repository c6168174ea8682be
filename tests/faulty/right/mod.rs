//! A small SCIM server that only answers questions, as RFC 7643 and RFC 7644 want it, and the quirks that lie over it
//! one by one. Nothing can be written to it: whoever tries gets 405 and stands in the listener's requests.

mod discovery;
mod list;
mod people;
mod quirk;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::http::{Answer, Request};
use super::{BASE, TOKEN};
use list::Asked;
pub use quirk::Quirk;

const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";

/// A SCIM server with seven people and three groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right {
    token: String,
    quirks: BTreeSet<Quirk>,
}

impl Default for Right {
    /// One that accepts [`TOKEN`].
    fn default() -> Self {
        Self::new(TOKEN)
    }
}

impl Right {
    /// One that accepts this token and no other.
    pub fn new(token: &str) -> Self {
        Self {
            token: token.to_owned(),
            quirks: BTreeSet::new(),
        }
    }

    /// The same with one more quirk.
    #[must_use]
    pub fn with(mut self, quirk: Quirk) -> Self {
        self.quirks.insert(quirk);
        self
    }

    fn has(&self, quirk: Quirk) -> bool {
        self.quirks.contains(&quirk)
    }

    pub(super) fn is_slow(&self) -> bool {
        self.has(Quirk::Slow)
    }

    /// The answer to a request; `base` is what links begin with.
    pub(super) fn answer(&self, request: &Request, base: &str) -> Answer {
        let answer = match request.path().strip_prefix(BASE) {
            Some(path) if path.is_empty() || path.starts_with('/') => {
                self.resource(path.trim_matches('/'), request, base)
            }
            _ => Answer::html(
                404,
                "<html><head><title>404 Not Found</title></head></html>",
            ),
        };
        let is_scim = answer
            .headers
            .iter()
            .any(|(_, kind)| kind.contains("scim+json"));
        match self.has(Quirk::PlainJson) && is_scim {
            true => answer.with("Content-Type", "application/json"),
            false => answer,
        }
    }

    fn resource(&self, path: &str, request: &Request, base: &str) -> Answer {
        let (kind, id) = path.split_once('/').unwrap_or((path, ""));
        let is_discovery = discovery::KINDS.contains(&kind);
        let is_open = is_discovery && self.has(Quirk::DiscoveryOpen);
        if !is_open && let Some(refused) = self.refused(request.authorization()) {
            return refused;
        }
        if request.method != "GET" {
            return error(405, "This server only answers questions.").with("Allow", "GET");
        }
        if is_discovery {
            return match self.has(Quirk::NoDiscovery) {
                true => error(404, "There is no such endpoint."),
                false => self.discover(kind, id, base),
            };
        }
        let all = match kind {
            "Users" => people::users(base),
            "Groups" if !self.has(Quirk::GroupsNotFound) => people::groups(base),
            _ => return error(404, "There is no such endpoint."),
        };
        let all: Vec<_> = all.into_iter().map(|one| self.quirky(one)).collect();
        match id {
            "" => self.list(all, &Asked::read(request.query())),
            id => self.one(&all, id),
        }
    }

    fn refused(&self, authorization: Option<&str>) -> Option<Answer> {
        let refusal = error(401, "Authorization failure.");
        let Some(authorization) = authorization else {
            let challenge = "Bearer realm=\"scim\"";
            let is_open = self.has(Quirk::OpenWithoutToken);
            return (!is_open).then(|| refusal.with("WWW-Authenticate", challenge));
        };
        let (scheme, token) = authorization.split_once(' ').unwrap_or_default();
        let is_bearer = scheme.eq_ignore_ascii_case("bearer");
        let is_good = token == self.token || self.has(Quirk::AcceptsWrongToken);
        let challenge = "Bearer realm=\"scim\", error=\"invalid_token\"";
        (!is_bearer || !is_good).then(|| refusal.with("WWW-Authenticate", challenge))
    }

    fn one(&self, all: &[Value], id: &str) -> Answer {
        let found = all.iter().find(|one| list::text(&one["id"]) == id);
        match found {
            Some(one) => Answer::scim(200, one),
            None if self.has(Quirk::UnknownIdFound) => Answer::scim(200, &all[0]),
            None if self.has(Quirk::UnknownIdHtml) => Answer::html(
                404,
                "<html><head><title>404 Not Found</title></head></html>",
            ),
            None if self.has(Quirk::UnknownIdEmpty) => Answer::empty(404),
            None => error(404, &format!("Resource {id} not found.")),
        }
    }

    /// A resource as this server tells it.
    fn quirky(&self, mut resource: Value) -> Value {
        let is_user = resource.get("userName").is_some();
        if self.has(Quirk::NumericIds) {
            numeric(&mut resource["id"]);
            let members = resource.get_mut("members").and_then(Value::as_array_mut);
            for member in members.into_iter().flatten() {
                numeric(&mut member["value"]);
            }
        }
        if is_user && self.has(Quirk::UserNameNoAddress) {
            let address = resource["userName"].as_str().unwrap_or_default();
            let name = address.split('@').next().unwrap_or_default();
            resource["userName"] = json!(name);
        }
        let fields = resource.as_object_mut().expect("a resource is an object");
        if self.has(Quirk::NoMeta) {
            fields.remove("meta");
        }
        if self.has(Quirk::NoSchemas) {
            fields.remove("schemas");
        }
        resource
    }
}

/// The digits at the end of an id, as a number.
fn numeric(id: &mut Value) {
    let digits = id.as_str().and_then(|id| id.rsplit('-').next());
    if let Some(number) = digits.and_then(|digits| digits.parse::<u32>().ok()) {
        *id = json!(number);
    }
}

/// A SCIM error (RFC 7644, section 3.12): the status is text.
pub(super) fn error(status: u16, detail: &str) -> Answer {
    let body = json!({ "schemas": [ERROR], "status": status.to_string(), "detail": detail });
    Answer::scim(status, &body)
}

/// An error with one of SCIM's own words for what is wrong.
fn invalid(kind: &str, detail: &str) -> Answer {
    let body = json!({ "schemas": [ERROR], "status": "400", "scimType": kind, "detail": detail });
    Answer::scim(400, &body)
}
