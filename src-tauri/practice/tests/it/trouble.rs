//! JumpCloud's interface in trouble: each fault of the whole service, switched on while it runs, and
//! a line that breaks at a request.

use std::time::{Duration, Instant};

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use setup_practice::{Fault, Options};

use crate::client::{Visitor, visit, visit_with};

const LIST: &str = "/api/applications";

async fn set(visitor: &Visitor, faults: &[Fault]) {
    let ids: Vec<_> = faults.iter().map(|fault| fault.id()).collect();
    visitor.hand("faults", json!({ "faults": ids })).await;
}

async fn status(visitor: &Visitor, path: &str) -> u16 {
    let answer = visitor.jumpcloud(Method::GET, path, None).await;
    answer.status.as_u16()
}

/// Nothing when the connection broke.
async fn try_get(visitor: &Visitor, path: &str) -> Option<Value> {
    let url = format!("{}{path}", visitor.practice.jumpcloud);
    let request = visitor.http.get(url);
    let request = request.header("x-api-key", &visitor.practice.jumpcloud_key);
    request.send().await.ok()?.json().await.ok()
}

async fn crowd(number: u32) -> Visitor {
    visit_with(Options {
        people: Some(number),
        ..Options::default()
    })
    .await
}

#[tokio::test]
async fn every_third_request_is_too_many() {
    let visitor = visit(&[Fault::JumpCloudBusy]).await;
    let mut told = Vec::new();
    for _ in 0..12 {
        let request = visitor
            .http
            .get(format!("{}{LIST}", visitor.practice.jumpcloud));
        let request = request.header("x-api-key", &visitor.practice.jumpcloud_key);
        let answer = request.send().await.expect("an answer");
        let when = answer.headers().get("retry-after");
        told.push((
            answer.status().as_u16(),
            when.is_some_and(|when| when == "1"),
        ));
    }
    let third = [(200, false), (200, false), (429, false)];
    let sixth = [(200, false), (200, false), (429, true)];
    assert_eq!(told, [third, sixth, third, sixth].concat());
}

#[tokio::test]
async fn the_whole_service_fails_until_it_does_not() {
    let visitor = visit(&[]).await;
    let paths = [
        LIST,
        "/api/organizations",
        "/api/v2/usergroups",
        "/api/systemusers",
    ];
    for (fault, statuses) in [
        (Fault::JumpCloudBroken, [500, 500, 500, 500]),
        (Fault::JumpCloudKeyRevoked, [401, 401, 401, 401]),
        (Fault::JumpCloudKeyLosesRights, [403, 200, 403, 403]),
    ] {
        set(&visitor, &[fault]).await;
        for (path, expected) in paths.iter().zip(statuses) {
            assert_eq!(status(&visitor, path).await, expected, "{fault} {path}");
        }
        set(&visitor, &[]).await;
        assert_eq!(status(&visitor, LIST).await, 200);
    }
    set(&visitor, &[Fault::JumpCloudWebPage]).await;
    for path in paths {
        let url = format!("{}{path}", visitor.practice.jumpcloud);
        let answer = visitor.http.get(url).send().await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK);
        let kind = answer.headers()["content-type"].to_str().expect("text");
        assert!(kind.starts_with("text/html"));
    }
    set(&visitor, &[Fault::JumpCloudSlow]).await;
    let begun = Instant::now();
    assert_eq!(status(&visitor, LIST).await, 200);
    assert!(begun.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn insights_may_be_missing() {
    let visitor = visit(&[Fault::JumpCloudNoInsights]).await;
    let body = json!({ "service": ["all"], "start_time": "2026-11-23T00:00:00Z" });
    let path = "/insights/directory/v1/events";
    let answer = visitor.jumpcloud(Method::POST, path, Some(&body)).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(status(&visitor, LIST).await, 200);
}

#[tokio::test]
async fn a_list_breaks_off_after_its_third_page() {
    let visitor = crowd(500).await;
    set(&visitor, &[Fault::JumpCloudCutsInTheMiddle]).await;
    let groups = visitor.get("/api/v2/usergroups").await;
    let everybody = groups[0]["id"].as_str().expect("an id");
    for list in [
        "/api/systemusers",
        &format!("/api/v2/usergroups/{everybody}/membership"),
    ] {
        for (page, comes) in [(0, true), (1, true), (2, true), (3, false), (4, false)] {
            let path = format!("{list}?limit=50&skip={}", page * 50);
            let got = try_get(&visitor, &path).await;
            assert_eq!(got.is_some(), comes, "{path}");
        }
    }
    set(&visitor, &[]).await;
    assert!(
        try_get(&visitor, "/api/systemusers?limit=50&skip=150")
            .await
            .is_some()
    );
}

#[tokio::test]
async fn people_come_and_go_between_the_pages_once() {
    let visitor = crowd(300).await;
    set(&visitor, &[Fault::JumpCloudPeopleChange]).await;
    let totals = async || {
        let mut totals = Vec::new();
        for page in 0..3 {
            let path = format!("/api/systemusers?limit=100&skip={}&sort=_id", page * 100);
            totals.push(visitor.get(&path).await["totalCount"].as_u64());
        }
        totals
    };
    assert_eq!(totals().await, [Some(300), Some(299), Some(300)]);
    assert_eq!(totals().await, [Some(300); 3], "then they stay");
    let anna = "/api/systemusers?filter=lastname:$eq:Kim&filter[1]=firstname:$eq:Anna";
    assert_eq!(visitor.get(anna).await["totalCount"], 0);
    set(&visitor, &[]).await;
    set(&visitor, &[Fault::JumpCloudPeopleChange]).await;
    assert_eq!(totals().await, [Some(300), Some(299), Some(300)]);
}

#[tokio::test]
async fn fields_are_left_out_and_a_put_makes_another_key() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    let before = visitor.get(LIST).await;
    let hidden = ["defaultTargetUrl", "idpInitUrl", "constantAttributes"];
    set(&visitor, &[Fault::JumpCloudHidesFields]).await;
    let told = visitor.get(LIST).await;
    for name in hidden {
        assert!(before["results"][0]["config"][name].is_object());
        assert_eq!(told["results"][0]["config"][name], Value::Null, "{name}");
    }
    set(&visitor, &[Fault::JumpCloudPutMakesNewKey]).await;
    let exported = visitor.export().await;
    visitor.alter("/description", json!("for the doors")).await;
    assert_ne!(visitor.export().await, exported);
    assert!(!visitor.sign_in().await.1, "Kisi has the old one");
    set(&visitor, &[]).await;
    let exported = visitor.export().await;
    visitor.alter("/description", json!("for all doors")).await;
    assert_eq!(visitor.export().await, exported);
}

