//! JumpCloud's user groups and what they are bound to.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::client::{read, visit};

#[tokio::test]
async fn groups_come_as_a_bare_list_with_their_number_in_a_header() {
    let visitor = visit(&[]).await;
    let url = format!(
        "{}/api/v2/usergroups?limit=2&skip=1",
        visitor.practice.jumpcloud
    );
    let request = visitor
        .http
        .get(url)
        .header("x-api-key", &visitor.practice.jumpcloud_key);
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.headers()["x-total-count"], "3");
    let groups = read(answer).await.json;
    let names: Vec<_> = groups
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(names, ["Contractors", "Kisi trial"]);
    assert_eq!(groups[0]["type"], "user_group");
}

#[tokio::test]
async fn groups_are_bound_and_unbound() {
    let visitor = visit(&[]).await;
    let made = visitor.new_application().await;
    let groups = visitor
        .jumpcloud(Method::GET, "/api/v2/usergroups", None)
        .await
        .json;
    let group = &groups[2]["id"];
    let path = format!(
        "/api/v2/applications/{}/associations",
        made["_id"].as_str().expect("an id")
    );
    let bound = async || {
        let asked = format!("{path}?targets=user_group");
        visitor.jumpcloud(Method::GET, &asked, None).await.json
    };
    let operate = async |op: &str, kind: &str, id: &Value| {
        let body = json!({ "op": op, "type": kind, "id": id });
        visitor
            .jumpcloud(Method::POST, &path, Some(&body))
            .await
            .status
    };
    assert_eq!(bound().await, json!([]));
    assert_eq!(
        operate("add", "user_group", group).await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        bound().await,
        json!([{
            "attributes": null,
            "to": { "attributes": null, "id": group, "type": "user_group" },
        }])
    );
    assert_eq!(
        operate("add", "user_group", group).await,
        StatusCode::CONFLICT
    );
    assert_eq!(operate("add", "user", group).await, StatusCode::BAD_REQUEST);
    assert_eq!(
        operate("bind", "user_group", group).await,
        StatusCode::BAD_REQUEST
    );
    assert_eq!(
        operate("add", "user_group", &json!("none")).await,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        operate("remove", "user_group", group).await,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        operate("remove", "user_group", group).await,
        StatusCode::NOT_FOUND
    );
    assert_eq!(bound().await, json!([]));

    let users = visitor
        .jumpcloud(Method::GET, &format!("{path}?targets=user"), None)
        .await;
    assert_eq!((users.status, users.json), (StatusCode::OK, json!([])));
    let all = visitor.jumpcloud(Method::GET, &path, None).await;
    assert_eq!(all.status, StatusCode::BAD_REQUEST, "targets is required");
}
