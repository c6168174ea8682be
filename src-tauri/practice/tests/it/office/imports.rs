//! Directory imports from practice JumpCloud.

use reqwest::Method;
use serde_json::{Value, json};

use super::{ask, each, faults, fields, get, range, wrong};
use crate::client::{Visitor, visit};
use crate::scim::Answer;

async fn jumpcloud_group(visitor: &Visitor, name: &str) -> Value {
    let groups = visitor
        .jumpcloud(Method::GET, "/api/v2/usergroups", None)
        .await;
    let groups = groups.json.as_array().expect("a list").clone();
    let group = groups.iter().find(|group| group["name"] == name);
    group.expect("it is there")["id"].clone()
}

async fn kisi_group(visitor: &Visitor) -> Value {
    get(visitor, "/groups").await.json[0]["id"].clone()
}

/// What an administrator types for JumpCloud's trial group.
async fn typed(visitor: &Visitor) -> Value {
    json!({
        "name": "JumpCloud people",
        "type": "jumpcloud_user_import",
        "api_key": visitor.practice.jumpcloud_key,
        "enabled": true,
        "jumpcloud_group_id": jumpcloud_group(visitor, "Kisi trial").await,
        "group_id": kisi_group(visitor).await,
    })
}

async fn create(visitor: &Visitor, typed: &Value) -> Answer {
    let body = json!({ "integration": typed });
    ask(visitor, Method::POST, "/integrations", Some(&body)).await
}

async fn made(visitor: &Visitor, typed: &Value) -> String {
    let answer = create(visitor, typed).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    format!("/integrations/{}", answer.json["id"])
}

async fn change(visitor: &Visitor, one: &str, typed: Value) -> Answer {
    let body = json!({ "integration": typed });
    ask(visitor, Method::PATCH, one, Some(&body)).await
}

async fn people(visitor: &Visitor) -> u64 {
    let counts = get(visitor, "/organization/dashboard").await.json;
    counts["users_count"].as_u64().expect("a number")
}

async fn in_group(visitor: &Visitor) -> u64 {
    let group = &get(visitor, "/groups").await.json[0];
    group["users_count"].as_u64().expect("a number")
}

#[tokio::test]
async fn an_import_brings_a_jumpcloud_group_into_a_group() {
    let visitor = visit(&[]).await;
    let answer = create(&visitor, &typed(&visitor).await).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(
        fields(&answer.json),
        [
            "created_at",
            "disabled_due_to_error",
            "disabled_due_to_error_at",
            "enabled",
            "group",
            "group_id",
            "id",
            "import_members_only",
            "jumpcloud_group_id",
            "jumpcloud_organization_id",
            "name",
            "organization",
            "organization_id",
            "place_id",
            "resource_type",
            "type",
            "updated_at",
        ]
    );
    assert_eq!(answer.json["enabled"], true);
    assert_eq!(answer.json["import_members_only"], false);
    assert_eq!(answer.json["jumpcloud_organization_id"], Value::Null);
    // Six are in the trial group, and Tom was in Kisi and in the group before.
    assert_eq!((people(&visitor).await, in_group(&visitor).await), (8, 7));
    let anna = &get(&visitor, "/users?email=anna.kim@practice.example")
        .await
        .json[0];
    assert_eq!(
        (
            &anna["name"],
            &anna["scim_access_enabled"],
            &anna["password_flow_enabled"]
        ),
        (&json!("Anna Kim"), &json!(true), &json!(false))
    );
    let tom = get(&visitor, "/users?email=tom.member@practice.example").await;
    assert_eq!(range(&tom), "0-49/1", "not made twice");

    let one = format!("/integrations/{}", answer.json["id"]);
    assert_eq!(get(&visitor, &one).await.json, answer.json);
    let list = get(&visitor, "/integrations?scope=organization&enabled=true").await;
    assert_eq!(range(&list), "0-9/1");
    assert_eq!(
        list.json[0]["jumpcloud_group_id"],
        Value::Null,
        "a list tells less"
    );
    for told in [&answer.text, &list.text, &visitor.state().await.to_string()] {
        assert!(!told.contains(&visitor.practice.jumpcloud_key));
        assert!(!told.contains("api_key"));
    }
}

#[tokio::test]
async fn an_import_for_people_only_leaves_groups_and_mailboxes_alone() {
    let visitor = visit(&[]).await;
    faults(&visitor, &["emails-on"]).await;
    let mut typed = typed(&visitor).await;
    typed["import_members_only"] = json!(true);
    let one = made(&visitor, &typed).await;
    assert_eq!((people(&visitor).await, in_group(&visitor).await), (8, 2));
    assert_eq!(visitor.state().await["kisi_mails"]["sent"], 0);
    let into_group = json!({ "import_members_only": false });
    assert_eq!(change(&visitor, &one, into_group).await.status, 204);
    assert_eq!((people(&visitor).await, in_group(&visitor).await), (8, 7));
    let mails = visitor.state().await["kisi_mails"].clone();
    assert_eq!(mails, json!({ "paused": false, "sent": 5 }));
}

#[tokio::test]
async fn e_mails_are_paused_unless_the_fault_says_otherwise() {
    let visitor = visit(&[]).await;
    made(&visitor, &typed(&visitor).await).await;
    let mails = visitor.state().await["kisi_mails"].clone();
    assert_eq!(mails, json!({ "paused": true, "sent": 0 }));
}

