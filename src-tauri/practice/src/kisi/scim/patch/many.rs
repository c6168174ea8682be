//! PATCH of an attribute that has many values: `emails`, `members`. A value is the same when its
//! `value` is, and its `type` where both have one.

use serde_json::{Map, Value, json};

use super::super::filter::{Compare, Filter, Within, fits};
use super::super::normal;
use super::super::refused::Refused;
use super::super::schema::Attribute;
use super::Change;
use super::target::Target;

pub(super) fn apply(
    target: &Target,
    change: Change,
    value: Option<&Value>,
    resource: &mut Map<String, Value>,
) -> Result<(), Refused> {
    let attribute = target.attribute;
    let mut values = match resource.remove(attribute.name) {
        Some(Value::Array(values)) => values,
        _ => Vec::new(),
    };
    match (&target.filter, target.inside) {
        (None, None) => as_a_whole(attribute, change, value, &mut values)?,
        _ => within(target, change, value, &mut values)?,
    }
    if !values.is_empty() {
        resource.insert(attribute.name.to_owned(), Value::Array(values));
    }
    Ok(())
}

fn as_a_whole(
    attribute: &'static Attribute,
    change: Change,
    value: Option<&Value>,
    values: &mut Vec<Value>,
) -> Result<(), Refused> {
    let sent = match normal::whole(attribute, value.unwrap_or(&Value::Null))? {
        Some(Value::Array(sent)) => sent,
        _ => Vec::new(),
    };
    match change {
        // A list of the values that shall go is how some clients leave a group
        // (Microsoft documents it of its own); the standard knows only the path.
        Change::Remove if value.is_some_and(|value| !value.is_null()) => {
            values.retain(|there| !sent.iter().any(|gone| same(there, gone)));
        }
        Change::Remove => values.clear(),
        Change::Replace => {
            values.clear();
            sent.into_iter().for_each(|one| put(values, one));
        }
        Change::Add => sent.into_iter().for_each(|one| put(values, one)),
    }
    Ok(())
}

/// Adds a value, or what is new about it to the one that is there.
fn put(values: &mut Vec<Value>, one: Value) {
    if one["primary"] == json!(true) {
        only_primary(values);
    }
    match values.iter_mut().find(|there| same(there, &one)) {
        Some(there) => merge(there, one),
        None => values.push(one),
    }
}

/// RFC 7644 §3.5.2: a new primary value makes the others no longer primary.
fn only_primary(values: &mut [Value]) {
    for there in values {
        if there["primary"] == json!(true) {
            there["primary"] = json!(false);
        }
    }
}

fn same(there: &Value, other: &Value) -> bool {
    let text =
        |one: &Value, name: &str| one.get(name).and_then(Value::as_str).map(str::to_lowercase);
    let kinds = (text(there, "type"), text(other, "type"));
    let same_kind = match kinds {
        (Some(there), Some(other)) => there == other,
        _ => true,
    };
    same_kind && text(there, "value").is_some() && text(there, "value") == text(other, "value")
}

fn merge(there: &mut Value, parts: Value) {
    match (there, parts) {
        (Value::Object(there), Value::Object(parts)) => there.extend(parts),
        (there, parts) => *there = parts,
    }
}

/// The values that the filter chooses, all of them without one.
fn within(
    target: &Target,
    change: Change,
    value: Option<&Value>,
    values: &mut Vec<Value>,
) -> Result<(), Refused> {
    let mut chosen = Vec::new();
    for one in values.iter() {
        chosen.push(fits_one(target, one)?);
    }
    if change == Change::Remove {
        remove(target, &chosen, values);
        return Ok(());
    }
    if !chosen.contains(&true) {
        // §3.5.2.3 for replace. An add makes the value that its filter describes: Microsoft
        // documents that its client counts on this.
        if change == Change::Replace && target.filter.is_some() {
            return Err(Refused::no_target("No value fits the filter."));
        }
        let mut new = json!({});
        target
            .filter
            .iter()
            .for_each(|filter| describe(filter, &mut new));
        values.push(new);
        chosen.push(true);
    }
    let parts = parts(target, value)?;
    if parts["primary"] == json!(true) {
        only_primary(values);
    }
    for (there, _) in values
        .iter_mut()
        .zip(&chosen)
        .filter(|(_, chosen)| **chosen)
    {
        merge(there, parts.clone());
    }
    Ok(())
}

/// What shall be set in each value that was chosen.
fn parts(target: &Target, value: Option<&Value>) -> Result<Value, Refused> {
    let sent = value.unwrap_or(&Value::Null);
    let Some(inside) = target.inside else {
        // Some clients send the one value in a list.
        let sent = match sent {
            Value::Array(list) if list.len() == 1 => &list[0],
            other => other,
        };
        return Ok(normal::single(target.attribute, sent)?.unwrap_or_else(|| json!({})));
    };
    let value = normal::single(inside, sent)?
        .ok_or_else(|| Refused::value("add and replace need a value."))?;
    Ok(json!({ inside.name: value }))
}

fn fits_one(target: &Target, one: &Value) -> Result<bool, Refused> {
    let (Some(filter), Some(object)) = (&target.filter, one.as_object()) else {
        return Ok(true);
    };
    let within = Within {
        tables: &[target.attribute.inside],
        urn: "",
        case_exact: false,
    };
    fits(filter, object, &within)
}

/// §3.5.2.2: nobody there to remove is a success.
fn remove(target: &Target, chosen: &[bool], values: &mut Vec<Value>) {
    let mut chosen = chosen.iter();
    let mut is_next_chosen = || chosen.next().copied().unwrap_or(false);
    match target.inside {
        None => values.retain(|_| !is_next_chosen()),
        Some(inside) => {
            for there in values.iter_mut() {
                if is_next_chosen()
                    && let Some(parts) = there.as_object_mut()
                {
                    parts.remove(inside.name);
                }
            }
            values.retain(|there| there.as_object().is_none_or(|parts| !parts.is_empty()));
        }
    }
}

/// Sets what the filter says with `eq`.
fn describe(filter: &Filter, new: &mut Value) {
    match filter {
        Filter::Both(a, b) => {
            describe(a, new);
            describe(b, new);
        }
        Filter::Compared(name, Compare::Equal, value) if name.inside.is_none() => {
            new[name.attribute.as_str()] = value.clone();
        }
        _ => {}
    }
}
