//! What the server says about itself, and what it says where there is nothing.

use reqwest::Method;
use serde_json::{Value, json};

use super::{GROUP, USER, desk};

#[tokio::test]
async fn it_says_what_it_can_do() {
    let desk = desk(&[]).await;
    let told = desk.get("/ServiceProviderConfig").await.json;
    let supported = |name: &str| told[name]["supported"].as_bool();
    assert_eq!(supported("patch"), Some(true));
    assert_eq!(supported("filter"), Some(true));
    assert_eq!(told["filter"]["maxResults"], 200);
    assert_eq!(supported("etag"), Some(true));
    for name in ["bulk", "changePassword", "sort"] {
        assert_eq!(supported(name), Some(false), "{name}");
    }
    assert_eq!(told["authenticationSchemes"][0]["type"], "oauthbearertoken");
}

#[tokio::test]
async fn kinds_and_schemas_are_listed_and_found_one_by_one() {
    let desk = desk(&[]).await;
    let kinds = desk.get("/ResourceTypes").await;
    assert_eq!(kinds.each("id"), ["User", "Group"]);
    assert_eq!(kinds.each("schema"), [USER, GROUP]);
    assert_eq!(kinds.each("endpoint"), ["/Users", "/Groups"]);
    let one = desk.get("/ResourceTypes/Group").await.json;
    assert_eq!(one, kinds.json["Resources"][1]);
    assert_eq!(desk.get("/ResourceTypes/Door").await.refusal(), (404, ""));

    let schemas = desk.get("/Schemas").await;
    assert_eq!(
        schemas.each("name"),
        [
            "User",
            "Group",
            "ServiceProviderConfig",
            "ResourceType",
            "Schema"
        ]
    );
    for (at, id) in schemas.each("id").into_iter().enumerate() {
        let one = desk.get(&format!("/Schemas/{id}")).await.json;
        assert_eq!(one, schemas.json["Resources"][at], "{id}");
    }
    assert_eq!(desk.get("/Schemas/urn:x").await.refusal(), (404, ""));

    let user = &schemas.json["Resources"][0]["attributes"];
    let named = |name: &str| -> Value {
        let all = user.as_array().expect("a list").iter();
        all.clone()
            .find(|one| one["name"] == name)
            .cloned()
            .expect(name)
    };
    assert_eq!(named("userName")["required"], true);
    assert_eq!(named("userName")["caseExact"], false);
    assert_eq!(named("userName")["uniqueness"], "server");
    assert_eq!(named("emails")["multiValued"], true);
}

#[tokio::test]
async fn nothing_can_be_changed_or_filtered_there() {
    let desk = desk(&[]).await;
    for path in ["/ServiceProviderConfig", "/ResourceTypes", "/Schemas"] {
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let answer = desk.ask(method, path, None).await;
            assert_eq!(answer.refusal(), (405, ""), "{path}");
            assert_eq!(answer.headers["allow"], "GET");
        }
        let answer = desk.filter(path, "id pr").await;
        assert_eq!(answer.refusal(), (403, ""), "{path}");
    }
}

#[tokio::test]
async fn where_there_is_nothing_a_scim_error_says_so() {
    let desk = desk(&[]).await;
    for path in [
        "",
        "/",
        "/users",
        "/Doors",
        "//Users",
        "/Groups/x/y",
        "/Users/",
        "/Schemas/a/b",
    ] {
        assert_eq!(desk.get(path).await.refusal(), (404, ""), "{path}");
    }
    for path in ["/Bulk", "/Me"] {
        assert_eq!(
            desk.post(path, json!({})).await.refusal(),
            (501, ""),
            "{path}"
        );
    }
    for (method, path) in [
        (Method::DELETE, "/Users"),
        (Method::PATCH, "/Groups"),
        (Method::POST, "/Users/x"),
        (Method::GET, "/Users/.search"),
        (Method::OPTIONS, "/Users"),
    ] {
        assert_eq!(
            desk.ask(method, path, None).await.refusal(),
            (405, ""),
            "{path}"
        );
    }
}
