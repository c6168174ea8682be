//! People: created, read, replaced, deleted, and what is refused.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Desk, USER, anna, desk, path, send};

#[tokio::test]
async fn a_person_is_created_read_replaced_and_deleted() {
    let desk = desk(&[]).await;
    let created = desk.post("/Users", anna()).await;
    assert_eq!(created.status, 201);
    assert_eq!(created.headers["content-type"], "application/scim+json");
    let id = created.json["id"].as_str().expect("text").to_owned();
    assert_eq!(id.len(), 36);
    let location = format!("{}/Users/{id}", desk.visitor.practice.scim);
    assert_eq!(created.headers["location"], location.as_str());
    assert_eq!(
        created.json["meta"],
        json!({
            "resourceType": "User", "location": location, "version": "W/\"1\"",
            "created": "2026-11-23T12:00:00.000Z", "lastModified": "2026-11-23T12:00:00.000Z",
        })
    );
    for (name, value) in anna().as_object().expect("an object") {
        assert_eq!(created.json[name], *value, "{name}");
    }

    let one = format!("/Users/{id}");
    let read = desk.get(&one).await;
    assert_eq!((read.status, &read.json), (200, &created.json));

    let bare = json!({ "schemas": [USER], "userName": "ANNA@practice.example" });
    let replaced = desk.put(&one, bare).await;
    assert_eq!(replaced.status, 200);
    assert_eq!(replaced.json["userName"], "ANNA@practice.example");
    assert_eq!(
        replaced.json["displayName"],
        Value::Null,
        "left out is gone"
    );
    assert_eq!(replaced.json["active"], true, "unless it is said");
    assert_eq!(replaced.json["meta"]["version"], "W/\"2\"");

    let gone = desk.delete(&one).await;
    assert_eq!((gone.status, gone.text.as_str()), (204, ""));
    for method in [Method::GET, Method::PUT, Method::PATCH, Method::DELETE] {
        let answer = desk.ask(method, &one, Some(&anna())).await;
        assert_eq!(answer.refusal(), (404, ""));
    }
}

#[tokio::test]
async fn what_cannot_stand_is_refused_and_changes_nothing() {
    let desk = desk(&[]).await;
    let one = path("/Users", &desk.anna().await);
    let with = |name: &str, value: Value| {
        let mut body = anna();
        body[name] = value;
        body
    };
    let two_primary = json!([
        { "value": "a@practice.example", "primary": true },
        { "value": "b@practice.example", "primary": true },
    ]);
    let wrong = [
        json!({}),
        with("userName", Value::Null),
        with("userName", json!(" ")),
        with("userName", json!(7)),
        with("active", json!("yes")),
        with("name", json!(true)),
        with("emails", json!([true])),
        with("emails", two_primary),
    ];
    for body in wrong {
        let answer = desk.post("/Users", body.clone()).await;
        assert_eq!(answer.refusal(), (400, "invalidValue"), "{body}");
        let answer = desk.put(&one, body).await;
        assert_eq!(answer.refusal(), (400, "invalidValue"));
    }
    for text in ["", "{", "[]", "\"x\""] {
        let request = desk.request(Method::POST, "/Users").body(text);
        assert_eq!(
            send(request).await.refusal(),
            (400, "invalidSyntax"),
            "{text}"
        );
    }
    assert_eq!(desk.get(&one).await.json["userName"], anna()["userName"]);
    assert_eq!(desk.get("/Users").await.json["totalResults"], 4);
}

#[tokio::test]
async fn a_user_name_is_taken_in_any_letter_case() {
    let desk = desk(&[]).await;
    let one = path("/Users", &desk.anna().await);
    let mut again = anna();
    again["userName"] = json!("Anna.Kim@Practice.example");
    let answer = desk.post("/Users", again.clone()).await;
    assert_eq!(answer.refusal(), (409, "uniqueness"));
    assert_eq!(
        desk.put(&one, again).await.status,
        200,
        "its own is its own"
    );

    again = anna();
    again["userName"] = json!("maria.owner@practice.example");
    assert_eq!(desk.put(&one, again).await.refusal(), (409, "uniqueness"));
    let taken =
        json!([{ "op": "replace", "path": "userName", "value": "TOM.member@practice.example" }]);
    assert_eq!(desk.patch(&one, taken).await.refusal(), (409, "uniqueness"));
    assert_eq!(desk.delete(&one).await.status, 204);
    desk.anna().await;
}

