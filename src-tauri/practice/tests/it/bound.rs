//! Groups and who is in them, and who may use an application because of them.

use std::collections::BTreeMap;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use setup_practice::Options;

use crate::client::{Visitor, visit, visit_with};

/// Their ids by their names.
async fn groups(visitor: &Visitor) -> BTreeMap<String, String> {
    let list = visitor.get("/api/v2/usergroups?limit=100&sort=name").await;
    let text = |one: &Value, name: &str| one[name].as_str().expect("text").to_owned();
    let each = list.as_array().expect("a list").iter();
    each.map(|one| (text(one, "name"), text(one, "id")))
        .collect()
}

/// The total that stands in the header, and the list.
async fn counted(visitor: &Visitor, path: &str) -> (usize, Vec<Value>) {
    let request = visitor
        .http
        .get(format!("{}{path}", visitor.practice.jumpcloud))
        .header("x-api-key", &visitor.practice.jumpcloud_key);
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    let total = answer.headers()["x-total-count"].to_str().expect("text");
    let total = total.parse().expect("a number");
    (total, answer.json().await.expect("a list"))
}

async fn company() -> Visitor {
    visit_with(Options {
        people: Some(600),
        ..Options::default()
    })
    .await
}

#[tokio::test]
async fn groups_are_read_filtered_and_sorted() {
    let visitor = company().await;
    let ids = groups(&visitor).await;
    assert_eq!(ids.len(), 11);
    let one = visitor
        .get(&format!("/api/v2/usergroups/{}", ids["Visitors"]))
        .await;
    assert_eq!(one["description"], "Nobody yet");
    let (total, found) = counted(&visitor, "/api/v2/usergroups?filter=name:eq:Kisi+trial").await;
    assert_eq!((total, found[0]["name"].as_str()), (1, Some("Kisi trial")));
    let (_, falling) = counted(
        &visitor,
        "/api/v2/usergroups?sort=-name&limit=1&fields=name",
    )
    .await;
    assert_eq!(
        falling,
        [json!({ "id": ids["Visitors"], "name": "Visitors" })]
    );
    let (total, found) = counted(
        &visitor,
        "/api/v2/usergroups?filter=name:search:engineering",
    )
    .await;
    assert_eq!((total, found.len()), (2, 2));
    for wrong in ["limit=x", "filter=name:$eq:x"] {
        let path = format!("/api/v2/usergroups?{wrong}");
        let answer = visitor.jumpcloud(Method::GET, &path, None).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn a_group_that_fills_itself_has_membership_but_no_members() {
    let visitor = company().await;
    let ids = groups(&visitor).await;
    let size = async |name: &str, what: &str| {
        let path = format!("/api/v2/usergroups/{}/{what}", ids[name]);
        counted(&visitor, &path).await.0
    };
    assert_eq!(size("All Users", "members").await, 600);
    assert_eq!(size("Engineering by rule", "members").await, 0);
    assert!(size("Engineering by rule", "membership").await > 80);
    assert_eq!(size("Visitors", "membership").await, 0);
    let path = format!("/api/v2/usergroups/{}/members?limit=1000", ids["All Users"]);
    let (_, page) = counted(&visitor, &path).await;
    assert_eq!(page.len(), 100, "never more");
    let person = page[0]["to"]["id"].as_str().expect("an id");
    assert_eq!(page[0]["to"]["type"], "user");
    let (_, theirs) = counted(&visitor, &format!("/api/v2/users/{person}/memberof")).await;
    let theirs: Vec<_> = theirs.iter().map(|one| one["id"].as_str()).collect();
    let expected = [
        Some(ids["All Users"].as_str()),
        Some(ids["Kisi trial"].as_str()),
    ];
    assert_eq!(theirs, expected);
}

#[tokio::test]
async fn an_application_has_the_people_of_its_groups_once_with_every_way() {
    let visitor = company().await;
    let made = visitor.new_application().await;
    let id = made["_id"].as_str().expect("an id");
    let ids = groups(&visitor).await;
    let (total, _) = counted(&visitor, &format!("/api/v2/applications/{id}/users")).await;
    assert_eq!(total, 0);
    for name in ["Kisi trial", "Contractors"] {
        let body = json!({ "op": "add", "type": "user_group", "id": ids[name] });
        let path = format!("/api/v2/applications/{id}/associations");
        let answer = visitor.jumpcloud(Method::POST, &path, Some(&body)).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT);
    }
    let path = format!("/api/v2/applications/{id}/users?limit=100");
    let (total, people) = counted(&visitor, &path).await;
    let mut seen: Vec<_> = people.iter().map(|one| one["id"].as_str()).collect();
    seen.dedup();
    assert_eq!((seen.len(), people.len()), (total, total), "once each");
    let both = people
        .iter()
        .find(|one| one["paths"].as_array().map(Vec::len) == Some(2));
    let way = &both.expect("somebody is in both")["paths"][0];
    assert_eq!(way[0]["to"]["type"], "user_group");
    assert_eq!(way[1]["to"]["type"], "user");
    let (total, found) = counted(&visitor, &format!("/api/v2/applications/{id}/usergroups")).await;
    assert_eq!((total, found[0]["type"].as_str()), (2, Some("user_group")));
    let path = format!("/api/v2/applications/{id}/associations?targets=user,user_group");
    assert_eq!(counted(&visitor, &path).await.0, 2);
}

#[tokio::test]
async fn what_is_unknown_is_not_found() {
    let visitor = visit(&[]).await;
    let id = "0".repeat(24);
    for path in [
        format!("/api/v2/usergroups/{id}"),
        format!("/api/v2/usergroups/{id}/members"),
        format!("/api/v2/usergroups/{id}/membership"),
        format!("/api/v2/users/{id}/memberof"),
        format!("/api/v2/applications/{id}/users"),
        format!("/api/v2/applications/{id}/usergroups"),
        format!("/api/application-templates/{id}"),
        format!("/api/organizations/{id}"),
    ] {
        let answer = visitor.jumpcloud(Method::GET, &path, None).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
}
