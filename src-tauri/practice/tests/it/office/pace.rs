//! What stands before Kisi's own interface: its pace, its failures, a page in between, and the list of
//! requests.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use super::{ask, faults, get};
use crate::client::visit;
use crate::scim::desk;

#[tokio::test]
async fn without_the_fault_nobody_is_held_back() {
    let visitor = visit(&[]).await;
    for _ in 0..30 {
        assert_eq!(get(&visitor, "/user").await.status, 200);
    }
}

#[tokio::test]
async fn more_than_five_requests_a_second_are_too_many() {
    let visitor = visit(&[]).await;
    faults(&visitor, &["kisi-strict-rate"]).await;
    let burst = async || {
        let paths = [
            "/user",
            "/users",
            "/groups",
            "/organization",
            "/user",
            "/user",
            "/user",
        ];
        let asked = paths.map(|path| get(&visitor, path));
        let [a, b, c, d, e, f, g] = asked;
        let answers = tokio::join!(a, b, c, d, e, f, g);
        let (a, b, c, d, e, f, g) = answers;
        [a, b, c, d, e, f, g]
    };
    let answers = burst().await;
    let refused: Vec<_> = answers.iter().filter(|one| one.status == 429).collect();
    assert_eq!(refused.len(), 2);
    assert!(refused.iter().all(|one| one.json["code"].is_string()));
    let told = refused
        .iter()
        .filter(|one| one.headers.contains_key("retry-after"));
    let told: Vec<_> = told.map(|one| one.headers["retry-after"].clone()).collect();
    assert_eq!(told, ["1"], "one of two says when");

    // Somebody without a key has a pace of their own.
    let public = format!("{}/organizations/practice/public", visitor.practice.kisi);
    let answer = visitor.http.get(public).send().await.expect("an answer");
    assert_eq!(answer.status(), 200);

    tokio::time::sleep(Duration::from_millis(1_050)).await;
    assert_eq!(get(&visitor, "/user").await.status, 200);
    faults(&visitor, &[]).await;
    assert!(burst().await.iter().all(|one| one.status == 200));
}

#[tokio::test]
async fn kisi_may_fail_or_a_page_may_stand_in_between_but_not_for_scim() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    for path in ["/user", "/organizations/practice/public", "/nothing"] {
        faults(visitor, &["kisi-broken"]).await;
        let answer = get(visitor, path).await;
        assert_eq!(
            (answer.status, &answer.json["code"]),
            (500, &json!("ffffff"))
        );
        faults(visitor, &["kisi-web-page"]).await;
        let answer = get(visitor, path).await;
        assert_eq!(answer.status, 200);
        let kind = answer.headers["content-type"].to_str().expect("text");
        assert!(kind.starts_with("text/html"), "{kind}");
        assert!(answer.text.contains("<form>"));
        assert_eq!(desk.get("/Users").await.status, 200);
    }
    faults(visitor, &[]).await;
    assert_eq!(get(visitor, "/user").await.status, 200);
}

#[tokio::test]
async fn every_request_is_counted_and_no_key_is_kept() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    desk.get("/Users").await;
    get(visitor, "/users?limit=2").await;
    get(visitor, "/users?limit=2&offset=2").await;
    ask(
        visitor,
        Method::PATCH,
        "/organization",
        Some(&json!({ "organization": {} })),
    )
    .await;
    let key = format!("KISI-LOGIN {}", visitor.practice.kisi_member_key);
    visitor.kisi_as(&key, Method::GET, "/users", None).await;
    let told = get(visitor, "/practice/kisi/requests").await.json;
    assert_eq!(
        told["counts"],
        json!([
            { "method": "GET", "path": "/users", "count": 3 },
            { "method": "PATCH", "path": "/organization", "count": 1 },
        ])
    );
    let lines: Vec<_> = told["requests"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|line| {
            json!([
                line["method"],
                line["path"],
                line["query"],
                line["status"],
                line["by"]
            ])
        })
        .collect();
    assert_eq!(
        lines,
        [
            json!(["GET", "/users", "limit=2", 200, "owner"]),
            json!(["GET", "/users", "limit=2&offset=2", 200, "owner"]),
            json!(["PATCH", "/organization", "", 204, "owner"]),
            json!(["GET", "/users", "", 403, "member"]),
        ]
    );
    for key in [
        &visitor.practice.kisi_key,
        &visitor.practice.kisi_member_key,
    ] {
        assert!(!told.to_string().contains(key.as_str()));
    }
    let emptied = visitor.hand("kisi/requests", json!({})).await;
    assert_eq!(emptied, json!({ "counts": [], "requests": [] }));
}
