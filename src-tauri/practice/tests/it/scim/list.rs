//! Lists: filters, pages, the attributes that come back, `.search`.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Desk, desk, send};

async fn names(desk: &Desk, filter: &str) -> Vec<String> {
    let answer = desk.filter("/Users", filter).await;
    assert_eq!(answer.status, 200, "{filter}: {}", answer.text);
    let names = answer.each("userName").into_iter();
    names
        .map(|name| name.split('.').next().expect("a name").to_owned())
        .collect()
}

#[tokio::test]
async fn a_filter_leaves_those_whom_it_fits() {
    let desk = desk(&[]).await;
    desk.anna().await;
    let cases: [(&str, &[&str]); 12] = [
        (r#"userName eq "ANNA.KIM@practice.example""#, &["anna"]),
        (r#"UserName Eq "anna.kim@practice.example""#, &["anna"]),
        (r#"userName eq "nobody@practice.example""#, &[]),
        (r#"emails.value co "MARIA""#, &["maria"]),
        (r#"emails[type eq "work" and value sw "tom"]"#, &["tom"]),
        ("active eq false", &["ines"]),
        ("externalId pr", &["anna"]),
        (r#"externalId eq "JC-1""#, &[]),
        (
            r#"not (name.familyName eq "owner") and active eq true"#,
            &["tom", "anna"],
        ),
        (
            r#"userName sw "m" or (userName ew "example" and displayName co "form")"#,
            &["maria", "ines"],
        ),
        (r#"id eq "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d02""#, &["tom"]),
        (
            r#"meta.lastModified lt "2026-11-23T12:00:01Z" and userName gt "s""#,
            &["tom"],
        ),
    ];
    for (filter, expected) in cases {
        assert_eq!(names(&desk, filter).await, expected, "{filter}");
    }
    let groups = desk
        .filter("/Groups", r#"displayName eq "front DOOR""#)
        .await;
    assert_eq!(groups.json["totalResults"], 1);
    let tom = r#"members[value eq "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d02"]"#;
    assert_eq!(desk.filter("/Groups", tom).await.json["totalResults"], 1);
    for filter in [
        "userName",
        "userName eq",
        "active gt true",
        "(userName pr",
        "userName eq 'x'",
    ] {
        let answer = desk.filter("/Users", filter).await;
        assert_eq!(answer.refusal(), (400, "invalidFilter"), "{filter}");
    }
}

#[tokio::test]
async fn pages_are_cut_and_the_total_stays() {
    let desk = desk(&[]).await;
    desk.anna().await;
    let cases: [(&str, usize, usize); 9] = [
        ("", 1, 4),
        ("?startIndex=1&count=2", 1, 2),
        ("?startIndex=3&count=2", 3, 2),
        ("?startIndex=4&count=2", 4, 1),
        ("?startIndex=5&count=2", 5, 0),
        ("?count=0", 1, 0),
        ("?count=-1", 1, 0),
        ("?startIndex=0&count=1", 1, 1),
        ("?startIndex=-7&COUNT=10000", 1, 4),
    ];
    for (query, start, shown) in cases {
        let list = desk.get(&format!("/Users{query}")).await.json;
        let schema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
        assert_eq!(list["schemas"], json!([schema]));
        assert_eq!(list["totalResults"], 4, "{query}");
        assert_eq!(list["startIndex"], start, "{query}");
        assert_eq!(list["itemsPerPage"], shown, "{query}");
        assert_eq!(
            list["Resources"].as_array().map(Vec::len),
            Some(shown),
            "{query}"
        );
    }
    for query in ["?count=x", "?startIndex=1.5"] {
        let answer = desk.get(&format!("/Users{query}")).await;
        assert_eq!(answer.refusal(), (400, "invalidValue"), "{query}");
    }
    let second = desk.get("/Users?startIndex=2&count=1").await;
    assert_eq!(second.each("userName"), ["tom.member@practice.example"]);
}

fn keys(resource: &Value) -> Vec<&str> {
    let all = resource.as_object().expect("an object").keys();
    let mut keys: Vec<_> = all.map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[tokio::test]
async fn only_the_attributes_that_were_asked_for_come_back() {
    let desk = desk(&[]).await;
    let list = desk
        .get("/Users?attributes=userName,Name.GivenName")
        .await
        .json;
    let first = &list["Resources"][0];
    assert_eq!(keys(first), ["id", "name", "schemas", "userName"]);
    assert_eq!(first["name"], json!({ "givenName": "Maria" }));

    let id = first["id"].as_str().expect("text");
    let one = desk
        .get(&format!("/Users/{id}?excludedAttributes=emails,meta,id"))
        .await;
    let left = ["active", "displayName", "id", "name", "schemas", "userName"];
    assert_eq!(keys(&one.json), left);
    let path = "/Groups?excludedAttributes=members";
    let groups = desk.get(path).await.json;
    assert_eq!(groups["Resources"][0]["members"], Value::Null);

    let sent = json!({ "userName": "anna@practice.example", "displayName": "Anna" });
    let created = desk.post("/Users?attributes=userName", sent).await.json;
    assert_eq!(keys(&created), ["id", "schemas", "userName"]);
}

#[tokio::test]
async fn a_question_can_be_in_a_body() {
    let desk = desk(&[]).await;
    let schema = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
    let body = json!({
        "schemas": [schema], "filter": "active eq true", "attributes": ["userName"],
        "startIndex": 2, "count": 5,
    });
    let found = desk.post("/Users/.search", body).await;
    assert_eq!(found.json["totalResults"], 2);
    assert_eq!(found.each("userName"), ["tom.member@practice.example"]);

    let all = desk.post("/.search", json!({ "schemas": [schema] })).await;
    assert_eq!(all.json["totalResults"], 4, "three people and a group");
    let wrong = json!({ "count": "x" });
    assert_eq!(
        desk.post("/.search", wrong).await.refusal(),
        (400, "invalidValue")
    );
}

#[tokio::test]
async fn a_plus_sign_in_an_address_is_found_when_it_is_encoded() {
    let desk = desk(&[]).await;
    let sent = json!({ "userName": "anna+kisi@practice.example" });
    assert_eq!(desk.post("/Users", sent).await.status, 201);
    let filter = r#"userName eq "anna+kisi@practice.example""#;
    assert_eq!(desk.filter("/Users", filter).await.json["totalResults"], 1);
    let bare = "/Users?filter=userName%20eq%20%22anna+kisi@practice.example%22";
    let answer = send(desk.request(Method::GET, bare)).await;
    assert_eq!(answer.json["totalResults"], 0, "a bare one is a blank");
}
