//! Event sets: not ready at once, then what happened, the last first, in pages.

use reqwest::Method;
use serde_json::{Value, json};

use super::{ask, get, push, wrong};
use crate::client::{Visitor, visit};
use crate::scim::{Answer, desk, path};

async fn create(visitor: &Visitor, asked: Value) -> Answer {
    let body = json!({ "event_set": asked });
    ask(visitor, Method::POST, "/event_sets", Some(&body)).await
}

/// The types and names of a finished set.
async fn happened(visitor: &Visitor, asked: Value) -> Vec<String> {
    let created = create(visitor, asked).await;
    assert_eq!(created.status, 200, "{}", created.text);
    assert_eq!(created.json["status"], "in_progress");
    assert_eq!(created.json["events"], Value::Null);
    let one = format!("/event_sets/{}", created.json["id"]);
    assert_eq!(get(visitor, &one).await.json["status"], "in_progress");
    let finished = get(visitor, &one).await.json;
    assert_eq!(finished["status"], "finished");
    assert_eq!(finished["cursor"], Value::Null);
    let events = finished["events"].as_array().expect("a list").iter();
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    events
        .map(|event| format!("{} {}", text(&event["type"]), text(&event["object_name"])))
        .collect()
}

#[tokio::test]
async fn what_scim_and_imports_do_is_told() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    assert_eq!(happened(visitor, json!({})).await, [""; 0]);
    let anna = desk.anna().await;
    let off = json!([{ "op": "replace", "path": "active", "value": false }]);
    desk.patch(&path("/Users", &anna), off).await;
    desk.post("/Groups", json!({ "displayName": "Engineering" }))
        .await;
    desk.delete(&path("/Users", &anna)).await;
    let import = json!({ "integration": {
        "name": "People", "type": "jumpcloud_user_import",
        "api_key": visitor.practice.jumpcloud_key,
    } });
    ask(visitor, Method::POST, "/integrations", Some(&import)).await;
    ask(visitor, Method::PATCH, "/integrations/1", Some(&import)).await;
    ask(visitor, Method::DELETE, "/integrations/1", None).await;
    assert_eq!(
        happened(
            visitor,
            json!({ "event_type": "user.create,user.update, user.destroy" })
        )
        .await,
        [
            "user.destroy Anna Kim",
            "user.update Anna Kim",
            "user.create Anna Kim"
        ]
    );
    assert_eq!(
        happened(visitor, json!({ "event_type": "group.create" })).await,
        ["group.create Engineering"]
    );
    assert_eq!(
        happened(
            visitor,
            json!({ "event_type": "integration.create,integration.destroy" })
        )
        .await,
        ["integration.destroy People", "integration.create People"]
    );
}

#[tokio::test]
async fn an_interval_is_read_and_has_at_most_90_days() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    desk.anna().await;
    for (interval, seen) in [
        ("2026-11-23T11:00:00Z/2026-11-23T13:00:00Z", 1),
        ("2026-11-23T12:00:00Z/PT1H", 1),
        ("P1D/2026-11-23T12:00:00Z", 1),
        ("2026-11-22T11:00:00Z/2026-11-23T11:59:59Z", 0),
    ] {
        let told = happened(visitor, json!({ "interval": interval })).await;
        assert_eq!(told.len(), seen, "{interval}");
    }
    for interval in [
        "yesterday",
        "P1D",
        "2026-01-01T00:00:00Z/2026-04-02T00:00:00Z",
    ] {
        let answer = create(visitor, json!({ "interval": interval })).await;
        assert_eq!(wrong(&answer), (422, "interval".to_owned()), "{interval}");
    }
}

#[tokio::test]
async fn a_set_is_read_with_a_cursor_and_does_not_grow() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    for number in 0..5 {
        push(
            &desk,
            &format!("p{number}@practice.example"),
            &format!("P{number}"),
        )
        .await;
    }
    create(visitor, json!({ "event_type": "user.create" })).await;
    push(&desk, "late@practice.example", "Late").await;
    get(visitor, "/event_sets/1").await;
    let mut seen = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = get(visitor, &format!("/event_sets/1?limit=2&cursor={cursor}"))
            .await
            .json;
        let events = page["events"].as_array().expect("a list").clone();
        seen.extend(
            events
                .iter()
                .map(|event| event["object_name"].as_str().expect("text").to_owned()),
        );
        match page["cursor"].as_str() {
            Some(next) => next.clone_into(&mut cursor),
            None => break,
        }
    }
    assert_eq!(seen, ["P4", "P3", "P2", "P1", "P0"]);
}

#[tokio::test]
async fn a_set_that_is_not_there_is_not_found() {
    let visitor = visit(&[]).await;
    for id in ["1", "0", "x"] {
        assert_eq!(
            get(&visitor, &format!("/event_sets/{id}")).await.status,
            404
        );
    }
    let answer = ask(&visitor, Method::POST, "/event_sets", Some(&json!({}))).await;
    assert_eq!(wrong(&answer), (422, "event_set".to_owned()));
}
