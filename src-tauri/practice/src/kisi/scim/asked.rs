//! One SCIM request and its answer as plain data, so that practice JumpCloud asks without a socket.
//! The HTTP around them is in `routes`.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::Value;

pub(crate) struct Asked {
    pub(crate) method: Method,
    /// What stands after `/scim/v2`, split at the slashes and then decoded: an id may contain one.
    pub(crate) path: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// The clock, and how long practice has been running: a fixed clock does not move.
#[derive(Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) now: Timestamp,
    pub(crate) running: Duration,
}

pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(HeaderName, String)>,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    Empty,
    Json(Value),
    Page(&'static str),
}

/// The media type of RFC 7644 §8.1.
pub(crate) const SCIM_JSON: &str = "application/scim+json";
pub(crate) const JSON: &str = "application/json";

impl Asked {
    /// `path` and `query` as they stand in the address, still encoded.
    pub(crate) fn new(method: Method, path: &str, query: &str) -> Self {
        let path = path.strip_prefix('/').unwrap_or(path);
        let segments = match path {
            "" => Vec::new(),
            path => path.split('/').map(decoded).collect(),
        };
        Self {
            method,
            path: segments,
            query: pairs(query),
            headers: HeaderMap::new(),
            body: Vec::new(),
        }
    }

    pub(super) fn header(&self, name: HeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Attribute names and parameters are compared without regard to case (RFC 7643 §2.1).
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let same = |(key, _): &&(String, String)| key.eq_ignore_ascii_case(name);
        self.query
            .iter()
            .find(same)
            .map(|(_, value)| value.as_str())
    }

    /// The media type of the body without its parameters, in small letters.
    pub(super) fn media_type(&self) -> Option<String> {
        let whole = self.header(header::CONTENT_TYPE)?;
        let bare = whole.split(';').next().unwrap_or(whole);
        Some(bare.trim().to_lowercase())
    }
}

impl Answered {
    pub(crate) fn json(status: StatusCode, body: Value) -> Self {
        Self {
            status,
            headers: vec![(header::CONTENT_TYPE, SCIM_JSON.to_owned())],
            body: Body::Json(body),
        }
    }

    pub(crate) fn empty(status: StatusCode) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Body::Empty,
        }
    }

    pub(crate) fn page(status: StatusCode, page: &'static str) -> Self {
        Self {
            status,
            headers: vec![(header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned())],
            body: Body::Page(page),
        }
    }

    pub(crate) fn with(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.retain(|(there, _)| *there != name);
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn as_json(&self) -> Option<&Value> {
        match &self.body {
            Body::Json(value) => Some(value),
            _ => None,
        }
    }
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let pair = |one: &str| {
        let (name, value) = one.split_once('=').unwrap_or((one, ""));
        (
            decoded(&name.replace('+', " ")),
            decoded(&value.replace('+', " ")),
        )
    };
    query
        .split('&')
        .filter(|one| !one.is_empty())
        .map(pair)
        .collect()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Everything but the unreserved characters of RFC 3986 §2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Text as one segment or one value of an address.
pub(crate) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoded_slash_stays_inside_its_segment() {
        let id = "anna kim/7@practice";
        let path = format!("/Users/{}", encoded(id));
        let asked = Asked::new(
            Method::GET,
            &path,
            "filter=userName+eq%20%22a%2Bb%22&count=2",
        );
        assert_eq!(asked.path, ["Users", id]);
        assert_eq!(asked.parameter("Filter"), Some(r#"userName eq "a+b""#));
        assert_eq!(asked.parameter("startIndex"), None);
        assert!(Asked::new(Method::GET, "/", "").path.is_empty());
        for (path, segments) in [("/Users/", ["Users", ""]), ("//Users", ["", "Users"])] {
            assert_eq!(Asked::new(Method::GET, path, "").path, segments);
        }
    }
}
