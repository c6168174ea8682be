//! Groups, who is in them, and what the dashboard counts.

use serde_json::{Value, json};

use super::{each, faults, fields, get, push, range, wrong};
use crate::client::visit;
use crate::scim::{Desk, desk, path};

async fn pushed(desk: &Desk, name: &str, members: &[&Value]) -> Value {
    let members: Vec<_> = members
        .iter()
        .map(|one| json!({ "value": one["id"] }))
        .collect();
    let body = json!({ "displayName": name, "members": members });
    let answer = desk.post("/Groups", body).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    answer.json
}

#[tokio::test]
async fn a_group_has_the_documented_fields_and_no_other() {
    let visitor = visit(&[]).await;
    let list = get(&visitor, "/groups?scope=organization").await;
    assert_eq!(range(&list), "0-9/1");
    let group = &list.json[0];
    assert_eq!(
        fields(group),
        [
            "created_at",
            "description",
            "elevator_stops_count",
            "geofence_restriction_enabled",
            "geofence_restriction_radius",
            "id",
            "locks_count",
            "login_enabled",
            "managed_device_restriction_enabled",
            "members_count",
            "name",
            "place_id",
            "primary_device_restriction_enabled",
            "reader_restriction_enabled",
            "resource_type",
            "tap_to_access_restriction_enabled",
            "time_restriction_enabled",
            "time_restriction_time_zone",
            "updated_at",
            "users_count",
        ]
    );
    assert_eq!(
        (
            &group["name"],
            &group["users_count"],
            &group["locks_count"],
            &group["place_id"]
        ),
        (&json!("Front door"), &json!(2), &json!(1), &Value::Null)
    );
    let alone = get(&visitor, &format!("/groups/{}", group["id"])).await;
    assert_eq!(alone.json, *group);
    assert_eq!(
        get(&visitor, "/groups/7101").await.status,
        404,
        "a person's"
    );
    assert_eq!(range(&get(&visitor, "/groups?scope=place").await), "*/0");
    for (query, field) in [
        ("scope=all", "scope"),
        ("sort=id", "sort"),
        ("limit=251", "limit"),
    ] {
        let answer = get(&visitor, &format!("/groups?{query}")).await;
        assert_eq!(wrong(&answer), (422, field.to_owned()));
    }
}

#[tokio::test]
async fn a_group_that_scim_pushed_opens_no_door_until_somebody_says_so() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    let anna = desk.anna().await;
    let made = pushed(&desk, "Engineering", &[&anna]).await;
    let doors = async || {
        let group = &get(visitor, "/groups?query=ENGIN").await.json[0];
        (group["users_count"].clone(), group["locks_count"].clone())
    };
    assert_eq!(doors().await, (json!(1), json!(0)));
    visitor.hand("kisi/doors", json!({})).await;
    assert_eq!(doors().await, (json!(1), json!(1)));
    faults(visitor, &["groups-without-doors"]).await;
    assert_eq!(doors().await.1, 0);
    assert_eq!(get(visitor, "/groups").await.json[0]["locks_count"], 0);
    faults(visitor, &[]).await;
    assert_eq!(doors().await.1, 1);

    assert_eq!(desk.delete(&path("/Users", &anna)).await.status, 204);
    assert_eq!(doors().await.0, 0);
    assert_eq!(desk.delete(&path("/Groups", &made)).await.status, 204);
    assert_eq!(range(&get(visitor, "/groups?query=engin").await), "*/0");
}

#[tokio::test]
async fn groups_are_sorted_by_name() {
    let desk = desk(&[]).await;
    for name in ["visitors", "Cleaning"] {
        pushed(&desk, name, &[]).await;
    }
    let list = async |query: &str| {
        let answer = get(&desk.visitor, &format!("/groups?{query}")).await;
        each(&answer, "name").join(", ")
    };
    assert_eq!(list("").await, "Front door, visitors, Cleaning");
    assert_eq!(list("sort=name").await, "Cleaning, Front door, visitors");
    assert_eq!(list("sort=-name&limit=1").await, "visitors");
}

#[tokio::test]
async fn role_assignments_tell_who_is_in_a_group() {
    let desk = desk(&[]).await;
    let visitor = &desk.visitor;
    let zoe = push(&desk, "zoe.adams@practice.example", "Zoe Adams").await;
    pushed(&desk, "Engineering", &[&zoe]).await;
    let ids = get(visitor, "/groups").await.json;
    let (front, engineering) = (&ids[0]["id"], &ids[1]["id"]);
    let who = async |query: &str| {
        let answer = get(visitor, &format!("/role_assignments?{query}")).await;
        let all = answer.json.as_array().expect("a list");
        let names: Vec<_> = all
            .iter()
            .map(|one| {
                let role = one["role_id"].as_str().expect("text");
                format!("{} {role}", one["assignee"]["name"].as_str().expect("text"))
            })
            .collect();
        names.join(", ")
    };
    for (query, expected) in [
        (
            format!("applies_to_type=Group&applies_to_id={front}"),
            "Maria Owner group_basic, Tom Member group_basic",
        ),
        (
            format!("applies_to_type=Group&applies_to_id={engineering}"),
            "Zoe Adams group_basic",
        ),
        ("applies_to_type=Group&applies_to_id=1".to_owned(), ""),
        (
            "applies_to_type=Organization".to_owned(),
            "Maria Owner organization_owner",
        ),
        ("applies_to_type=Place".to_owned(), ""),
        ("assignee_type=Team".to_owned(), ""),
        (
            "sort=-user.name&limit=2".to_owned(),
            "Zoe Adams group_basic, Tom Member group_basic",
        ),
        (
            "applies_to_type=Group&query=maria".to_owned(),
            "Maria Owner group_basic",
        ),
    ] {
        assert_eq!(who(&query).await, expected, "{query}");
    }
    let answer = get(visitor, "/role_assignments?applies_to_id=7104").await;
    assert_eq!(wrong(&answer), (422, "applies_to_id".to_owned()));
    let all = get(visitor, "/role_assignments").await;
    assert_eq!(range(&all), "0-9/4");
    let all = all.json.as_array().expect("a list");
    let ids: std::collections::BTreeSet<_> = all.iter().map(|one| one["id"].as_u64()).collect();
    assert_eq!(ids.len(), 4);
    assert_eq!(all[1]["applies_to"]["name"], "Front door");
}

#[tokio::test]
async fn the_dashboard_counts() {
    let desk = desk(&[]).await;
    let anna = desk.anna().await;
    pushed(&desk, "Engineering", &[&anna]).await;
    let told = get(&desk.visitor, "/organization/dashboard").await.json;
    assert_eq!(
        told,
        json!({
            "apple_passes_count": 0, "cameras_count": 0, "users_count": 4, "places_count": 1,
            "locks_count": 1, "groups_count": 2, "members_count": 4,
        })
    );
}
