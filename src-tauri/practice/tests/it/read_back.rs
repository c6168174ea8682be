//! An application read back: every field with how the console shows it, what can be chosen, and what
//! a PUT keeps, resets and refuses.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::client::{Visitor, visit};

async fn application(visitor: &Visitor) -> (String, Value) {
    let made = visitor.new_application().await;
    let path = format!("/api/applications/{}", made["_id"].as_str().expect("an id"));
    (path.clone(), visitor.get(&path).await)
}

#[tokio::test]
async fn every_setting_says_how_it_is_shown() {
    let visitor = visit(&[]).await;
    let (_, one) = application(&visitor).await;
    let config = one["config"].as_object().expect("an object");
    assert_eq!(config.len(), 18);
    for (name, field) in config {
        for part in ["type", "label"] {
            assert!(field[part].is_string(), "{name}.{part}");
        }
        for part in ["required", "visible", "readOnly"] {
            assert!(field[part].is_boolean(), "{name}.{part}");
        }
        assert!(field["position"].is_u64(), "{name}");
    }
    assert_eq!(config["idpPrivateKey"]["value"], "");
}

#[tokio::test]
async fn the_template_tells_what_can_be_chosen() {
    let visitor = visit(&[]).await;
    let list = visitor.get("/api/application-templates?limit=1").await;
    assert_eq!(list["totalCount"], 1);
    let template = &list["results"][0];
    assert_eq!(template["name"], "saml2");
    let id = template["_id"].as_str().expect("an id");
    for name in [id, "saml2"] {
        let path = format!("/api/application-templates/{name}");
        assert_eq!(visitor.get(&path).await, *template);
    }
    let (_, made) = application(&visitor).await;
    for field in ["subjectField", "overrideNameIdFormat", "signatureAlgorithm"] {
        let options = template["config"][field]["options"].as_array();
        let options = options.expect("options");
        assert!(options.iter().all(|one| one["text"].is_string()));
        for chosen in [
            &template["config"][field]["value"],
            &made["config"][field]["value"],
        ] {
            let is_there = options.iter().any(|one| one["value"] == *chosen);
            assert!(is_there, "{field}: {chosen}");
        }
    }
    let few = visitor
        .get("/api/application-templates/saml2?fields=name")
        .await;
    assert_eq!(few, json!({ "_id": id, "id": id, "name": "saml2" }));
}

#[tokio::test]
async fn what_nobody_knows_is_kept_as_it_came_and_gone_when_it_is_left_out() {
    let visitor = visit(&[]).await;
    let (path, mut body) = application(&visitor).await;
    let before = body.clone();
    body["logo"] = json!({ "url": "https://somewhere.example/logo.png" });
    body["color"] = json!("#005466");
    body["sso"]["hidden"] = json!(true);
    body["config"]["authClaimConfiguration"] = json!({ "sendAmrClaim": { "value": true } });
    body["config"]["somethingOfTomorrow"] = json!([1, { "two": null }]);
    let put = visitor.jumpcloud(Method::PUT, &path, Some(&body)).await;
    assert_eq!((put.status, &put.json), (StatusCode::OK, &body));
    assert_eq!(visitor.get(&path).await, body);
    let put = visitor.jumpcloud(Method::PUT, &path, Some(&before)).await;
    assert_eq!(put.json, before);
}

#[tokio::test]
async fn an_empty_key_that_is_required_is_refused() {
    let visitor = visit(&[]).await;
    let (path, one) = application(&visitor).await;
    for file in ["idpPrivateKey", "idpCertificate"] {
        let mut body = one.clone();
        body["config"][file] = json!({ "value": "", "required": true });
        let answer = visitor.jumpcloud(Method::PUT, &path, Some(&body)).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{file}");
    }
    assert_eq!(visitor.get(&path).await, one, "nothing changed");
}

#[tokio::test]
async fn applications_are_filtered_sorted_and_narrowed() {
    let visitor = visit(&[]).await;
    let (_, first) = application(&visitor).await;
    let mut second = first.clone();
    second["displayLabel"] = json!("Another");
    let made = visitor
        .jumpcloud(Method::POST, "/api/applications", Some(&second))
        .await;
    assert_ne!(made.json["_id"], first["_id"], "JumpCloud gives the id");
    let labels = async |query: &str| {
        let list = visitor.get(&format!("/api/applications?{query}")).await;
        let each = list["results"].as_array().expect("a list").iter();
        each.map(|one| one["displayLabel"].as_str().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(labels("sort=displayLabel").await, ["Another", "Kisi SSO"]);
    assert_eq!(labels("sort=-displayLabel&limit=1").await, ["Kisi SSO"]);
    assert_eq!(labels("filter=displayLabel:$eq:Another").await, ["Another"]);
    let few = visitor
        .get("/api/applications?fields=displayLabel+active&limit=1")
        .await;
    let keys: Vec<_> = few["results"][0]
        .as_object()
        .expect("an object")
        .keys()
        .collect();
    assert_eq!(keys, ["_id", "active", "displayLabel", "id"]);
}
