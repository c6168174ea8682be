//! PATCH (RFC 7644 §3.5.2): reads the operations and applies them to a resource as it is shown, all
//! or none. Whether the result may stand is judged in `draft`.

mod many;
mod target;

use serde_json::{Map, Value, json};

use super::normal;
use super::refused::Refused;
use super::schema::{Attribute, Shape};
use target::Target;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Change {
    Add,
    Replace,
    Remove,
}

/// Applies the operations of a body in their order.
pub(super) fn apply(
    shape: &Shape,
    resource: &mut Map<String, Value>,
    body: &Map<String, Value>,
) -> Result<(), Refused> {
    let operations = field(body, "Operations")
        .and_then(Value::as_array)
        .filter(|operations| !operations.is_empty())
        .ok_or_else(|| Refused::syntax("Operations must be a list that is not empty."))?;
    for operation in operations {
        let operation = operation
            .as_object()
            .ok_or_else(|| Refused::syntax("An operation must be an object."))?;
        one(shape, resource, operation)?;
    }
    Ok(())
}

fn field<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    object
        .iter()
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

fn one(
    shape: &Shape,
    resource: &mut Map<String, Value>,
    operation: &Map<String, Value>,
) -> Result<(), Refused> {
    let word = field(operation, "op")
        .and_then(Value::as_str)
        .unwrap_or_default();
    // The standard's words are small; Microsoft documents clients that write "Add".
    let change = match word.to_lowercase().as_str() {
        "add" => Change::Add,
        "replace" => Change::Replace,
        "remove" => Change::Remove,
        _ => return Err(Refused::syntax("op must be add, replace or remove.")),
    };
    let value = field(operation, "value");
    if change != Change::Remove && value.is_none_or(Value::is_null) {
        return Err(Refused::value("add and replace need a value."));
    }
    match (field(operation, "path"), value) {
        (Some(Value::String(path)), value) => {
            let target = target::read(shape, path)?;
            at(&target, change, value, resource)
        }
        (Some(_), _) => Err(Refused::path("path must be text.")),
        (None, Some(Value::Object(values))) if change != Change::Remove => {
            for (path, value) in values {
                // As in POST: what is unknown or only the server's is left out.
                if let Ok(target) = target::read(shape, path) {
                    at(&target, change, Some(value), resource)?;
                }
            }
            Ok(())
        }
        (None, _) if change == Change::Remove => Err(Refused::no_target("remove needs a path.")),
        (None, _) => Err(Refused::value(
            "Without a path the value must be an object of attributes.",
        )),
    }
}

fn at(
    target: &Target,
    change: Change,
    value: Option<&Value>,
    resource: &mut Map<String, Value>,
) -> Result<(), Refused> {
    let attribute = target.attribute;
    if attribute.many {
        return many::apply(target, change, value, resource);
    }
    if target.filter.is_some() {
        return Err(Refused::path(format!(
            "{} has one value only.",
            attribute.name
        )));
    }
    match target.inside {
        None => set(attribute, change, value, resource),
        Some(inside) => {
            let there = resource
                .entry(attribute.name)
                .or_insert_with(|| json!({}))
                .as_object_mut()
                .ok_or_else(|| Refused::path("This attribute has no parts."))?;
            set(inside, change, value, there)?;
            if there.is_empty() {
                resource.remove(attribute.name);
            }
            Ok(())
        }
    }
}

/// One attribute that has one value.
fn set(
    attribute: &'static Attribute,
    change: Change,
    value: Option<&Value>,
    into: &mut Map<String, Value>,
) -> Result<(), Refused> {
    if change == Change::Remove {
        // §3.5.2.2: an attribute that is required cannot go.
        if attribute.required {
            return Err(Refused::mutability(format!(
                "{} is required.",
                attribute.name
            )));
        }
        into.remove(attribute.name);
        return Ok(());
    }
    let sent = normal::single(attribute, value.unwrap_or(&Value::Null))?;
    match (sent, into.get_mut(attribute.name)) {
        // §3.5.2.3: parts that are not named stay as they are, also in a replace.
        (Some(Value::Object(parts)), Some(Value::Object(there))) => there.extend(parts),
        (Some(value), _) => {
            into.insert(attribute.name.to_owned(), value);
        }
        (None, _) => {
            into.remove(attribute.name);
        }
    }
    Ok(())
}
