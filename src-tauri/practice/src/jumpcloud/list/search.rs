//! The body of `POST /api/search/…` (JumpCloud API v1, "Search System Users"): exact conditions
//! joined by `and` or `or`, and a text that is looked for in some fields.

use serde_json::{Map, Value};

use super::v1::filter;
use super::{Asked, Filter, MOST, Operator, Sort, number, sorts};

/// Adds what the body asks to what the address asked.
///
/// # Errors
/// What cannot be understood, for status 400.
pub(crate) fn add(asked: &mut Asked, body: &Map<String, Value>) -> Result<(), String> {
    for (name, value) in body {
        match name.as_str() {
            "filter" => conditions(asked, value)?,
            "searchFilter" => text(asked, value)?,
            "fields" => asked.fields = names(value),
            "sort" => asked.sort = sorted(value),
            "limit" => asked.limit = number(name, &plain(value))?.min(MOST),
            "skip" => asked.skip = number(name, &plain(value))?,
            _ => {}
        }
    }
    Ok(())
}

/// `{"or":[…]}`, `{"and":[…]}`, and without either all of them: `[…]`, `{"field":"value"}`.
fn conditions(asked: &mut Asked, value: &Value) -> Result<(), String> {
    match value {
        Value::Object(whole) if whole.contains_key("or") => {
            asked.any_of.extend(expressions(&whole["or"])?);
        }
        Value::Object(whole) if whole.contains_key("and") => {
            asked.all_of.extend(expressions(&whole["and"])?);
        }
        other => asked.all_of.extend(expressions(other)?),
    }
    Ok(())
}

fn expressions(value: &Value) -> Result<Vec<Filter>, String> {
    match value {
        Value::Array(several) => {
            let each: Result<Vec<_>, _> = several.iter().map(expressions).collect();
            Ok(each?.into_iter().flatten().collect())
        }
        Value::Object(pairs) => Ok(pairs
            .iter()
            .map(|(field, value)| equal(field, value))
            .collect()),
        Value::String(text) => Ok(vec![filter(text, false)?]),
        _ => Err("filter must be query expressions".to_owned()),
    }
}

fn equal(field: &str, value: &Value) -> Filter {
    Filter {
        field: field.to_owned(),
        operator: Operator::Equal,
        terms: vec![plain(value)],
    }
}

/// "If any field has a partial text match on the searchTerm the record will be returned."
fn text(asked: &mut Asked, value: &Value) -> Result<(), String> {
    let wrong = || "searchFilter needs searchTerm and fields".to_owned();
    let terms = names_or_one(value.get("searchTerm").ok_or_else(wrong)?);
    let fields = names_or_one(value.get("fields").ok_or_else(wrong)?);
    if terms.is_empty() || fields.is_empty() {
        return Err(wrong());
    }
    asked.any_text = fields
        .into_iter()
        .map(|field| Filter {
            field,
            operator: Operator::Search,
            terms: terms.clone(),
        })
        .collect();
    Ok(())
}

fn names_or_one(value: &Value) -> Vec<String> {
    match value {
        Value::Array(several) => several.iter().map(plain).collect(),
        one => vec![plain(one)],
    }
}

fn names(value: &Value) -> Vec<String> {
    names_or_one(value)
        .iter()
        .flat_map(|text| text.split_whitespace())
        .map(str::to_owned)
        .collect()
}

fn sorted(value: &Value) -> Vec<Sort> {
    sorts(names(value).into_iter(), false)
}

/// As [`super::Row::cell`] writes a field.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(body: Value) -> Result<Asked, String> {
        let mut asked = Asked::default();
        add(&mut asked, body.as_object().expect("an object")).map(|()| asked)
    }

    #[test]
    fn every_form_of_the_documents_examples_is_read() {
        let one = read(json!({ "filter": [{ "department": "IT" }], "fields": "email sudo" }));
        let one = one.expect("readable");
        assert_eq!(one.all_of[0].terms, ["IT"]);
        assert_eq!(one.fields, ["email", "sudo"]);
        let either = json!({ "filter": { "or": [{ "department": "IT" }, { "sudo": true }] } });
        let either = read(either).expect("readable");
        assert_eq!(either.any_of[1].terms, ["true"]);
        let text = json!({ "searchFilter": { "searchTerm": ["john", "sarah"], "fields": ["username"] }, "limit": 500, "skip": 5 });
        let text = read(text).expect("readable");
        assert_eq!(text.any_text[0].terms, ["john", "sarah"]);
        assert_eq!((text.limit, text.skip), (100, 5));
        let also = json!({ "filter": { "and": ["lastname:$sw:M"] } });
        assert_eq!(
            read(also).expect("readable").all_of[0].operator,
            Operator::Starts
        );
    }

    #[test]
    fn what_cannot_be_understood_is_said() {
        for body in [
            json!({ "filter": 1 }),
            json!({ "filter": ["lastname"] }),
            json!({ "searchFilter": { "searchTerm": "x" } }),
            json!({ "limit": "ten" }),
        ] {
            assert!(read(body.clone()).is_err(), "{body}");
        }
    }
}
