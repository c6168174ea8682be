//! Asks practice Kisi's SCIM server as JumpCloud would. It is liberal with what comes back, but an
//! id must be JSON text (JumpCloud, "Troubleshoot Custom SCIM Integrations").

use axum::http::{HeaderValue, Method, StatusCode, header};
use serde_json::{Value, json};

use super::Identity;
use crate::jumpcloud::event::{DIRECTORY, Happened};
use crate::kisi::scim::asked::{Answered, Asked, SCIM_JSON, encoded};
use crate::kisi::scim::front::ask;
use crate::world::Shared;

/// The address of the real one stands for practice's.
const KISI: &str = "https://api.kisi.io/scim/v2";
const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";
const PATCH: &str = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

/// Short words.
pub(super) type Why = String;

pub(super) struct Client<'a> {
    pub(super) world: &'a Shared,
    pub(super) form: &'a Identity,
}

/// A person as JumpCloud's table of attributes has them.
pub(super) struct Profile {
    pub(super) username: String,
    pub(super) email: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) active: bool,
}

impl Client<'_> {
    /// What stands behind the server's own address in the Base URL comes before the path: with a
    /// slash at its end, every path begins with two.
    fn ask(&self, method: Method, path: &str, body: Option<&Value>) -> Result<Answered, Why> {
        let own = self.world.state().kisi.scim.base.clone();
        let behind = [KISI, own.as_str()]
            .into_iter()
            .find_map(|known| self.form.base_url.strip_prefix(known))
            .ok_or("The server cannot be reached.")?;
        let whole = format!("{behind}{path}");
        let (path, query) = whole.split_once('?').unwrap_or((&whole, ""));
        let mut asked = Asked::new(method, path, query);
        let bearer = HeaderValue::from_str(&format!("Bearer {}", self.form.token))
            .map_err(|_| "The token cannot be sent.")?;
        asked.headers.insert(header::AUTHORIZATION, bearer);
        if let Some(body) = body {
            let kind = HeaderValue::from_static(SCIM_JSON);
            asked.headers.insert(header::CONTENT_TYPE, kind);
            asked.body = body.to_string().into_bytes();
        }
        let answered = ask(self.world, &asked).ok_or("The server cannot be reached.")?;
        match answered.status {
            StatusCode::UNAUTHORIZED => Err("The server refuses the token.".to_owned()),
            _ => Ok(answered),
        }
    }

    /// Remembers for Directory Insights how this went.
    pub(super) fn told<T>(
        &self,
        kind: &str,
        resource: (&'static str, &str),
        done: Result<T, Why>,
    ) -> Result<T, Why> {
        let happened = Happened {
            service: DIRECTORY,
            kind,
            resource,
            error: done.as_ref().err().map(String::as_str),
        };
        let now = self.world.now();
        self.world.state().jumpcloud.remember(&happened, now);
        done
    }

    /// The id of the one with this name. A list that is not filtered is looked through.
    pub(super) fn find(
        &self,
        endpoint: &str,
        attribute: &str,
        name: &str,
    ) -> Result<Option<String>, Why> {
        let filter = encoded(&format!("{attribute} eq {}", json!(name)));
        let path = format!("/{endpoint}?filter={filter}");
        let answered = self.ask(Method::GET, &path, None)?;
        let found = answered
            .as_json()
            .filter(|_| answered.status == StatusCode::OK)
            .and_then(|list| list.get("Resources").or_else(|| list.get("resources")))
            .and_then(Value::as_array)
            .ok_or_else(|| failed("Looking up", &answered))?;
        let is_it = |one: &&Value| {
            let text = one.get(attribute).and_then(Value::as_str);
            text.is_some_and(|text| text.eq_ignore_ascii_case(name))
        };
        found.iter().find(is_it).map(id).transpose()
    }

    /// The id of the new one.
    pub(super) fn create(&self, endpoint: &str, body: &Value) -> Result<String, Why> {
        let answered = self.ask(Method::POST, &format!("/{endpoint}"), Some(body))?;
        match answered.as_json().filter(|_| answered.status.is_success()) {
            Some(created) => id(created),
            None => Err(failed("Creating", &answered)),
        }
    }

    pub(super) fn replace(&self, endpoint: &str, id: &str, body: &Value) -> Result<(), Why> {
        self.change(Method::PUT, endpoint, id, body)
    }

    /// One operation that replaces.
    pub(super) fn patch(
        &self,
        endpoint: &str,
        id: &str,
        path: &str,
        value: &Value,
    ) -> Result<(), Why> {
        let operation = json!({ "op": "replace", "path": path, "value": value });
        let body = json!({ "schemas": [PATCH], "Operations": [operation] });
        self.change(Method::PATCH, endpoint, id, &body)
    }

    fn change(&self, method: Method, endpoint: &str, id: &str, body: &Value) -> Result<(), Why> {
        let path = format!("/{endpoint}/{}", encoded(id));
        let answered = self.ask(method, &path, Some(body))?;
        match answered.status.is_success() {
            true => Ok(()),
            false => Err(failed("Updating", &answered)),
        }
    }

    /// Whether it was deleted; `false` when the server does not delete.
    pub(super) fn delete(&self, endpoint: &str, id: &str) -> Result<bool, Why> {
        let path = format!("/{endpoint}/{}", encoded(id));
        let answered = self.ask(Method::DELETE, &path, None)?;
        match answered.status {
            status if status.is_success() => Ok(true),
            StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_IMPLEMENTED => Ok(false),
            _ => Err(failed("Deleting", &answered)),
        }
    }
}

fn failed(what: &str, answered: &Answered) -> Why {
    let said = answered.as_json();
    let words = ["detail", "error"]
        .into_iter()
        .find_map(|name| said?.get(name)?.as_str())
        .unwrap_or_default();
    let status = answered.status.as_u16();
    format!("{what} failed: {status} {words}")
        .trim_end()
        .to_owned()
}

fn id(resource: &Value) -> Result<String, Why> {
    let id = resource.get("id").and_then(Value::as_str);
    id.map(str::to_owned)
        .ok_or_else(|| "The id is not text.".to_owned())
}

pub(super) fn user(profile: &Profile) -> Value {
    let whole = format!("{} {}", profile.first_name, profile.last_name);
    json!({
        "schemas": [USER],
        "userName": profile.username,
        "name": {
            "givenName": profile.first_name,
            "familyName": profile.last_name,
            "formatted": whole,
        },
        "displayName": whole,
        "emails": [{ "value": profile.email, "type": "work", "primary": true }],
        "active": profile.active,
    })
}

pub(super) fn group(name: &str, members: &[Value]) -> Value {
    json!({ "schemas": [GROUP], "displayName": name, "members": members })
}
