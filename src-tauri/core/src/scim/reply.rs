//! What a server answered, read as far as it goes: a small summary that can be kept, without the people in it.
//! Only resources that carry a name of ours are kept whole.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::message::LIST;
use super::page::web_page;
use super::path::Endpoint;
use super::resource::{Resource, Sample, attribute, name, texts};
use crate::wire::{Answer, Unreachable};

/// An answer, or why there is none.
pub type Asked = Result<Reply, Unreachable>;

/// An answer in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub status: u16,
    pub content_type: String,
    pub millis: u32,
    pub location: Option<String>,
    pub retry_after: Option<String>,
    pub body: Body,
}

/// What its body is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    Empty,
    /// HTML, with its title or its first words.
    WebPage {
        title: String,
        /// It speaks of a network that wants something first.
        is_portal: bool,
    },
    /// Bytes that are no UTF-8, which JSON must be (RFC 8259 §8.1).
    NotUtf8 {
        looks_like: String,
    },
    NotJson {
        line: usize,
        column: usize,
        /// Nothing where it begins like JSON: people would be in it.
        begins: String,
    },
    /// JSON, and no object.
    NotObject,
    List(List),
    Resource(Box<Resource>),
    Error(ErrorBody),
    /// An object that is none of these.
    Other {
        schemas: Vec<String>,
        /// What a ServiceProviderConfig announces: `patch`, `filter`, `bulk`, `etag`, … with their "supported".
        supported: Vec<(String, bool)>,
    },
}

/// A ListResponse (RFC 7644 §3.4.2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub names_its_schema: bool,
    pub total: Option<u64>,
    /// What `totalResults` is instead of a number.
    pub total_is: Option<String>,
    /// `Resources` is spelt in other capitals.
    pub other_capitals: bool,
    pub count: usize,
    /// The first that has an id that is no text, else the first.
    pub sample: Option<Sample>,
    /// How many carry the name that was asked for.
    pub matching: usize,
    /// Those of them that are ours to look at, at most a few.
    pub matches: Vec<Resource>,
    /// The id of the first, so that pages can be compared.
    pub first_id: Option<String>,
}

/// An error's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// It is a SCIM error (RFC 7644 §3.12).
    pub is_scim: bool,
    pub scim_type: Option<String>,
    pub says: Option<String>,
}

/// Most matches that are kept.
const MATCHES: usize = 8;
/// Most characters of other words.
pub(super) const BEGINS: usize = 60;

/// Reads an answer. `wanted`: the names that were asked for; resources with one of them are kept whole.
#[must_use]
pub fn reply(answer: &Answer, endpoint: Endpoint, wanted: &[&str]) -> Reply {
    Reply {
        status: answer.status,
        content_type: answer.content_type.clone(),
        millis: answer.millis,
        location: answer.location.as_deref().map(without_query),
        retry_after: answer.retry_after.clone(),
        body: body(answer, endpoint, wanted),
    }
}

impl Reply {
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    #[must_use]
    pub fn list(&self) -> Option<&List> {
        match &self.body {
            Body::List(list) if self.is_success() => Some(list),
            _ => None,
        }
    }

    #[must_use]
    pub fn resource(&self) -> Option<&Resource> {
        match &self.body {
            Body::Resource(resource) if self.is_success() => Some(resource),
            _ => None,
        }
    }

    /// The error's own words, or nothing.
    #[must_use]
    pub fn says(&self) -> &str {
        match &self.body {
            Body::Error(error) => error.says.as_deref().unwrap_or_default(),
            Body::WebPage { title, .. } => title,
            Body::NotJson { begins, .. } => begins,
            _ => "",
        }
    }
}

/// An address without what may stand behind it: the name that was asked for, or a key.
fn without_query(location: &str) -> String {
    let end = location.find(['?', '#']).unwrap_or(location.len());
    location[..end].to_owned()
}

fn body(answer: &Answer, endpoint: Endpoint, wanted: &[&str]) -> Body {
    let bytes = answer.body.as_slice();
    if bytes.trim_ascii().is_empty() {
        return Body::Empty;
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Body::NotUtf8 {
            looks_like: looks_like(bytes, &answer.content_type),
        };
    };
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('<') {
        return web_page(text);
    }
    match serde_json::from_str::<Value>(text) {
        Err(error) => Body::NotJson {
            line: error.line(),
            column: error.column(),
            begins: match text.starts_with(['{', '[']) {
                true => String::new(),
                false => text.chars().take(BEGINS).collect(),
            },
        },
        Ok(value) if !value.is_object() => Body::NotObject,
        Ok(value) => object(&value, answer.status, endpoint, wanted),
    }
}

