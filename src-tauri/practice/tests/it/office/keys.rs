//! Whose key may do what, and the faults about keys.

use reqwest::{Method, StatusCode};
use serde_json::json;

use super::{faults, get};
use crate::client::{Visitor, visit};
use crate::scim::{desk, path};

const FOR_ADMINISTRATORS: [&str; 8] = [
    "/users",
    "/users/7101",
    "/groups",
    "/groups/7104",
    "/role_assignments",
    "/integrations",
    "/event_sets/1",
    "/organization/dashboard",
];

async fn as_member(visitor: &Visitor, method: Method, path: &str) -> StatusCode {
    let key = format!("KISI-LOGIN {}", visitor.practice.kisi_member_key);
    visitor
        .kisi_as(&key, method, path, Some(&json!({})))
        .await
        .status
}

#[tokio::test]
async fn a_members_key_opens_nothing_of_the_administrators() {
    let visitor = visit(&[]).await;
    for path in FOR_ADMINISTRATORS {
        assert_eq!(as_member(&visitor, Method::GET, path).await, 403, "{path}");
        for wrong in ["", "KISI-LOGIN x", "Bearer x"] {
            let answer = visitor.kisi_as(wrong, Method::GET, path, None).await;
            assert_eq!(answer.status, 401, "{path}");
            assert_eq!(answer.json["code"], "afc496");
        }
    }
    for (method, path) in [
        (Method::POST, "/integrations"),
        (Method::PATCH, "/integrations/1"),
        (Method::DELETE, "/integrations/1"),
        (Method::POST, "/event_sets"),
    ] {
        assert_eq!(as_member(&visitor, method, path).await, 403, "{path}");
    }
    assert_eq!(as_member(&visitor, Method::GET, "/user").await, 200);
}

#[tokio::test]
async fn the_key_may_be_an_administrators_who_is_not_the_owner() {
    let visitor = visit(&[]).await;
    faults(&visitor, &["kisi-key-not-owner"]).await;
    let user = get(&visitor, "/user").await.json;
    let organization = get(&visitor, "/organization").await.json;
    assert_ne!(user["id"], organization["user_id"]);
    assert_eq!(user["email"], "nadia.admin@practice.example");
    assert_eq!(user["organization"]["domain"], "practice");
    for path in [
        "/users",
        "/groups",
        "/role_assignments",
        "/integrations",
        "/organization/dashboard",
    ] {
        assert_eq!(get(&visitor, path).await.status, 200, "{path}");
    }
    let roles = get(&visitor, "/role_assignments?applies_to_type=Organization")
        .await
        .json;
    assert_eq!(roles[1]["role_id"], "organization_admin");
    let refused = get(&visitor, "/organization/settings").await;
    assert_eq!(
        (refused.status, &refused.json["code"]),
        (403, &json!("fcd8ef"))
    );

    faults(&visitor, &[]).await;
    let user = get(&visitor, "/user").await.json;
    assert_eq!(user["id"], organization["user_id"]);
    assert_eq!(get(&visitor, "/users?query=nadia").await.json, json!([]));
}

#[tokio::test]
async fn every_key_may_be_refused() {
    let visitor = visit(&[]).await;
    faults(&visitor, &["kisi-key-refused"]).await;
    for path in
        FOR_ADMINISTRATORS
            .iter()
            .chain(&["/user", "/organization", "/organization/settings"])
    {
        assert_eq!(get(&visitor, path).await.status, 401, "{path}");
    }
    assert_eq!(
        get(&visitor, "/organizations/practice/public").await.status,
        200
    );
    faults(&visitor, &[]).await;
    assert_eq!(get(&visitor, "/user").await.status, 200);
}

#[tokio::test]
async fn the_key_of_who_was_deleted_is_refused() {
    let desk = desk(&[]).await;
    assert_eq!(as_member(&desk.visitor, Method::GET, "/user").await, 200);
    let tom = desk.filter("/Users", r#"userName sw "tom.""#).await;
    let tom = path("/Users", &tom.json["Resources"][0]);
    assert_eq!(desk.delete(&tom).await.status, 204);
    assert_eq!(as_member(&desk.visitor, Method::GET, "/user").await, 401);
}
