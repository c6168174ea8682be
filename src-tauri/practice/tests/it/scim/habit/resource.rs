//! Habits about what people and groups can be and how they come and go.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use setup_practice::Habit;

use super::super::{Desk, anna, path};
use super::{DOOR, TOM, apart, group, status};

#[tokio::test]
async fn deleting() {
    apart(Habit::CannotDelete, ["204", "405"], async |desk| {
        let answer = desk.delete(&path("/Users", &desk.anna().await)).await;
        assert_eq!(desk.delete(DOOR).await.status, 204);
        status(&answer)
    })
    .await;
    apart(Habit::CannotDeleteGroups, ["204", "405"], async |desk| {
        let person = desk.anna().await;
        assert_eq!(desk.delete(&path("/Users", &person)).await.status, 204);
        status(&desk.delete(DOOR).await)
    })
    .await;
    apart(
        Habit::DeleteDeactivates,
        ["404 null", "200 false"],
        async |desk| {
            let one = path("/Users", &desk.anna().await);
            assert_eq!(desk.delete(&one).await.status, 204);
            let left = desk.get(&one).await;
            format!("{} {}", left.status, left.json["active"])
        },
    )
    .await;
    apart(Habit::RemembersDeleted, ["201", "409"], async |desk| {
        desk.delete(&path("/Users", &desk.anna().await)).await;
        status(&desk.post("/Users", anna()).await)
    })
    .await;
}

/// How many there are with this name.
async fn found(desk: &Desk, name: &str) -> Value {
    let filter = format!("userName eq \"{name}\"");
    desk.filter("/Users", &filter).await.json["totalResults"].clone()
}

/// Creates somebody new, who can be read at once, and looks for them.
async fn newcomer(desk: &Desk) -> (Value, String) {
    let number = desk.log().await.len();
    let name = format!("new-{number}@practice.example");
    let created = desk.post("/Users", json!({ "userName": name })).await.json;
    let soon = found(desk, &name).await;
    assert_eq!(desk.get(&path("/Users", &created)).await.status, 200);
    (soon, name)
}

#[tokio::test]
async fn creating() {
    apart(Habit::CreatesDuplicates, ["409 4", "201 5"], async |desk| {
        desk.anna().await;
        let again = desk.post("/Users", anna()).await;
        format!(
            "{} {}",
            again.status,
            desk.get("/Users").await.json["totalResults"]
        )
    })
    .await;
    apart(
        Habit::DuplicateIs200,
        ["409 false", "200 true"],
        async |desk| {
            let first = desk.anna().await;
            let again = desk.post("/Users", anna()).await;
            format!("{} {}", again.status, again.json["id"] == first["id"])
        },
    )
    .await;
    apart(Habit::AddressesOnly, ["201", "400"], async |desk| {
        status(&desk.post("/Users", json!({ "userName": "anna" })).await)
    })
    .await;
    apart(Habit::NeedsNames, ["201 200", "400 400"], async |desk| {
        let bare = json!({ "userName": "a@b.example", "name": { "givenName": "A" } });
        let created = desk.post("/Users", bare.clone()).await;
        let replaced = desk.put(&format!("/Users/{TOM}"), bare.clone()).await;
        let replaced = match created.status {
            201 => desk.put(&path("/Users", &created.json), bare).await,
            _ => replaced,
        };
        format!("{} {}", created.status, replaced.status)
    })
    .await;
    apart(Habit::NoExternalId, ["\"jc-1\"", "null"], async |desk| {
        desk.anna().await["externalId"].to_string()
    })
    .await;
    apart(Habit::SlowToSee, ["1 1", "0 1"], async |desk| {
        let (soon, name) = loop {
            let started = Instant::now();
            let soon = newcomer(desk).await;
            // On a busy computer the question may come too late to show anything.
            if started.elapsed() < Duration::from_millis(300) {
                break soon;
            }
        };
        tokio::time::sleep(Duration::from_millis(320)).await;
        format!("{soon} {}", found(desk, &name).await)
    })
    .await;
}

#[tokio::test]
async fn groups() {
    apart(Habit::NeedsRef, ["201 200", "400 400"], async |desk| {
        let created = group(desk, json!([{ "value": TOM }])).await;
        let add = json!([{ "op": "add", "path": "members", "value": [{ "value": TOM.replace("02", "03") }] }]);
        let added = desk.patch(DOOR, add).await;
        let with_ref = json!([{ "value": TOM, "$ref": format!("{}/Users/{TOM}", desk.visitor.practice.scim) }]);
        assert_eq!(group(desk, with_ref).await.status, 201);
        let remove = json!([{ "op": "remove", "path": format!("members[value eq \"{TOM}\"]") }]);
        assert_eq!(desk.patch(DOOR, remove).await.status, 200);
        format!("{} {}", created.status, added.status)
    })
    .await;
    apart(Habit::DropsMembersOnCreation, ["1", "0"], async |desk| {
        let created = group(desk, json!([{ "value": TOM }])).await;
        assert_eq!(created.status, 201);
        let members = created.json["members"].as_array().map_or(0, Vec::len);
        members.to_string()
    })
    .await;
    apart(Habit::NoEmptyGroups, ["201", "400"], async |desk| {
        status(&group(desk, json!([])).await)
    })
    .await;
    apart(Habit::UniqueGroupNames, ["201", "409"], async |desk| {
        status(
            &desk
                .post("/Groups", json!({ "displayName": "FRONT door" }))
                .await,
        )
    })
    .await;
    apart(Habit::NoGroups, ["200 200 2", "404 404 1"], async |desk| {
        let kinds = desk.get("/ResourceTypes").await.json["totalResults"].clone();
        let (list, one) = (desk.get("/Groups").await, desk.get(DOOR).await);
        format!("{} {} {kinds}", list.status, one.status)
    })
    .await;
}
