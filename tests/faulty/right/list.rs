//! Lists: filters and pages (RFC 7644, section 3.4.2). Of filters only `attribute eq "value"` is known.

use serde_json::{Map, Value, json};
use url::form_urlencoded;

use super::super::http::Answer;
use super::{Quirk, Right, invalid};

const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
/// Attributes that can be asked for; their case does not matter, and that of their values only for `id`.
const FILTERED: [&str; 4] = ["id", "userName", "displayName", "emails.value"];

/// The part of a query that is understood.
#[derive(Default)]
pub(super) struct Asked {
    filter: Option<String>,
    start: Option<String>,
    count: Option<String>,
}

impl Asked {
    pub(super) fn read(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let place = match &*name {
                "filter" => &mut asked.filter,
                "startIndex" => &mut asked.start,
                "count" => &mut asked.count,
                _ => continue,
            };
            *place = Some(value.into_owned());
        }
        asked
    }
}

impl Right {
    /// The list that was asked for, or why not.
    pub(super) fn list(&self, all: Vec<Value>, asked: &Asked) -> Answer {
        let found = match &asked.filter {
            Some(_) if self.has(Quirk::FiltersRefused) => {
                return invalid("invalidFilter", "Filters are not supported.");
            }
            Some(filter) if !self.has(Quirk::FiltersIgnored) => match filtered(all, filter) {
                Some(found) => found,
                None => return invalid("invalidFilter", "The filter is not understood."),
            },
            _ => all,
        };
        let (Some(start), Some(count)) = (number(&asked.start, 1), number(&asked.count, 100))
        else {
            return invalid("invalidValue", "startIndex and count are numbers.");
        };
        if count == 0 && self.has(Quirk::CountZeroRefused) {
            return invalid("invalidValue", "count has to be at least 1.");
        }
        let total = found.len();
        let start = start.max(1);
        if self.has(Quirk::CountIgnored) {
            return self.listed(found, total, 1);
        }
        let page = found.into_iter().skip(start - 1).take(count).collect();
        self.listed(page, total, start)
    }

    /// A ListResponse with these resources.
    pub(super) fn listed(&self, page: Vec<Value>, total: usize, start: usize) -> Answer {
        let mut list = Map::new();
        if !self.has(Quirk::ListWithoutSchemas) {
            list.insert("schemas".into(), json!([LIST]));
        }
        if !self.has(Quirk::TotalMissing) {
            let is_text = self.has(Quirk::TotalAsText);
            let total = match is_text {
                true => json!(total.to_string()),
                false => json!(total),
            };
            list.insert("totalResults".into(), total);
        }
        list.insert("startIndex".into(), json!(start));
        list.insert("itemsPerPage".into(), json!(page.len()));
        let name = match self.has(Quirk::LowerCaseResources) {
            true => "resources",
            false => "Resources",
        };
        list.insert(name.into(), json!(page));
        Answer::scim(200, &Value::Object(list))
    }
}

/// A number that is not there is `other`; a negative one is zero.
fn number(text: &Option<String>, other: usize) -> Option<usize> {
    let Some(text) = text else {
        return Some(other);
    };
    let number: i64 = text.parse().ok()?;
    usize::try_from(number.max(0)).ok()
}

/// Those for which the filter holds; `None` when it is not understood.
fn filtered(all: Vec<Value>, filter: &str) -> Option<Vec<Value>> {
    let (attribute, rest) = filter.trim().split_once(' ')?;
    let (operator, value) = rest.trim_start().split_once(' ')?;
    let known = |name: &&&str| name.eq_ignore_ascii_case(attribute);
    let attribute = *FILTERED.iter().find(known)?;
    if !operator.eq_ignore_ascii_case("eq") {
        return None;
    }
    let wanted: String = serde_json::from_str(value.trim()).ok()?;
    let is_wanted = |value: &Value| match attribute {
        "id" => text(value) == wanted,
        _ => text(value).to_lowercase() == wanted.to_lowercase(),
    };
    let holds = |one: &Value| match attribute {
        "emails.value" => one["emails"]
            .as_array()
            .is_some_and(|emails| emails.iter().any(|email| is_wanted(&email["value"]))),
        name => one.get(name).is_some_and(is_wanted),
    };
    Some(all.into_iter().filter(holds).collect())
}

/// A value as it is compared: text without its quotes.
pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
