//! Kisi's directory imports as its OpenAPI shows them: a list that leaves the settings out, single records that have
//! them, and never the key. Not here: bringing people.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::line::Asked;

#[derive(Default)]
pub struct Imports(Mutex<(u64, Vec<Value>)>);

impl Imports {
    pub fn answer(&self, asked: &Asked) -> (u16, String) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let id = asked.path.strip_prefix("/integrations/");
        let place = id.and_then(|id| {
            held.1
                .iter()
                .position(|one| one["id"].as_u64() == id.parse().ok())
        });
        match (asked.method.as_str(), id, place) {
            ("GET", None, _) => {
                let listed: Vec<_> = held.1.iter().map(in_list).collect();
                let offset = asked.path.contains("offset=0");
                let page = if offset { listed } else { Vec::new() };
                (200, Value::from(page).to_string())
            }
            ("POST", None, _) => {
                let sent: Value = serde_json::from_str(&asked.body).unwrap_or_default();
                let mut made = sent["integration"].clone();
                let Some(key) = made.as_object_mut().and_then(|made| made.remove("api_key")) else {
                    return (
                        422,
                        r#"{"errors":{"api_key":["can't be blank"]}}"#.to_owned(),
                    );
                };
                assert!(key.as_str().is_some_and(|key| key.starts_with("jca_")));
                held.0 += 1;
                made["id"] = json!(held.0);
                held.1.push(made.clone());
                (200, made.to_string())
            }
            ("GET", Some(_), Some(place)) => (200, held.1[place].to_string()),
            ("DELETE", Some(_), Some(place)) => {
                held.1.remove(place);
                (204, String::new())
            }
            _ => (404, r#"{"error":"Not found.","code":"000404"}"#.to_owned()),
        }
    }

    pub fn all(&self) -> Value {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Value::from(held.1.clone())
    }
}

fn in_list(one: &Value) -> Value {
    json!({ "id": one["id"], "name": one["name"], "type": one["type"], "enabled": one["enabled"] })
}
