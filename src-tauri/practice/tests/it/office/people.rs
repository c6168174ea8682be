//! People: the same through SCIM and through Kisi's own interface; filters, order, pages.

use serde_json::{Value, json};

use super::{each, fields, get, push, range, wrong};
use crate::client::{NOW, visit};
use crate::scim::{anna, desk, path};

#[tokio::test]
async fn who_was_there_before_is_in_both_lists() {
    let desk = desk(&[]).await;
    let rest = get(&desk.visitor, "/users").await;
    let scim = desk.get("/Users").await;
    assert_eq!(each(&rest, "email"), scim.each("userName"));
    assert_eq!(each(&rest, "name"), scim.each("displayName"));
    assert_eq!(range(&rest), "0-49/3");
    let owner = &rest.json[0];
    let told = [
        "access_enabled",
        "scim_access_enabled",
        "password_flow_enabled",
    ]
    .map(|field| owner[field].clone());
    assert_eq!(told, [true, true, true]);
    assert_eq!(owner["created_at"], NOW);
    let former = &rest.json[2];
    assert_eq!(former["access_enabled"], false);
    assert_eq!(
        former["scim_access_enabled"], true,
        "SCIM does not manage them"
    );
    assert_eq!(scim.json["Resources"][2]["active"], false);
}

#[tokio::test]
async fn a_person_has_the_documented_fields_and_no_other() {
    let visitor = visit(&[]).await;
    let list = get(&visitor, "/users").await;
    assert_eq!(
        fields(&list.json[0]),
        [
            "access_enabled",
            "confirmed",
            "created_at",
            "email",
            "groups_count",
            "id",
            "image",
            "last_accessed_at",
            "metadata",
            "name",
            "notes",
            "organization_id",
            "otp_required_for_login",
            "password_flow_enabled",
            "resource_type",
            "scim_access_enabled",
            "updated_at",
        ]
    );
    let alone = get(&visitor, &format!("/users/{}", list.json[0]["id"])).await;
    assert_eq!(alone.json, list.json[0]);
    for id in ["1", "0", "999999", "x", "18446744073709551616"] {
        let gone = get(&visitor, &format!("/users/{id}")).await;
        assert_eq!((gone.status, &gone.json["code"]), (404, &json!("000404")));
    }
}

#[tokio::test]
async fn whom_scim_makes_changes_and_deletes_is_seen_at_once() {
    let desk = desk(&[]).await;
    let made = desk.anna().await;
    let find = async || get(&desk.visitor, "/users?email=anna.kim@practice.example").await;
    let seen = find().await.json[0].clone();
    let id = seen["id"].clone();
    assert_eq!(
        (&seen["name"], &seen["email"]),
        (&json!("Anna Kim"), &made["userName"])
    );
    assert_eq!(
        (&seen["scim_access_enabled"], &seen["password_flow_enabled"]),
        (&json!(true), &json!(false))
    );

    let one = path("/Users", &made);
    let suspend = json!([
        { "op": "replace", "path": "active", "value": false },
        { "op": "replace", "path": "displayName", "value": "Anna K." },
    ]);
    assert_eq!(desk.patch(&one, suspend).await.status, 200);
    let seen = get(&desk.visitor, &format!("/users/{id}")).await.json;
    assert_eq!(seen["scim_access_enabled"], false);
    assert_eq!(seen["access_enabled"], true);
    assert_eq!(seen["name"], "Anna K.");

    let mut moved = anna();
    moved["userName"] = json!("anna.new@practice.example");
    assert_eq!(desk.put(&one, moved).await.status, 200);
    assert_eq!(find().await.json, json!([]), "not under the old address");
    let seen = get(&desk.visitor, "/users?email=ANNA.new@practice.example").await;
    assert_eq!(seen.json[0]["id"], id);

    assert_eq!(desk.delete(&one).await.status, 204);
    assert_eq!(
        get(&desk.visitor, &format!("/users/{id}")).await.status,
        404
    );
    assert_eq!(range(&get(&desk.visitor, "/users").await), "0-49/3");
}

