//! A page of people, each as far as a roster needs them. Not here: the small summary of a list that is kept (`reply`).

use serde_json::Value;

use super::message::LIST;
use super::resource::{Resource, attribute, texts};
use crate::wire::{Answer, Refusal, Refused, read};

/// One page of `/Users` (RFC 7644 §3.4.2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    pub people: Vec<Resource>,
    /// `totalResults`, when it is a number.
    pub total: Option<usize>,
    /// Records without an id or a user name.
    pub unreadable: usize,
}

/// Reads a page of people.
///
/// # Errors
/// When the answer is no list of SCIM.
pub fn people(answer: &Answer) -> Result<People, Refused> {
    let value: Value = read(answer)?;
    let total = attribute(&value, "totalResults").and_then(Value::as_u64);
    let resources = attribute(&value, "Resources").and_then(Value::as_array);
    let is_list = texts(attribute(&value, "schemas"))
        .iter()
        .any(|schema| schema.eq_ignore_ascii_case(LIST));
    if resources.is_none() && total.is_none() && !is_list {
        return Err(Refused {
            refusal: Refusal::Strange,
            status: answer.status,
            says: String::new(),
        });
    }
    // An empty page may have no `Resources` at all.
    let all = resources.map_or(&[][..], Vec::as_slice);
    let people: Vec<_> = all
        .iter()
        .map(Resource::of)
        .filter(|one| one.id.is_some() && one.user_name.is_some())
        .collect();
    Ok(People {
        unreadable: all.len() - people.len(),
        people,
        total: total.and_then(|total| total.try_into().ok()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(body: &str) -> Result<People, Refused> {
        people(&Answer {
            status: 200,
            body: body.as_bytes().to_vec(),
            ..Answer::default()
        })
    }

    #[test]
    fn people_are_read_and_what_is_broken_is_counted() {
        let list = page(
            r#"{"totalResults":7,"resources":[{"id":"1","userName":"a@x.example"},{"id":2,"userName":"b"},{"id":"3"},4]}"#,
        )
        .expect("a list");
        assert_eq!(
            (list.people.len(), list.unreadable, list.total),
            (2, 2, Some(7))
        );
        let empty = page(r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"]}"#);
        assert_eq!(empty.expect("a list"), People::default());
        assert_eq!(
            page(r#"{"totalResults":"7","Resources":[]}"#)
                .expect("a list")
                .total,
            None
        );
    }

    #[test]
    fn what_is_no_list_is_refused() {
        for body in ["{}", "[]", r#"{"detail":"no"}"#, "<html>", ""] {
            assert!(page(body).is_err(), "{body}");
        }
    }
}