#[tokio::test]
async fn names_of_attributes_have_any_letter_case_and_unknown_ones_are_left_out() {
    let desk = desk(&[]).await;
    let sent = json!({
        "USERNAME": "anna.kim@practice.example", "Active": "False", "id": "mine",
        "NAME": { "GivenName": "Anna", "honorificPrefix": "Dr" },
        "meta": { "created": "1999-01-01T00:00:00Z" }, "shoeSize": 44, "displayName": null,
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "x" },
    });
    let mut told = desk.post("/Users", sent).await.json;
    assert_ne!(told["id"], "mine");
    assert_eq!(told["meta"]["created"], "2026-11-23T12:00:00.000Z");
    for name in ["id", "meta"] {
        told.as_object_mut().expect("an object").remove(name);
    }
    assert_eq!(
        told,
        json!({
            "schemas": [USER], "userName": "anna.kim@practice.example", "active": false,
            "name": { "givenName": "Anna" },
        })
    );
}

#[tokio::test]
async fn only_the_token_opens() {
    let desk = desk(&[]).await;
    let bad = [
        String::new(),
        "Bearer".into(),
        "Bearer ".into(),
        desk.token.clone(),
        format!("Basic {}", desk.token),
        format!("Bearer {}x", desk.token),
        format!("Bearer Bearer {}", desk.token),
        format!("KISI-LOGIN {}", desk.visitor.practice.kisi_key),
        format!("Bearer {}", desk.visitor.practice.kisi_key),
    ];
    for path in [
        "/Users",
        "/Users/x",
        "/Groups",
        "/ServiceProviderConfig",
        "/nothing",
        "",
    ] {
        for authorization in &bad {
            let url = format!("{}{path}", desk.visitor.practice.scim);
            let request = desk.visitor.http.get(url);
            let answer = send(request.header("authorization", authorization)).await;
            assert_eq!(answer.refusal(), (401, ""), "{path} {authorization}");
            assert_eq!(answer.headers["www-authenticate"], "Bearer");
        }
    }
    let url = format!("{}/Users", desk.visitor.practice.scim);
    let request = desk.visitor.http.get(url);
    let small = request.header("authorization", format!("bearer {}", desk.token));
    assert_eq!(
        send(small).await.status,
        200,
        "the scheme has any letter case"
    );
}

#[tokio::test]
async fn both_media_types_are_taken_and_no_other() {
    let desk = desk(&[]).await;
    let try_as = async |desk: &Desk, kind: &str| {
        let request = desk.request(Method::POST, "/Users");
        let request = request.header("content-type", kind).body("{}");
        send(request).await.status
    };
    for kind in [
        "application/json",
        "application/scim+json",
        "Application/SCIM+JSON; charset=utf-8",
    ] {
        assert_eq!(try_as(&desk, kind).await, 400, "{kind} was read");
    }
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/xml",
    ] {
        assert_eq!(try_as(&desk, kind).await, 415, "{kind}");
    }
}

#[tokio::test]
async fn an_entity_tag_tells_whether_it_was_changed() {
    let desk = desk(&[]).await;
    let one = path("/Users", &desk.anna().await);
    let read = desk.get(&one).await;
    let tag = read.headers["etag"].to_str().expect("text").to_owned();
    let same = desk
        .request(Method::GET, &one)
        .header("if-none-match", &tag);
    assert_eq!(send(same).await.status, 304);

    let nothing_new = json!([{ "op": "replace", "path": "active", "value": true }]);
    let answer = desk.patch(&one, nothing_new).await;
    assert_eq!(answer.headers["etag"], tag.as_str(), "nothing changed");
    let body = anna().to_string();
    let stale = desk
        .request(Method::PUT, &one)
        .header("if-match", "W/\"7\"");
    assert_eq!(send(stale.body(body.clone())).await.refusal(), (412, ""));
    let fresh = desk.request(Method::PUT, &one).header("if-match", &tag);
    assert_eq!(send(fresh.body(body)).await.status, 200);
}
