//! Kisi's own interface over real HTTP: people, groups, roles, imports, events, keys and pace, and that
//! the SCIM server shows the same people.

mod certificate;
mod events;
mod groups;
mod imports;
mod keys;
mod pace;
mod people;
mod watch;

use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Visitor;
use crate::scim::{Answer, Desk, anna, send};

/// With the owner's key, and with headers in the answer.
pub async fn get(visitor: &Visitor, path: &str) -> Answer {
    ask(visitor, Method::GET, path, None).await
}

pub async fn ask(visitor: &Visitor, method: Method, path: &str, body: Option<&Value>) -> Answer {
    let url = format!("{}{path}", visitor.practice.kisi);
    let key = format!("KISI-LOGIN {}", visitor.practice.kisi_key);
    let request = visitor
        .http
        .request(method, url)
        .header("authorization", key);
    send(match body {
        Some(body) => request.json(body),
        None => request,
    })
    .await
}

pub async fn faults(visitor: &Visitor, faults: &[&str]) {
    let told = json!({ "faults": faults });
    visitor.hand("faults", told).await;
}

/// The range that the header of a list tells.
pub fn range(answer: &Answer) -> &str {
    assert_eq!(answer.status, 200, "{}", answer.text);
    let range = &answer.headers["x-collection-range"];
    range.to_str().expect("text")
}

/// One field of each object of a list.
pub fn each<'a>(answer: &'a Answer, field: &str) -> Vec<&'a str> {
    assert_eq!(answer.status, 200, "{}", answer.text);
    let all = answer.json.as_array().expect("a list");
    let texts = all.iter().map(|one| one[field].as_str());
    texts.map(|text| text.expect("text")).collect()
}

/// Names of fields, sorted.
pub fn fields(object: &Value) -> Vec<&str> {
    let object = object.as_object().expect("an object");
    let mut names: Vec<_> = object.keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

/// The refusal of one field.
pub fn wrong(answer: &Answer) -> (u16, String) {
    let errors = answer.json["errors"].as_object().expect("errors");
    let names: Vec<_> = errors.keys().cloned().collect();
    (answer.status, names.join(" "))
}

/// A person whom SCIM makes.
pub async fn push(desk: &Desk, address: &str, name: &str) -> Value {
    let mut sent = anna();
    sent["userName"] = json!(address);
    sent["displayName"] = json!(name);
    let answer = desk.post("/Users", sent).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    answer.json
}
