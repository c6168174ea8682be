//! JumpCloud's people: what a record looks like, how lists are cut, filtered and sorted, and a
//! hundred thousand of them.

use std::collections::BTreeSet;
use std::time::Instant;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use setup_practice::Options;

use crate::client::{Visitor, visit, visit_with};

async fn crowd(number: u32) -> Visitor {
    visit_with(Options {
        people: Some(number),
        ..Options::default()
    })
    .await
}

fn texts(list: &Value, name: &str) -> Vec<String> {
    let each = list["results"].as_array().expect("a list").iter();
    each.map(|one| one[name].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn the_eight_are_there_with_ids() {
    let visitor = visit(&[]).await;
    let list = visitor.get("/api/systemusers?limit=100&skip=0").await;
    assert_eq!(list["totalCount"], 8);
    let anna = &list["results"][0];
    assert_eq!(anna["_id"].as_str().map(str::len), Some(24));
    assert_eq!(anna["email"], "anna.kim@practice.example");
    assert_eq!(anna["state"], "ACTIVATED");
    assert_eq!(list["results"][3]["state"], "SUSPENDED");
    let path = format!("/api/systemusers/{}", anna["_id"].as_str().expect("an id"));
    assert_eq!(visitor.get(&path).await, *anna);
    let few = visitor.get(&format!("{path}?fields=email")).await;
    let id = &anna["_id"];
    assert_eq!(few, json!({ "_id": id, "id": id, "email": anna["email"] }));
    let missing = "/api/systemusers/000000000000000000000000";
    let missing = visitor.jumpcloud(Method::GET, missing, None).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn lists_have_ten_records_unless_asked_and_never_more_than_a_hundred() {
    let visitor = crowd(250).await;
    for (query, length) in [("", 10), ("?limit=1000", 100), ("?limit=100&skip=200", 50)] {
        let list = visitor.get(&format!("/api/systemusers{query}")).await;
        assert_eq!(list["totalCount"], 250);
        assert_eq!(list["results"].as_array().map(Vec::len), Some(length));
    }
    let past = visitor.get("/api/systemusers?skip=250").await;
    assert_eq!(past, json!({ "totalCount": 250, "results": [] }));
    for wrong in ["limit=ten", "skip=-1", "filter=email", "filter=email:eq:x"] {
        let path = format!("/api/systemusers?{wrong}");
        let answer = visitor.jumpcloud(Method::GET, &path, None).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
        assert!(answer.json["message"].is_string());
    }
}

#[tokio::test]
async fn lists_are_filtered_sorted_and_narrowed() {
    let visitor = crowd(500).await;
    let suspended = visitor
        .get("/api/systemusers?filter=suspended:$eq:true&fields=username+suspended&limit=100")
        .await;
    let rows = suspended["results"].as_array().expect("a list");
    assert!(suspended["totalCount"].as_u64().expect("a number") as usize == rows.len());
    assert!(rows.len() > 2);
    for row in rows {
        assert_eq!(row["suspended"], true);
        let keys: Vec<_> = row.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["_id", "id", "suspended", "username"]);
    }
    let falling = visitor.get("/api/systemusers?sort=-email&limit=100").await;
    let emails = texts(&falling, "email");
    assert!(emails.is_sorted_by(|one, other| one >= other));
    let two = "anna.kim@practice.example|tom.member@practice.example";
    let path = format!("/api/systemusers?filter=email:$in:{two}&sort=_id");
    assert_eq!(
        texts(&visitor.get(&path).await, "firstname"),
        ["Anna", "Tom"]
    );
    let both = "/api/systemusers?filter[0]=department:$eq:Sales&filter[1]=lastname:$sw:M";
    let both = visitor.get(both).await;
    assert!(
        texts(&both, "lastname")
            .iter()
            .all(|name| name.starts_with('M'))
    );
    let either =
        "/api/systemusers?filter[or][0]=firstname:$eq:Anna&filter[or][1]=lastname:$eq:Owner";
    assert_eq!(visitor.get(either).await["totalCount"], 2);
    let contains = "/api/systemusers?filter=email:$co:maria.owner";
    let without = visitor.jumpcloud(Method::GET, contains, None).await;
    assert_eq!(without.status, StatusCode::BAD_REQUEST);
    let key = visitor.practice.jumpcloud_key.as_str();
    let headers = [("x-api-key", key), ("x-eventually-consistent", "true")];
    let with = visitor.with_headers(contains, &headers).await;
    assert_eq!(with.json["totalCount"], 1);
}

#[tokio::test]
async fn people_are_searched_by_exact_values_and_by_a_part() {
    let visitor = crowd(300).await;
    let search = async |body: Value| {
        let path = "/api/search/systemusers";
        let answer = visitor.jumpcloud(Method::POST, path, Some(&body)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.json);
        answer.json
    };
    let exact = json!({ "filter": { "or": [{ "email": "tom.member@practice.example" }, { "lastname": "Kim" }] }, "fields": "email username" });
    let found = search(exact).await;
    assert_eq!(
        texts(&found, "email"),
        ["anna.kim@practice.example", "tom.member@practice.example"]
    );
    assert_eq!(found["results"][0]["firstname"], Value::Null);
    let part = json!({ "searchFilter": { "searchTerm": ["OWNER"], "fields": ["email"] } });
    assert_eq!(search(part).await["totalCount"], 1);
    let both = json!({
        "searchFilter": { "searchTerm": "@practice.example", "fields": ["email"] },
        "filter": [{ "department": "Legal" }],
        "limit": 3, "skip": 1,
    });
    let both = search(both).await;
    assert_eq!(both["results"].as_array().map(Vec::len), Some(3));
    assert!(texts(&both, "department").iter().all(|one| one == "Legal"));
    let path = "/api/search/systemusers";
    for wrong in [
        json!([]),
        json!({ "searchFilter": {} }),
        json!({ "filter": 7 }),
    ] {
        let answer = visitor.jumpcloud(Method::POST, path, Some(&wrong)).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn a_hundred_thousand_are_read_page_by_page_and_nobody_comes_twice() {
    let begun = Instant::now();
    let visitor = crowd(100_000).await;
    println!("100,000 people after {:?}", begun.elapsed());
    let mut ids = BTreeSet::new();
    // Every tenth page: all of them would only take ten times as long.
    for page in (0..1_000).step_by(10) {
        let path = format!(
            "/api/systemusers?limit=100&skip={}&sort=_id&fields=email",
            page * 100
        );
        let list = visitor.get(&path).await;
        assert_eq!(list["totalCount"], 100_000);
        ids.extend(texts(&list, "_id"));
    }
    assert_eq!(ids.len(), 10_000);
    println!("100 pages after {:?}", begun.elapsed());
    let state = visitor.state().await;
    assert_eq!(state["jumpcloud"]["people_count"], 100_000);
    assert_eq!(
        state["jumpcloud"]["people"].as_array().map(Vec::len),
        Some(100)
    );
}
