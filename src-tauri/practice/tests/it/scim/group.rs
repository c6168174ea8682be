//! Groups: created with and without members, read, replaced, deleted.

use serde_json::{Value, json};

use super::{Desk, GROUP, anna, desk, path};

const MARIA: &str = "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d01";
const TOM: &str = "5d0c2f6e-7a1b-4c3d-a9e8-0f1a2b3c4d02";

fn member(desk: &Desk, id: &str) -> Value {
    let address = format!("{}/Users/{id}", desk.visitor.practice.scim);
    json!({ "value": id, "$ref": address, "type": "User" })
}

#[tokio::test]
async fn somebody_is_there_before_jumpcloud_sends_anybody() {
    let desk = desk(&[]).await;
    let people = desk.get("/Users").await;
    assert_eq!(
        people.each("userName"),
        [
            "maria.owner@practice.example",
            "tom.member@practice.example",
            "ines.former@practice.example"
        ]
    );
    let groups = desk.get("/Groups").await;
    assert_eq!(groups.each("displayName"), ["Front door"]);
    let members = &groups.json["Resources"][0]["members"];
    assert_eq!(*members, json!([member(&desk, MARIA), member(&desk, TOM)]));
}

#[tokio::test]
async fn a_group_is_created_read_replaced_and_deleted() {
    let desk = desk(&[]).await;
    let sent = json!({
        "schemas": [GROUP], "displayName": "Kisi trial", "externalId": "jc-7",
        "members": [{ "value": TOM }, { "value": TOM, "display": "Tom" }],
    });
    let created = desk.post("/Groups", sent).await;
    assert_eq!(created.status, 201, "{}", created.text);
    assert_eq!(created.json["externalId"], "jc-7");
    assert_eq!(created.json["members"], json!([member(&desk, TOM)]));
    assert_eq!(created.json["meta"]["resourceType"], "Group");

    let one = path("/Groups", &created.json);
    assert_eq!(desk.get(&one).await.json, created.json);
    let replaced = desk.put(&one, json!({ "displayName": "Empty" })).await;
    assert_eq!(replaced.json["displayName"], "Empty");
    assert_eq!(replaced.json["members"], Value::Null);
    assert_eq!(replaced.json["externalId"], Value::Null);

    assert_eq!(desk.delete(&one).await.status, 204);
    assert_eq!(desk.get(&one).await.refusal(), (404, ""));
    assert_eq!(desk.delete(&one).await.refusal(), (404, ""));
}

#[tokio::test]
async fn a_group_needs_a_name_and_known_members() {
    let desk = desk(&[]).await;
    for body in [
        json!({}),
        json!({ "displayName": "" }),
        json!({ "displayName": "x", "members": [{ "value": "nobody" }] }),
        json!({ "displayName": "x", "members": [{ "type": "User" }] }),
        json!({ "displayName": "x", "members": [[]] }),
    ] {
        let answer = desk.post("/Groups", body.clone()).await;
        assert_eq!(answer.refusal(), (400, "invalidValue"), "{body}");
    }
    for _ in 0..2 {
        let answer = desk
            .post("/Groups", json!({ "displayName": "Twice" }))
            .await;
        assert_eq!(answer.status, 201, "names repeat");
    }
}

#[tokio::test]
async fn who_is_deleted_is_in_no_group_any_more() {
    let desk = desk(&[]).await;
    let anna = desk.post("/Users", anna()).await.json;
    let body =
        json!({ "displayName": "x", "members": [{ "value": anna["id"] }, { "value": TOM }] });
    let one = path("/Groups", &desk.post("/Groups", body).await.json);
    assert_eq!(desk.delete(&path("/Users", &anna)).await.status, 204);
    let left = desk.get(&one).await.json;
    assert_eq!(left["members"], json!([member(&desk, TOM)]));
}