#[tokio::test]
async fn kisi_tries_the_key_before_it_keeps_it() {
    let visitor = visit(&[]).await;
    let right = typed(&visitor).await;
    let with = |name: &str, value: Value| {
        let mut typed = right.clone();
        typed[name] = value;
        typed
    };
    for (typed, code) in [
        (with("api_key", json!("jca_wrong")), "abee11"),
        (
            with(
                "jumpcloud_organization_id",
                json!("5d0c2f6e7a1b4c3da9e80f1a"),
            ),
            "abee11",
        ),
        (with("jumpcloud_group_id", json!("nobody")), "abcc11"),
    ] {
        let answer = create(&visitor, &typed).await;
        assert_eq!((answer.status, &answer.json["code"]), (422, &json!(code)));
    }
    for (typed, field) in [
        (with("name", json!(" ")), "name"),
        (with("name", Value::Null), "name"),
        (with("api_key", json!("")), "api_key"),
        (with("type", Value::Null), "type"),
        (with("type", json!("google_user_import")), "type"),
        (
            with("jumpcloud_group_id", Value::Null),
            "jumpcloud_group_id",
        ),
        (with("jumpcloud_group_id", json!(7)), "jumpcloud_group_id"),
        (with("group_id", json!(1)), "group_id"),
        (with("group_id", json!("front")), "group_id"),
        (with("enabled", json!("yes")), "enabled"),
    ] {
        let answer = create(&visitor, &typed).await;
        assert_eq!(wrong(&answer), (422, field.to_owned()), "{typed}");
    }
    let nothing = ask(&visitor, Method::POST, "/integrations", Some(&json!({}))).await;
    assert_eq!(wrong(&nothing), (422, "integration".to_owned()));
    assert_eq!(range(&get(&visitor, "/integrations").await), "*/0");
    assert_eq!(people(&visitor).await, 3, "nobody came");

    let state = visitor.state().await;
    let organization = state["jumpcloud"]["organization"]["id"].clone();
    let answer = create(&visitor, &with("jumpcloud_organization_id", organization)).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
}

#[tokio::test]
async fn an_import_that_is_not_enabled_brings_nobody_until_it_is() {
    let visitor = visit(&[]).await;
    let one = made(
        &visitor,
        &json!({
            "name": "Later", "type": "jumpcloud_user_import",
            "api_key": visitor.practice.jumpcloud_key,
        }),
    )
    .await;
    visitor.hand("kisi/sync-imports", json!({})).await;
    assert_eq!(people(&visitor).await, 3);
    let answer = change(&visitor, &one, json!({ "enabled": true })).await;
    assert_eq!(wrong(&answer), (422, "jumpcloud_group_id".to_owned()));
    let group = jumpcloud_group(&visitor, "Contractors").await;
    let on = json!({ "enabled": true, "jumpcloud_group_id": group });
    assert_eq!(change(&visitor, &one, on).await.status, 204);
    assert_eq!(people(&visitor).await, 4);
    assert_eq!(in_group(&visitor).await, 2, "no group was chosen");
}

#[tokio::test]
async fn who_leaves_jumpclouds_group_leaves_kisi_again() {
    let visitor = visit(&[]).await;
    let one = made(&visitor, &typed(&visitor).await).await;
    assert_eq!((people(&visitor).await, in_group(&visitor).await), (8, 7));
    let group = jumpcloud_group(&visitor, "Contractors").await;
    let other = json!({ "jumpcloud_group_id": group });
    assert_eq!(change(&visitor, &one, other).await.status, 204);
    let left = get(&visitor, "/users?sort=name").await;
    assert_eq!(
        each(&left, "name"),
        ["Farid Haddad", "Ines Former", "Maria Owner", "Tom Member"],
        "Tom was not made by the import"
    );
    assert_eq!(in_group(&visitor).await, 2, "Maria and Farid");

    let gone = ask(&visitor, Method::DELETE, &one, None).await;
    assert_eq!(gone.status, 204);
    assert_eq!(people(&visitor).await, 4, "who was brought stays");
    for method in [Method::GET, Method::DELETE] {
        assert_eq!(ask(&visitor, method, &one, None).await.status, 404);
    }
    let answer = change(&visitor, &one, json!({})).await;
    assert_eq!(answer.status, 404);
}

#[tokio::test]
async fn kisi_switches_an_import_off_whose_key_is_refused() {
    let visitor = visit(&[]).await;
    let one = made(&visitor, &typed(&visitor).await).await;
    let shown = async || {
        let told = get(&visitor, &one).await.json;
        (
            told["enabled"].clone(),
            told["disabled_due_to_error"].clone(),
        )
    };
    visitor.hand("kisi/sync-imports", json!({})).await;
    assert_eq!(shown().await, (json!(true), json!(false)));
    faults(&visitor, &["import-disabled"]).await;
    assert_eq!(shown().await, (json!(false), json!(true)));
    let told = get(&visitor, &one).await.json;
    assert_eq!(told["disabled_due_to_error_at"], crate::client::NOW);
    assert_eq!(
        range(&get(&visitor, "/integrations?enabled=true").await),
        "*/0"
    );

    // Enabled again, it runs into the same refusal.
    assert_eq!(
        change(&visitor, &one, json!({ "enabled": true }))
            .await
            .status,
        204
    );
    assert_eq!(shown().await, (json!(false), json!(true)));
    faults(&visitor, &[]).await;
    assert_eq!(shown().await, (json!(true), json!(false)));
    assert_eq!((people(&visitor).await, in_group(&visitor).await), (8, 7));
}

#[tokio::test]
async fn a_new_import_stops_at_its_first_run_while_its_key_is_refused() {
    let visitor = visit(&[setup_practice::Fault::ImportDisabled]).await;
    let answer = create(&visitor, &typed(&visitor).await).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json["disabled_due_to_error"], true);
    assert_eq!(people(&visitor).await, 3);
}
