//! Directory imports from a JumpCloud with several organizations, other regions, other keys and
//! troubles, and a crowd that Kisi knows in part.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};
use setup_practice::{Options, Region};

use super::{ask, faults, get};
use crate::client::{Visitor, visit, visit_with};
use crate::scim::Answer;

/// The id of the group of everybody in this organization.
async fn everybody(visitor: &Visitor, organization: &str) -> Value {
    let key = visitor.practice.jumpcloud_key.as_str();
    let headers = [("x-api-key", key), ("x-org-id", organization)];
    let groups = visitor.with_headers("/api/v2/usergroups", &headers).await;
    let groups = groups.json.as_array().expect("a list").clone();
    let all = groups.iter().find(|group| group["name"] == "All Users");
    all.expect("it is there")["id"].clone()
}

async fn add(visitor: &Visitor, key: &str, group: &Value, organization: Option<&str>) -> Answer {
    let body = json!({ "integration": {
        "name": "JumpCloud people",
        "type": "jumpcloud_user_import",
        "api_key": key,
        "enabled": true,
        "jumpcloud_organization_id": organization,
        "jumpcloud_group_id": group,
        "group_id": get(visitor, "/groups").await.json[0]["id"],
    } });
    ask(visitor, Method::POST, "/integrations", Some(&body)).await
}

fn refused(answer: &Answer) -> (u16, &str) {
    let code = answer.json["code"].as_str().unwrap_or_default();
    (answer.status, code)
}

#[tokio::test]
async fn an_administrator_of_several_organizations_names_one() {
    let options = Options {
        tenants: 3,
        ..Options::default()
    };
    let visitor = visit_with(options).await;
    let organizations = visitor.get("/api/organizations").await;
    let id = |at: usize| organizations["results"][at]["id"].as_str().expect("an id");
    let key = &visitor.practice.jumpcloud_key;
    let group = everybody(&visitor, id(1)).await;
    for (organization, code) in [
        (None, "abee11"),
        (Some("5d0c2f6e7a1b4c3da9e80f1a"), "abee11"),
        (Some(id(0)), "abcc11"),
    ] {
        let answer = add(&visitor, key, &group, organization).await;
        assert_eq!(refused(&answer), (422, code), "{organization:?}");
    }
    let answer = add(&visitor, key, &group, Some(id(1))).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let people = get(&visitor, "/users?query=tenant1.example").await.json;
    assert_eq!(people.as_array().map(Vec::len), Some(4));
}

#[tokio::test]
async fn a_key_that_only_looks_and_a_key_of_another_region_are_enough() {
    for region in Region::ALL {
        let options = Options {
            region,
            ..Options::default()
        };
        let visitor = visit_with(options).await;
        let group = everybody(&visitor, "").await;
        let key = &visitor.practice.jumpcloud_reader_key;
        let answer = add(&visitor, key, &group, None).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let secret = &visitor.practice.service_account.1;
        let answer = add(&visitor, secret, &group, None).await;
        assert_eq!(refused(&answer), (422, "abee11"));
    }
}

#[tokio::test]
async fn a_key_that_lost_its_rights_stops_an_import_and_a_silent_jumpcloud_does_not() {
    let visitor = visit(&[]).await;
    let group = everybody(&visitor, "").await;
    let key = &visitor.practice.jumpcloud_key;
    let made = add(&visitor, key, &group, None).await;
    let one = format!("/integrations/{}", made.json["id"]);
    for (fault, code, goes_on) in [
        ("jumpcloud-broken", "abdd11", true),
        ("jumpcloud-web-page", "abdd11", true),
        ("jumpcloud-key-loses-rights", "abee11", false),
        ("jumpcloud-key-revoked", "abee11", false),
    ] {
        faults(&visitor, &[fault]).await;
        let answer = add(&visitor, key, &group, None).await;
        assert_eq!(refused(&answer), (422, code), "{fault}");
        visitor.hand("kisi/sync-imports", json!({})).await;
        assert_eq!(
            get(&visitor, &one).await.json["enabled"],
            goes_on,
            "{fault}"
        );
        faults(&visitor, &[]).await;
        let on = json!({ "integration": { "enabled": true } });
        let answer = ask(&visitor, Method::PATCH, &one, Some(&on)).await;
        assert_eq!(answer.status, 204, "{fault}");
    }
}

#[tokio::test]
async fn a_crowd_is_known_to_kisi_in_part_and_nobody_comes_twice() {
    let options = Options {
        people: Some(300),
        ..Options::default()
    };
    let visitor = visit_with(options).await;
    let mut addresses = BTreeSet::new();
    for page in 0..3 {
        let path = format!("/api/systemusers?limit=100&skip={}", page * 100);
        let list = visitor.get(&path).await;
        let people = list["results"].as_array().expect("a list").iter();
        let each = people.map(|one| one["email"].as_str().expect("text").trim().to_lowercase());
        addresses.extend(each.filter(|address| !address.is_empty()));
    }
    let counts = async || {
        let office = get(&visitor, "/organization/dashboard").await.json;
        let groups = get(&visitor, "/groups").await.json;
        [&office, &groups[0]].map(|one| one["users_count"].as_u64().expect("a number"))
    };
    let [people, in_group] = counts().await;
    assert!((170..200).contains(&people), "{people}");
    assert_eq!(in_group, 2);
    let group = everybody(&visitor, "").await;
    let answer = add(&visitor, &visitor.practice.jumpcloud_key, &group, None).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let all = addresses.len() as u64;
    // Ines and six guests are in Kisi alone.
    assert_eq!(counts().await, [all + 7, all]);
}