#[tokio::test]
async fn requests_are_counted_by_what_they_ask() {
    let visitor = visit(&[]).await;
    for _ in 0..3 {
        visitor.get("/api/systemusers?limit=1").await;
    }
    visitor.get("/api/v2/usergroups").await;
    let url = format!("{}/practice/jumpcloud/requests", visitor.practice.jumpcloud);
    let told = visitor.http.get(&url).send().await.expect("an answer");
    let told: Value = told.json().await.expect("JSON");
    assert_eq!(
        told,
        json!({ "GET /api/systemusers": 3, "GET /api/v2/usergroups": 1 })
    );
    assert_eq!(
        visitor.hand("jumpcloud/requests", json!({})).await,
        json!({})
    );
}

#[tokio::test]
async fn the_line_breaks_at_a_request_before_or_after_it_is_carried_out() {
    for answered in [false, true] {
        let visitor = visit(&[]).await;
        let made = visitor.new_application().await;
        let path = format!("{LIST}/{}", made["_id"].as_str().expect("an id"));
        let mut body = visitor.get(&path).await;
        body["description"] = json!("changed");
        let cut = json!({ "at": 2, "answered": answered, "only": true });
        visitor.hand("jumpcloud/cut", cut).await;
        assert!(try_get(&visitor, &path).await.is_some(), "the first passes");
        let url = format!("{}{path}", visitor.practice.jumpcloud);
        let put = visitor.http.put(url).json(&body);
        let put = put.header("x-api-key", &visitor.practice.jumpcloud_key);
        assert!(put.send().await.is_err(), "the second breaks");
        let after = visitor.get(&path).await;
        let expected = if answered { "changed" } else { "" };
        assert_eq!(after["description"], expected);
    }
    let visitor = visit(&[]).await;
    visitor.hand("jumpcloud/cut", json!({ "at": 1 })).await;
    for _ in 0..2 {
        assert!(try_get(&visitor, LIST).await.is_none(), "it stays broken");
    }
    visitor.hand("jumpcloud/cut", json!({ "at": null })).await;
    assert!(try_get(&visitor, LIST).await.is_some());
    let refused = visitor.try_hand("jumpcloud/cut", json!({ "at": 0 })).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}
