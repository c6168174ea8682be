//! How SCIM says no (RFC 7644 §3.12): the status as text, a `scimType` where the table has one, and
//! words. Other servers' ways of saying it are habits, in `dress`.

use axum::http::{StatusCode, header};
use serde_json::{Value, json};

use super::asked::Answered;

pub(super) const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(super) status: StatusCode,
    pub(super) scim_type: Option<&'static str>,
    pub(super) detail: String,
    /// The methods that there are, where another one was asked.
    allow: Option<&'static str>,
}

impl Refused {
    pub(super) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status,
            scim_type: None,
            detail: detail.into(),
            allow: None,
        }
    }

    /// Status 400 with one of the words of RFC 7644 §3.12, table 9.
    fn bad(scim_type: &'static str, detail: impl Into<String>) -> Self {
        Self {
            scim_type: Some(scim_type),
            ..Self::new(StatusCode::BAD_REQUEST, detail)
        }
    }

    pub(super) fn value(detail: impl Into<String>) -> Self {
        Self::bad("invalidValue", detail)
    }

    pub(super) fn filter(detail: impl Into<String>) -> Self {
        Self::bad("invalidFilter", detail)
    }

    pub(super) fn path(detail: impl Into<String>) -> Self {
        Self::bad("invalidPath", detail)
    }

    pub(super) fn syntax(detail: impl Into<String>) -> Self {
        Self::bad("invalidSyntax", detail)
    }

    pub(super) fn mutability(detail: impl Into<String>) -> Self {
        Self::bad("mutability", detail)
    }

    pub(super) fn no_target(detail: impl Into<String>) -> Self {
        Self::bad("noTarget", detail)
    }

    /// Table 8: a conflict is status 409 with `uniqueness`.
    pub(super) fn taken(detail: impl Into<String>) -> Self {
        Self {
            scim_type: Some("uniqueness"),
            ..Self::new(StatusCode::CONFLICT, detail)
        }
    }

    pub(super) fn not_found(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("{what} not found."))
    }

    pub(super) fn method(allow: &'static str) -> Self {
        Self {
            allow: Some(allow),
            ..Self::new(StatusCode::METHOD_NOT_ALLOWED, "Method not allowed.")
        }
    }

    pub(super) fn json(&self) -> Value {
        let mut said = json!({
            "schemas": [ERROR],
            "status": self.status.as_u16().to_string(),
            "detail": self.detail,
        });
        if let Some(scim_type) = self.scim_type {
            said["scimType"] = json!(scim_type);
        }
        said
    }
}

impl From<Refused> for Answered {
    fn from(refused: Refused) -> Self {
        let answered = Answered::json(refused.status, refused.json());
        match refused.allow {
            Some(allow) => answered.with(header::ALLOW, allow),
            None => answered,
        }
    }
}
