//! Directory Insights: what is remembered of sending people to Kisi and of signing in, and how it is
//! asked for a page after the other.

use reqwest::header::HeaderMap;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::client::{Visitor, visit};

const PATH: &str = "/insights/directory/v1/events";
const FROM: &str = "2026-11-23T00:00:00Z";

async fn ask(visitor: &Visitor, body: &Value) -> (HeaderMap, Vec<Value>) {
    let request = visitor
        .http
        .post(format!("{}{PATH}", visitor.practice.jumpcloud))
        .header("x-api-key", &visitor.practice.jumpcloud_key)
        .json(body);
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK, "{body}");
    let headers = answer.headers().clone();
    (headers, answer.json().await.expect("a list"))
}

/// Everybody of the tester's group was sent, with groups.
async fn sent() -> Visitor {
    let visitor = visit(&[]).await;
    visitor.new_application().await;
    visitor.hand("jumpcloud/group", json!({})).await;
    let token = visitor.hand("kisi/scim", json!({ "enabled": true })).await;
    let form = json!({
        "base_url": visitor.practice.scim,
        "token": token["token"],
        "test_email": "kisi-test@practice.example",
        "groups": true,
    });
    let tab = "jumpcloud/identity-management";
    visitor.hand(tab, form).await;
    visitor.hand(&format!("{tab}/test"), json!({})).await;
    visitor.hand(&format!("{tab}/activate"), json!({})).await;
    visitor
}

fn kinds(events: &[Value]) -> Vec<&str> {
    events
        .iter()
        .filter_map(|one| one["event_type"].as_str())
        .collect()
}

#[tokio::test]
async fn what_was_sent_is_told_in_order() {
    let visitor = sent().await;
    let (headers, events) = ask(&visitor, &json!({ "service": ["all"], "start_time": FROM })).await;
    assert_eq!(headers["x-result-count"], events.len().to_string().as_str());
    assert_eq!(headers["x-limit"], "1000");
    assert_eq!(headers["x-sort"], "ASC");
    let kinds = kinds(&events);
    let test = [
        "user_lookup_provision",
        "user_create_provision",
        "group_create_provision",
        "group_update_provision",
        "group_delete_provision",
        "user_delete_provision",
    ];
    assert_eq!(kinds[..6], test);
    let count = |kind: &str| kinds.iter().filter(|one| **one == kind).count();
    // Tom was in Kisi before; five others were not.
    assert_eq!(count("user_update_provision"), 1);
    assert_eq!(count("user_create_provision"), 6);
    assert_eq!(count("group_create_provision"), 2);
    let last = events.last().expect("an event");
    assert_eq!(last["application"]["display_label"], "Kisi SSO");
    assert_eq!(last["success"], true);
    let (_, sso) = ask(&visitor, &json!({ "service": ["sso"], "start_time": FROM })).await;
    assert_eq!(sso, [] as [Value; 0]);
}

#[tokio::test]
async fn a_refusal_and_a_sign_in_are_told() {
    let visitor = sent().await;
    visitor.hand("kisi/scim", json!({ "enabled": false })).await;
    visitor
        .hand("jumpcloud/identity-management/activate", json!({}))
        .await;
    let failed = json!({
        "service": ["directory"], "start_time": FROM,
        "search_term": { "and": [{ "success": false }] },
    });
    let (_, failed) = ask(&visitor, &failed).await;
    assert!(!failed.is_empty());
    assert!(failed.iter().all(|one| one["error_message"].is_string()));

    let visitor = visit(&[]).await;
    visitor.set_up().await;
    assert!(visitor.sign_in().await.1);
    let (_, sso) = ask(&visitor, &json!({ "service": ["sso"], "start_time": FROM })).await;
    assert_eq!(kinds(&sso), ["sso_auth"]);
    assert_eq!(sso[0]["success"], true);
}

#[tokio::test]
async fn pages_follow_each_other_in_both_directions() {
    let visitor = sent().await;
    let all = |sort: &str| json!({ "service": ["directory"], "start_time": FROM, "sort": sort });
    let (_, rising) = ask(&visitor, &all("asc")).await;
    let (headers, mut falling) = ask(&visitor, &all("DESC")).await;
    assert_eq!(headers["x-sort"], "DESC");
    falling.reverse();
    assert_eq!(rising, falling);
    for sort in ["ASC", "DESC"] {
        let mut query = all(sort);
        query["limit"] = json!(4);
        query["fields"] = json!(["id"]);
        let mut ids = Vec::new();
        loop {
            let (headers, page) = ask(&visitor, &query).await;
            ids.extend(page.iter().map(|one| one["id"].clone()));
            if page.len() < 4 {
                break;
            }
            let next = headers["x-search_after"].to_str().expect("text");
            query["search_after"] = serde_json::from_str(next).expect("JSON");
        }
        ids.sort_by_key(ToString::to_string);
        let expected: Vec<_> = rising.iter().map(|one| one["id"].clone()).collect();
        assert_eq!(ids, expected);
    }
}

#[tokio::test]
async fn what_cannot_be_understood_is_refused() {
    let visitor = sent().await;
    for wrong in [
        json!([]),
        json!({ "service": ["all"] }),
        json!({ "service": [], "start_time": FROM }),
        json!({ "service": ["doors"], "start_time": FROM }),
        json!({ "service": ["all"], "start_time": "yesterday" }),
        json!({ "service": ["all"], "start_time": "2027-01-01T00:00:00Z" }),
        json!({ "service": ["all"], "start_time": FROM, "end_time": "2026-11-22T00:00:00Z" }),
        json!({ "service": ["all"], "start_time": FROM, "fields": [] }),
        json!({ "service": ["all"], "start_time": FROM, "fields": ["nothing"] }),
        json!({ "service": ["all"], "start_time": FROM, "search_after": [1] }),
    ] {
        let answer = visitor.jumpcloud(Method::POST, PATH, Some(&wrong)).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let odd = json!({ "service": ["all"], "start_time": FROM, "limit": 20_000, "end_time": "2026-11-23T11:00:00Z" });
    let (headers, events) = ask(&visitor, &odd).await;
    assert_eq!(
        headers["x-limit"], "1000",
        "nonsensical values are the default"
    );
    assert!(events.is_empty(), "all happened later");
}
