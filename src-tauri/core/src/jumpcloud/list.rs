//! JumpCloud's two kinds of lists: version 1 wraps them with a total, version 2 gives a bare list and the total in a
//! header (recorded). Records that cannot be read are counted, not dropped in silence.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::wire::{Answer, Refused, read};

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T> {
    pub records: Vec<T>,
    /// Of the whole list, when it is said.
    pub total: Option<usize>,
    /// Records of this page that could not be read.
    pub unreadable: usize,
}

impl<T> List<T> {
    /// How many records the page had, readable or not.
    #[must_use]
    pub fn length(&self) -> usize {
        self.records.len() + self.unreadable
    }
}

#[derive(serde::Deserialize)]
struct Envelope {
    #[serde(rename = "totalCount")]
    total: Option<usize>,
    results: Vec<Value>,
}

/// A page of version 1: `{"totalCount": n, "results": [...]}`.
///
/// # Errors
/// When the answer is no such page.
pub fn list_v1<T: DeserializeOwned>(answer: &Answer) -> Result<List<T>, Refused> {
    let envelope: Envelope = read(answer)?;
    Ok(list(envelope.results, envelope.total))
}

/// A page of version 2: `[...]` and `x-total-count`.
///
/// # Errors
/// When the answer is no such page.
pub fn list_v2<T: DeserializeOwned>(answer: &Answer) -> Result<List<T>, Refused> {
    let records: Vec<Value> = read(answer)?;
    let total = answer
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("x-total-count"))
        .and_then(|(_, total)| total.trim().parse().ok());
    Ok(list(records, total))
}

fn list<T: DeserializeOwned>(values: Vec<Value>, total: Option<usize>) -> List<T> {
    let all = values.len();
    let records: Vec<T> = values
        .into_iter()
        .filter_map(|value| serde_json::from_value(with_one_id(value)).ok())
        .collect();
    List {
        unreadable: all - records.len(),
        records,
        total,
    }
}

/// Version 1 names a record's id twice, `_id` and `id` (recorded): one of them is enough.
fn with_one_id(mut value: Value) -> Value {
    if let Some(record) = value.as_object_mut()
        && record.contains_key("id")
    {
        record.remove("_id");
    }
    value
}

#[cfg(test)]
mod tests {
    use super::super::{Group, Organization, Person};
    use super::*;

    fn answer(body: &str) -> Answer {
        Answer {
            status: 200,
            headers: vec![("X-Total-Count".into(), "31".into())],
            body: body.as_bytes().to_vec(),
            ..Answer::default()
        }
    }

    #[test]
    fn both_kinds_are_read_and_what_is_broken_is_counted() {
        let wrapped = answer(r#"{"totalCount":7,"results":[{"id":"1","name":"All"},{"id":4}]}"#);
        let list = list_v1::<Group>(&wrapped).expect("a page");
        assert_eq!(
            (list.records.len(), list.unreadable, list.total),
            (1, 1, Some(7))
        );
        let bare = answer(r#"[{"id":"1","name":"All"}]"#);
        let list = list_v2::<Group>(&bare).expect("a page");
        assert_eq!((list.length(), list.total), (1, Some(31)));
        assert!(list_v1::<Group>(&bare).is_err());
        assert!(list_v2::<Group>(&wrapped).is_err());
    }

    #[test]
    fn an_id_that_stands_twice_is_one_id() {
        let twice = answer(r#"{"totalCount":1,"results":[{"_id":"1","id":"1"}]}"#);
        let people = list_v1::<Person>(&twice).expect("a page");
        assert_eq!((people.records.len(), people.unreadable), (1, 0));
        let organizations = list_v1::<Organization>(&twice).expect("a page");
        assert_eq!(organizations.records[0].id, "1");
    }
}