/// UTF-16 begins with a mark or has a zero in every other byte.
fn looks_like(bytes: &[u8], content_type: &str) -> String {
    let charset = content_type
        .to_lowercase()
        .split("charset=")
        .nth(1)
        .map(|rest| rest.trim_matches(['"', ' ', ';']).to_uppercase());
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "UTF-16".to_owned(),
        [_, 0, _, 0, ..] | [0, _, 0, _, ..] => "UTF-16".to_owned(),
        [0x1F, 0x8B, ..] => "gzip".to_owned(),
        _ => charset.unwrap_or_else(|| "ISO-8859-1".to_owned()),
    }
}

fn object(value: &Value, status: u16, endpoint: Endpoint, wanted: &[&str]) -> Body {
    let schemas = texts(attribute(value, "schemas"));
    let is = |urn: &str| {
        schemas
            .iter()
            .any(|schema| schema.eq_ignore_ascii_case(urn))
    };
    let has = |name: &str| attribute(value, name).is_some();
    if is(super::message::ERROR) || status >= 400 {
        return Body::Error(error(value, is(super::message::ERROR)));
    }
    if is(LIST) || has("Resources") || has("totalResults") {
        return Body::List(list(value, is(LIST), endpoint, wanted));
    }
    let resource = Resource::of(value);
    if resource.is_named() && !has("patch") {
        return Body::Resource(Box::new(resource));
    }
    Body::Other {
        schemas,
        supported: supported(value),
    }
}

fn error(value: &Value, is_scim: bool) -> ErrorBody {
    let text = |name: &str| {
        attribute(value, name)
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let says = ["detail", "error", "message", "title", "error_description"];
    ErrorBody {
        is_scim,
        scim_type: text("scimType"),
        says: says
            .into_iter()
            .find_map(text)
            .or_else(|| attribute(value, "errors").map(Value::to_string)),
    }
}

fn list(value: &Value, names_its_schema: bool, endpoint: Endpoint, wanted: &[&str]) -> List {
    let attribute_name = endpoint.name_attribute();
    let total = attribute(value, "totalResults");
    let none = Vec::new();
    let all = attribute(value, "Resources")
        .and_then(Value::as_array)
        .unwrap_or(&none);
    let is_wanted = |one: &&Value| {
        name(one, attribute_name).is_some_and(|name| {
            wanted
                .iter()
                .any(|wanted| name.eq_ignore_ascii_case(wanted))
        })
    };
    let samples: Vec<Sample> = all
        .iter()
        .map(|one| Sample::of(one, attribute_name))
        .collect();
    let odd = samples
        .iter()
        .find(|sample| !sample.id.as_ref().is_some_and(|id| id.is_text));
    List {
        names_its_schema,
        total: total.and_then(Value::as_u64),
        total_is: total.filter(|total| !total.is_u64()).map(Value::to_string),
        other_capitals: value.get("Resources").is_none() && attribute(value, "Resources").is_some(),
        count: all.len(),
        sample: odd.or(samples.first()).cloned(),
        matching: all.iter().filter(is_wanted).count(),
        matches: all
            .iter()
            .filter(is_wanted)
            .take(MATCHES)
            .map(Resource::of)
            .collect(),
        first_id: all
            .first()
            .and_then(|first| Resource::of(first).id)
            .map(|id| id.text),
    }
}

fn supported(value: &Value) -> Vec<(String, bool)> {
    ["patch", "filter", "bulk", "etag", "sort", "changePassword"]
        .into_iter()
        .filter_map(|name| {
            let said = attribute(attribute(value, name)?, "supported")?.as_bool()?;
            Some((name.to_owned(), said))
        })
        .collect()
}

/// The name of the first resource of a list, to ask for it once more. It is somebody's: it is not kept.
#[must_use]
pub fn first_name(answer: &Answer, endpoint: Endpoint) -> Option<String> {
    let value: Value = serde_json::from_slice(&answer.body).ok()?;
    let first = attribute(&value, "Resources")?.as_array()?.first()?;
    name(first, endpoint.name_attribute())
}

#[cfg(test)]
mod tests;
