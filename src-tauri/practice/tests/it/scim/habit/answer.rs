//! Habits about how things are answered: lists, ids, errors, media types, discovery.

use reqwest::Method;
use serde_json::json;
use setup_practice::Habit;

use super::super::{Desk, anna, desk, path, send};
use super::{apart, group};

#[tokio::test]
async fn lists() {
    let filtered = async |desk: &Desk, filter: &str| {
        let answer = desk.filter("/Users", filter).await;
        match answer.status {
            200 => answer.json["totalResults"].to_string(),
            _ => answer.json["scimType"].to_string(),
        }
    };
    let tom = r#"userName eq "TOM.member@practice.example""#;
    apart(Habit::IgnoresFilters, ["1", "3"], async |desk| {
        filtered(desk, tom).await
    })
    .await;
    apart(
        Habit::RefusesFilters,
        ["1", "\"invalidFilter\""],
        async |desk| filtered(desk, tom).await,
    )
    .await;
    apart(Habit::FiltersCaseSensitive, ["1 1", "0 1"], async |desk| {
        let same = r#"userName eq "tom.member@practice.example""#;
        format!(
            "{} {}",
            filtered(desk, tom).await,
            filtered(desk, same).await
        )
    })
    .await;
    apart(Habit::NoPaging, ["1", "3"], async |desk| {
        let list = desk.get("/Users?startIndex=2&count=1").await.json;
        list["Resources"].as_array().map_or(0, Vec::len).to_string()
    })
    .await;
    apart(
        Habit::LowerCaseResources,
        ["true false", "false true"],
        async |desk| {
            let list = desk.get("/Users").await.json;
            format!(
                "{} {}",
                list["Resources"].is_array(),
                list["resources"].is_array()
            )
        },
    )
    .await;
}

#[tokio::test]
async fn ids() {
    apart(
        Habit::IdsAreNumbers,
        ["36", "7105 true true"],
        async |desk| {
            let anna = desk.anna().await;
            let Some(id) = anna["id"].as_u64() else {
                return anna["id"].as_str().map_or(0, str::len).to_string();
            };
            let read = desk.get(&format!("/Users/{id}")).await.json;
            let group = group(desk, json!([{ "value": id }])).await.json;
            format!(
                "{id} {} {}",
                read["id"] == id,
                group["members"][0]["value"] == id
            )
        },
    )
    .await;
    apart(
        Habit::IdsWithSigns,
        ["false 200", "true 200"],
        async |desk| {
            let created = desk.anna().await;
            let id = created["id"].as_str().expect("text");
            let encoded = id
                .replace('/', "%2F")
                .replace(' ', "%20")
                .replace('@', "%40");
            let answer = desk.get(&format!("/Users/{encoded}")).await;
            assert_eq!(answer.json["id"], id);
            let location = created["meta"]["location"].as_str().expect("text");
            assert!(
                location.ends_with(&format!("/Users/{encoded}")),
                "{location}"
            );
            if id.contains('/') {
                let bare = id.replace(' ', "%20");
                assert_eq!(desk.get(&format!("/Users/{bare}")).await.status, 404);
            }
            format!("{} {}", id == "anna kim/5@practice", answer.status)
        },
    )
    .await;
}

#[tokio::test]
async fn answers() {
    apart(
        Habit::PatchAnswers204,
        ["200 false", "204 true"],
        async |desk| {
            let one = path("/Users", &desk.anna().await);
            let off = json!([{ "op": "replace", "path": "active", "value": false }]);
            let answer = desk.patch(&one, off).await;
            assert_eq!(desk.get(&one).await.json["active"], false);
            format!("{} {}", answer.status, answer.text.is_empty())
        },
    )
    .await;
    apart(
        Habit::KisiErrors,
        ["\"404\" null", "null \"000404\""],
        async |desk| {
            let error = desk.get("/Users/x").await.json;
            format!("{} {}", error["status"], error["code"])
        },
    )
    .await;
    apart(
        Habit::EmptyErrors,
        ["404 false", "404 true"],
        async |desk| {
            let answer = desk.get("/Users/x").await;
            format!("{} {}", answer.status, answer.text.is_empty())
        },
    )
    .await;
    apart(Habit::HtmlErrors, ["{", "<"], async |desk| {
        desk.get("/Users/x").await.text[..1].to_owned()
    })
    .await;
    apart(
        Habit::NumericErrorStatus,
        ["\"404\"", "404"],
        async |desk| desk.get("/Users/x").await.json["status"].to_string(),
    )
    .await;
    apart(
        Habit::JsonOnly,
        ["201 application/scim+json", "415 application/json"],
        async |desk| {
            let created = desk.post("/Users", anna()).await;
            let request = desk.request(Method::POST, "/Users").json(&json!({}));
            assert_eq!(send(request).await.status, 400, "JSON is read");
            let kind = created.headers["content-type"].to_str().expect("text");
            format!("{} {kind}", created.status)
        },
    )
    .await;
}

#[tokio::test]
async fn discovery() {
    let statuses = async |desk: &Desk| {
        let mut told = Vec::new();
        for path in ["/ServiceProviderConfig", "/ResourceTypes", "/Schemas"] {
            let url = format!("{}{path}", desk.visitor.practice.scim);
            let without = send(desk.visitor.http.get(url)).await;
            told.push(format!(
                "{}/{}",
                desk.get(path).await.status,
                without.status
            ));
        }
        told.join(" ")
    };
    let usual = "200/401 200/401 200/401";
    apart(
        Habit::NoDiscovery,
        [usual, "404/401 404/401 404/401"],
        &statuses,
    )
    .await;
    apart(
        Habit::OpenDiscovery,
        [usual, "200/200 200/401 200/401"],
        &statuses,
    )
    .await;
}

#[tokio::test]
async fn a_401_keeps_its_header_in_every_error() {
    for habit in [Habit::KisiErrors, Habit::EmptyErrors, Habit::HtmlErrors] {
        let mut desk = desk(&[habit]).await;
        desk.token = "wrong".to_owned();
        let answer = desk.get("/Users").await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.headers["www-authenticate"], "Bearer", "{habit}");
    }
}
