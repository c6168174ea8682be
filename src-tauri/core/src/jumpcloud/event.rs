//! Directory Insights: what JumpCloud did to people of an application, and how that went (its document leaves the
//! records open; names of events: JumpCloud, "Provision and manage users"; what stands in a record may be absent).

use serde::Deserialize;
use serde_json::{Value, json};

use super::List;
use crate::wire::{Answer, Refused, read};

/// The events about people, of which the last one counts.
pub const PROVISIONING: [&str; 5] = [
    "user_create_provision",
    "user_update_provision",
    "user_deprovision",
    "user_delete_provision",
    "user_lookup_provision",
];

/// Events on one page: small enough that an answer stays within what is read.
const PAGE: usize = 500;

/// One event about one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Event {
    #[serde(rename = "event_type")]
    pub kind: String,
    #[serde(default)]
    pub timestamp: String,
    #[serde(default)]
    pub success: Option<bool>,
    #[serde(default)]
    pub error_message: Option<String>,
    #[serde(default)]
    resource: Value,
    #[serde(default)]
    application: Value,
}

/// A question for events, page after page.
#[derive(Clone, Debug)]
pub struct EventQuery {
    /// RFC 3339.
    since: String,
    after: Option<Value>,
}

impl EventQuery {
    #[must_use]
    pub fn since(since: &str) -> Self {
        Self {
            since: since.to_owned(),
            after: None,
        }
    }

    /// The body of the POST.
    #[must_use]
    pub fn body(&self) -> String {
        let kinds = PROVISIONING.map(|kind| json!({ "event_type": kind }));
        let mut body = json!({
            "service": ["directory"],
            "start_time": self.since,
            "sort": "ASC",
            "limit": PAGE,
            "search_term": { "or": kinds },
            "fields": ["event_type", "timestamp", "success", "error_message", "resource", "application"],
        });
        if let Some(after) = &self.after {
            body["search_after"] = after.clone();
        }
        body.to_string()
    }

    /// The question for the page behind this answer; `None` behind the last one.
    #[must_use]
    pub fn next(&self, answer: &Answer, length: usize) -> Option<Self> {
        let header = answer
            .headers
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("x-search_after"));
        let after: Value = serde_json::from_str(&header?.1).ok()?;
        let is_new = after.as_array().is_some_and(|after| !after.is_empty())
            && self.after.as_ref() != Some(&after);
        (length >= PAGE && is_new).then(|| Self {
            since: self.since.clone(),
            after: Some(after),
        })
    }
}

/// Reads a page of events.
///
/// # Errors
/// When the answer is no such page.
pub fn events(answer: &Answer) -> Result<List<Event>, Refused> {
    let records: Vec<Value> = read(answer)?;
    let all = records.len();
    let records: Vec<Event> = records
        .into_iter()
        .filter_map(|record| serde_json::from_value(record).ok())
        .collect();
    Ok(List {
        unreadable: all - records.len(),
        records,
        total: None,
    })
}

impl Event {
    /// What the person is called in it: an address, a user name, an id.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        ["email", "username", "name", "displayname", "id"]
            .into_iter()
            .filter_map(|name| self.resource.get(name)?.as_str())
    }

    /// The application that it is about, when it says so.
    #[must_use]
    pub fn application(&self) -> Option<&str> {
        self.application.get("id")?.as_str()
    }

    #[must_use]
    pub fn is_provisioning(&self) -> bool {
        PROVISIONING.contains(&self.kind.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(body: &str, after: &str) -> Answer {
        Answer {
            status: 200,
            headers: vec![("X-Search_After".into(), after.into())],
            body: body.as_bytes().to_vec(),
            ..Answer::default()
        }
    }

    #[test]
    fn an_event_is_read_whatever_it_leaves_out() {
        let page = r#"[{"event_type":"user_create_provision","success":false,"error_message":"409","resource":{"type":"user","name":"a@x.example"},"application":{"id":"7"}},{"event_type":"user_deprovision"},{"success":true}]"#;
        let list = events(&answer(page, "[]")).expect("events");
        assert_eq!((list.records.len(), list.unreadable), (2, 1));
        let first = &list.records[0];
        assert_eq!(first.names().collect::<Vec<_>>(), ["a@x.example"]);
        assert_eq!(
            (first.application(), first.is_provisioning()),
            (Some("7"), true)
        );
        assert_eq!(list.records[1].names().count(), 0);
    }

    #[test]
    fn pages_follow_each_other_until_one_is_not_full() {
        let first = EventQuery::since("2026-11-23T12:00:00Z");
        assert!(!first.body().contains("search_after"));
        let second = first
            .next(&answer("[]", r#"[1700,"a"]"#), PAGE)
            .expect("another");
        assert!(second.body().contains(r#""search_after":[1700,"a"]"#));
        assert!(second.next(&answer("[]", r#"[1700,"a"]"#), PAGE).is_none());
        assert!(
            second
                .next(&answer("[]", r#"[1701,"b"]"#), PAGE - 1)
                .is_none()
        );
        assert!(first.next(&answer("[]", "[]"), PAGE).is_none());
    }
}
