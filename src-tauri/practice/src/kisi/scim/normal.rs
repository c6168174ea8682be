//! Takes what a client sent into the server's own spelling: names as the schema has them, the right
//! types, nothing unknown, nothing that only the server may set. Rules of one kind of resource are
//! in `draft`.

use serde_json::{Map, Value, json};

use super::refused::Refused;
use super::schema::{Attribute, Kind, find};

/// Unknown attributes are left out, as are those that only the server sets; null and the empty
/// list are the same as nothing (RFC 7643 §2.5).
pub(super) fn object(
    tables: &[&'static [Attribute]],
    given: &Map<String, Value>,
) -> Result<Map<String, Value>, Refused> {
    let mut kept = Map::new();
    for (name, sent) in given {
        let Some(attribute) = find(tables, name).filter(|one| !one.is_read_only()) else {
            continue;
        };
        if let Some(value) = whole(attribute, sent)? {
            kept.insert(attribute.name.to_owned(), value);
        }
    }
    Ok(kept)
}

/// The value of an attribute, all of them where it has many; `None` when nothing is left of it.
pub(super) fn whole(attribute: &'static Attribute, sent: &Value) -> Result<Option<Value>, Refused> {
    if !attribute.many {
        return single(attribute, sent);
    }
    let values = match sent {
        Value::Null => return Ok(None),
        Value::Array(values) => values.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut kept = Vec::new();
    for value in values {
        kept.extend(single(attribute, value)?);
    }
    Ok((!kept.is_empty()).then_some(Value::Array(kept)))
}

/// One value.
pub(super) fn single(
    attribute: &'static Attribute,
    sent: &Value,
) -> Result<Option<Value>, Refused> {
    let wrong = || Refused::value(format!("{} has a value of another type.", attribute.name));
    let value = match (attribute.kind, sent) {
        (_, Value::Null) => return Ok(None),
        (Kind::Boolean, Value::Bool(_)) => sent.clone(),
        // Some clients write "True" (Microsoft documents it of its own).
        (Kind::Boolean, Value::String(text)) => match text.to_lowercase().as_str() {
            "true" => json!(true),
            "false" => json!(false),
            _ => return Err(wrong()),
        },
        (Kind::Complex, Value::Object(given)) => {
            let inside = object(&[attribute.inside], given)?;
            return Ok((!inside.is_empty()).then_some(Value::Object(inside)));
        }
        // A bare value stands for the sub-attribute `value`.
        (Kind::Complex, Value::String(_) | Value::Number(_)) => {
            let inside = find(&[attribute.inside], "value").ok_or_else(wrong)?;
            return Ok(single(inside, sent)?.map(|value| json!({ "value": value })));
        }
        // Where ids are numbers, clients send them back as such.
        (Kind::Text, Value::Number(number)) if attribute.name == "value" => {
            json!(number.to_string())
        }
        (Kind::Text | Kind::Reference | Kind::Time, Value::String(_)) => sent.clone(),
        (Kind::Whole, Value::Number(_)) => sent.clone(),
        _ => return Err(wrong()),
    };
    Ok(Some(value))
}
