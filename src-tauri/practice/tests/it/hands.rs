//! Keys that a person copies out of the consoles, and Kisi's form for an import.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use setup_practice::Fault;

use crate::client::{Visitor, visit};

#[tokio::test]
async fn keys_are_copied_out_of_the_consoles() {
    let visitor = visit(&[]).await;
    let copy = async |body: Value| visitor.hand("jumpcloud/key", body).await;
    let practice = &visitor.practice;
    let (id, secret) = &practice.service_account;
    let admin = json!({ "key": practice.jumpcloud_key });
    assert_eq!(copy(json!({})).await, admin);
    let reader = json!({ "key": practice.jumpcloud_reader_key });
    assert_eq!(copy(json!({ "reader": true })).await, reader);
    let account = json!({ "id": id, "secret": secret });
    assert_eq!(copy(json!({ "account": true })).await, account);
    for wrong in [
        json!({ "reader": true, "account": true }),
        json!({ "reader": 1 }),
    ] {
        let answer = visitor.try_hand("jumpcloud/key", wrong).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    }
    let owner = json!({ "key": practice.kisi_key });
    assert_eq!(visitor.hand("kisi/key", json!({})).await, owner);

    let told = visitor.state().await.to_string();
    let keys = [
        &practice.jumpcloud_key,
        &practice.jumpcloud_reader_key,
        &practice.kisi_key,
        secret,
    ];
    assert!(keys.iter().all(|key| !told.contains(key.as_str())));
}

#[tokio::test]
async fn kisis_console_and_its_key_are_out_of_reach_with_kisi() {
    let visitor = visit(&[Fault::KisiUnreachable]).await;
    for hand in ["kisi/key", "kisi/import"] {
        let answer = visitor.try_hand(hand, json!({})).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{hand}");
    }
}

/// The form for JumpCloud's trial group, filled in rightly.
async fn form(visitor: &Visitor) -> Value {
    let groups = visitor.get("/api/v2/usergroups").await;
    let mut groups = groups.as_array().expect("a list").iter();
    let trial = groups.find(|one| one["name"] == "Kisi trial");
    let doors = visitor.kisi(Method::GET, "/groups", None).await.json;
    json!({
        "name": "JumpCloud people",
        "key": visitor.practice.jumpcloud_key,
        "group": trial.expect("it is there")["id"],
        "kisi_group": doors[0]["id"],
    })
}

#[tokio::test]
async fn a_person_adds_an_import_in_the_console() {
    let visitor = visit(&[]).await;
    let form = form(&visitor).await;
    let made = visitor.hand("kisi/import", form.clone()).await;
    assert_eq!(
        (&made["enabled"], &made["import_members_only"]),
        (&json!(true), &json!(false))
    );
    let path = format!("/integrations/{}", made["id"]);
    assert_eq!(visitor.kisi(Method::GET, &path, None).await.json, made);
    let doors = visitor.kisi(Method::GET, "/groups", None).await.json;
    assert_eq!(doors[0]["users_count"], 7);
    let mut only = form;
    only["members_only"] = json!(true);
    let made = visitor.hand("kisi/import", only).await;
    assert_eq!(made["import_members_only"], true);
}

#[tokio::test]
async fn the_form_says_what_is_wrong() {
    let visitor = visit(&[]).await;
    let right = form(&visitor).await;
    let elsewhere = "5d0c2f6e7a1b4c3da9e80f1a";
    for (field, value, words) in [
        ("name", json!(""), "Name can't be blank."),
        ("key", json!(" "), "API Key can't be blank."),
        ("group", Value::Null, "JumpCloud group can't be blank."),
        ("kisi_group", json!(1), "Kisi group must exist."),
        (
            "key",
            json!("jca_wrong"),
            "Authorization with the integration partner failed.",
        ),
        (
            "organization",
            json!(elsewhere),
            "Authorization with the integration partner failed.",
        ),
        (
            "group",
            json!(elsewhere),
            "The partner's resource was not found.",
        ),
    ] {
        let mut typed = right.clone();
        typed[field] = value;
        let answer = visitor.try_hand("kisi/import", typed).await;
        let said = answer.json["error"].as_str();
        assert_eq!((answer.status.as_u16(), said), (422, Some(words)));
    }
    let answer = visitor.try_hand("kisi/import", json!({})).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let all = visitor.kisi(Method::GET, "/integrations", None).await;
    assert_eq!(all.json, json!([]));
}
