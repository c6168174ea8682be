//! How API v2 tells what hangs together with what (its `GraphConnection` and `GraphObjectWithPaths`,
//! as recorded): an edge, and an object with all the ways that lead to it.

use serde_json::{Value, json};

pub(super) const USER: &str = "user";
pub(super) const USER_GROUP: &str = "user_group";

/// One step to an object.
pub(super) fn edge(kind: &str, id: &str) -> Value {
    json!({
        "attributes": null,
        "to": { "attributes": null, "id": id, "type": kind },
    })
}

/// An object at the end of these ways. Nothing here has attributes to compile.
pub(super) fn reached(kind: &str, id: &str, paths: Vec<Vec<Value>>) -> Value {
    json!({ "id": id, "type": kind, "compiledAttributes": null, "paths": paths })
}
