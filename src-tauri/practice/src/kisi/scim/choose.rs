//! `attributes` and `excludedAttributes` (RFC 7644 §3.9): which part of a resource comes back. The
//! id and the schemas always do.

use serde_json::{Map, Value};

use super::asked::Asked;
use super::filter::Name;
use super::schema::{Shape, find};

#[derive(Default)]
pub(super) struct Wanted {
    /// Nothing means all.
    pub(super) only: Vec<String>,
    pub(super) without: Vec<String>,
}

const ALWAYS: [&str; 2] = ["id", "schemas"];

impl Wanted {
    pub(super) fn of(asked: &Asked) -> Self {
        let names = |parameter: &str| {
            let text = asked.parameter(parameter).unwrap_or_default();
            let parts = text.split(',').map(|name| name.trim().to_owned());
            parts.filter(|name| !name.is_empty()).collect()
        };
        Self {
            only: names("attributes"),
            without: names("excludedAttributes"),
        }
    }

    pub(super) fn choose(&self, shape: &Shape, view: Map<String, Value>) -> Map<String, Value> {
        let mut kept = match self.only.is_empty() {
            true => view,
            false => only(&self.only, shape, view),
        };
        for (outer, inner) in places(&self.without, shape) {
            match inner {
                _ if ALWAYS.contains(&outer) => {}
                None => {
                    kept.remove(outer);
                }
                Some(inner) => {
                    let there = kept.get_mut(outer).into_iter();
                    there.flat_map(objects).for_each(|parts| {
                        parts.remove(inner);
                    });
                }
            }
        }
        kept
    }
}

fn only(names: &[String], shape: &Shape, view: Map<String, Value>) -> Map<String, Value> {
    let places = places(names, shape);
    let mut kept = Map::new();
    for (name, mut value) in view {
        let mut parts = Vec::new();
        let mut whole = ALWAYS.contains(&name.as_str());
        for (_, inner) in places.iter().filter(|(outer, _)| **outer == name) {
            match inner {
                Some(inner) => parts.push(*inner),
                None => whole = true,
            }
        }
        if !whole && parts.is_empty() {
            continue;
        }
        if !whole {
            objects(&mut value)
                .into_iter()
                .for_each(|object| object.retain(|key, _| parts.contains(&key.as_str())));
        }
        kept.insert(name, value);
    }
    kept
}

/// Names as the schema spells them; unknown ones are left out.
fn places(names: &[String], shape: &Shape) -> Vec<(&'static str, Option<&'static str>)> {
    let place = |text: &String| {
        let name = Name::of(text)?;
        let outer = shape.find(&name.attribute)?;
        match &name.inside {
            None => Some((outer.name, None)),
            Some(inside) => Some((outer.name, Some(find(&[outer.inside], inside)?.name))),
        }
    };
    names.iter().filter_map(place).collect()
}

/// The objects that a value is or has in its list.
fn objects(value: &mut Value) -> Vec<&mut Map<String, Value>> {
    match value {
        Value::Object(object) => vec![object],
        Value::Array(values) => values.iter_mut().filter_map(Value::as_object_mut).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::schema::USER_SHAPE;
    use super::*;

    #[test]
    fn a_part_can_be_asked_for_or_left_out() {
        let view = json!({
            "schemas": [], "id": "7", "userName": "a", "displayName": "A",
            "name": { "givenName": "A", "familyName": "B" },
            "emails": [{ "value": "a", "type": "work" }],
        });
        let choose = |only: &[&str], without: &[&str]| {
            let names = |names: &[&str]| names.iter().map(|one| (*one).to_owned()).collect();
            let wanted = Wanted {
                only: names(only),
                without: names(without),
            };
            let view = view.as_object().expect("an object").clone();
            Value::Object(wanted.choose(&USER_SHAPE, view))
        };
        assert_eq!(
            choose(&["USERNAME", "name.givenName", "shoeSize"], &[]),
            json!({ "schemas": [], "id": "7", "userName": "a", "name": { "givenName": "A" } })
        );
        let less = choose(&[], &["id", "emails.type", "name", "displayName"]);
        assert_eq!(
            less,
            json!({ "schemas": [], "id": "7", "userName": "a", "emails": [{ "value": "a" }] })
        );
    }
}