#[tokio::test]
async fn whom_scim_changes_it_manages_from_then_on() {
    let desk = desk(&[]).await;
    let maria = desk
        .filter("/Users", r#"userName eq "maria.owner@practice.example""#)
        .await;
    let one = path("/Users", &maria.json["Resources"][0]);
    let rename = json!([
        { "op": "replace", "path": "displayName", "value": "Maria O." },
        { "op": "replace", "path": "active", "value": false },
    ]);
    assert_eq!(desk.patch(&one, rename).await.status, 200);
    let visitor = &desk.visitor;
    let owner = &get(visitor, "/users?query=maria").await.json[0];
    assert_eq!(
        (&owner["name"], &owner["scim_access_enabled"]),
        (&json!("Maria O."), &json!(false))
    );
    assert_eq!(get(visitor, "/user").await.json["name"], "Maria O.");
    let settings = get(visitor, "/organization/settings").await.json;
    assert_eq!(settings["user"]["name"], "Maria O.");
    assert_eq!(settings["user"]["id"], owner["id"]);
}

#[tokio::test]
async fn people_are_found_by_address_text_group_and_id() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    push(&desk, "zoe.adams@practice.example", "Zoe Adams").await;
    let names = async |query: &str| {
        let answer = get(visitor, &format!("/users?{query}")).await;
        each(&answer, "name").join(", ")
    };
    let group = get(visitor, "/groups").await.json[0]["id"].clone();
    let tom = get(visitor, "/users?query=tom").await.json[0]["id"].clone();
    for (query, expected) in [
        ("email=Tom.Member@PRACTICE.example", "Tom Member"),
        ("email=tom.member@practice", ""),
        ("email=", "Maria Owner, Tom Member, Ines Former, Zoe Adams"),
        ("query=ADAMS", "Zoe Adams"),
        ("query=practice.ex&limit=2", "Maria Owner, Tom Member"),
        ("query=nobody", ""),
        (&format!("group_id={group}"), "Maria Owner, Tom Member"),
        (&format!("group_id={group}&query=tom"), "Tom Member"),
        ("group_id=1", ""),
        (&format!("ids={tom},1,x"), "Tom Member"),
        (
            "sort=name",
            "Ines Former, Maria Owner, Tom Member, Zoe Adams",
        ),
        ("sort=-name&limit=1", "Zoe Adams"),
        ("sort=access_enabled&limit=1", "Ines Former"),
        ("sort=-access_enabled&offset=3", "Ines Former"),
    ] {
        assert_eq!(names(query).await, expected, "{query}");
    }
    for (query, field) in [
        ("sort=email", "sort"),
        ("group_id=front", "group_id"),
        ("limit=101", "limit"),
        ("limit=0", "limit"),
        ("limit=-1", "limit"),
        ("limit=many", "limit"),
        ("offset=20001", "offset"),
    ] {
        let answer = get(visitor, &format!("/users?{query}")).await;
        assert_eq!(wrong(&answer), (422, field.to_owned()), "{query}");
    }
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    for number in 0..120 {
        push(
            &desk,
            &format!("p{number}@practice.example"),
            &format!("P {number:03}"),
        )
        .await;
    }
    let page = async |query: &str| {
        let answer = get(visitor, &format!("/users?{query}")).await;
        let len = answer.json.as_array().map_or(0, Vec::len);
        (range(&answer).to_owned(), len)
    };
    for (query, told, len) in [
        ("", "0-49/123", 50),
        ("limit=100", "0-99/123", 100),
        // The range that was asked for, as Kisi's document has it.
        ("limit=100&offset=100", "100-199/123", 23),
        ("offset=123", "*/123", 0),
        ("offset=20000", "*/123", 0),
        ("query=nobody", "*/0", 0),
        ("sort=name&limit=10&offset=5", "5-14/123", 10),
    ] {
        assert_eq!(page(query).await, (told.to_owned(), len), "{query}");
    }
    let mut seen: Vec<Value> = Vec::new();
    for offset in [0, 50, 100] {
        let answer = get(visitor, &format!("/users?offset={offset}")).await;
        seen.extend(answer.json.as_array().expect("a list").clone());
    }
    let ids: std::collections::BTreeSet<_> = seen.iter().map(|one| one["id"].as_u64()).collect();
    assert_eq!(ids.len(), 123, "everybody once");
}
