//! JumpCloud's routes: what they answer and whom they refuse.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::client::{Visitor, read, visit};

const APPLICATIONS: &str = "/api/applications";

fn text(value: &str) -> Value {
    json!({ "type": "text", "value": value, "required": true, "visible": true, "readOnly": false })
}

/// The smallest body that makes an application.
fn small(active: bool) -> Value {
    json!({
        "name": "saml2",
        "displayLabel": "Kisi SSO",
        "ssoUrl": "https://sso.jumpcloud.com/saml2/kisi",
        "active": active,
        "config": {
            "idpEntityId": text("https://api.kisi.io/saml/metadata"),
            "spEntityId": text("https://api.kisi.io/saml/metadata"),
            "acsUrl": text("https://api.kisi.io/saml/consume/practice"),
        },
    })
}

async fn create(visitor: &Visitor, body: &Value) -> Value {
    let answer = visitor
        .jumpcloud(Method::POST, APPLICATIONS, Some(body))
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.json);
    answer.json
}

fn path_of(application: &Value) -> String {
    format!(
        "{APPLICATIONS}/{}",
        application["_id"].as_str().expect("an id")
    )
}

#[tokio::test]
async fn no_key_leads_to_the_login_page_and_a_wrong_one_is_refused() {
    let visitor = visit(&[]).await;
    let id = "0".repeat(24);
    let routes = [
        (Method::GET, "/api/organizations".to_owned()),
        (Method::GET, APPLICATIONS.to_owned()),
        (Method::POST, APPLICATIONS.to_owned()),
        (Method::GET, format!("{APPLICATIONS}/{id}")),
        (Method::PUT, format!("{APPLICATIONS}/{id}")),
        (Method::DELETE, format!("{APPLICATIONS}/{id}")),
        (
            Method::GET,
            format!("/api/organizations/{id}/applications/{id}/metadata.xml"),
        ),
        (Method::GET, "/api/v2/usergroups".to_owned()),
        (
            Method::GET,
            format!("/api/v2/applications/{id}/associations"),
        ),
        (
            Method::POST,
            format!("/api/v2/applications/{id}/associations"),
        ),
        (Method::GET, "/api/unknown".to_owned()),
    ];
    for (method, path) in routes {
        let url = format!("{}{path}", visitor.practice.jumpcloud);
        let request = visitor.http.request(method.clone(), &url);
        let without = request.send().await.expect("an answer");
        assert_eq!(without.status(), StatusCode::FOUND, "{method} {path}");
        assert_eq!(without.headers()["location"], "/login");

        let request = visitor
            .http
            .request(method.clone(), &url)
            .header("x-api-key", "jca_wrong");
        let wrong = read(request.send().await.expect("an answer")).await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED, "{method} {path}");
        let said = json!({
            "error": "Unauthorized",
            "message": "Unauthorized: api key user not found",
        });
        assert_eq!(wrong.json, said);
    }
    let login = visitor
        .http
        .get(format!("{}/login", visitor.practice.jumpcloud));
    let page = login.send().await.expect("an answer");
    assert_eq!(page.status(), StatusCode::OK);
    assert!(
        page.text()
            .await
            .expect("a page")
            .starts_with("<!doctype html>")
    );
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let visitor = visit(&[]).await;
    let id = "0".repeat(24);
    for (method, path) in [
        (Method::GET, format!("{APPLICATIONS}/{id}")),
        (Method::DELETE, format!("{APPLICATIONS}/{id}")),
        (
            Method::GET,
            format!("/api/v2/applications/{id}/associations?targets=user_group"),
        ),
        (Method::GET, "/api/unknown".to_owned()),
        (Method::DELETE, "/api/organizations".to_owned()),
    ] {
        let answer = visitor.jumpcloud(method, &path, None).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.json["message"].is_string());
    }
    let path = format!("{APPLICATIONS}/{id}");
    let missing = visitor
        .jumpcloud(Method::PUT, &path, Some(&small(true)))
        .await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn there_is_one_organization() {
    let visitor = visit(&[]).await;
    let answer = visitor
        .jumpcloud(Method::GET, "/api/organizations", None)
        .await;
    assert_eq!(answer.json["totalCount"], 1);
    let one = &answer.json["results"][0];
    assert_eq!(one["displayName"], "Practice Inc");
    assert_eq!(one["_id"], one["id"]);
    assert_eq!(one["created"], "2026-11-23T12:00:00.000Z");
    assert_eq!(one["id"].as_str().map(str::len), Some(24));
}

#[tokio::test]
async fn an_application_lives_from_post_to_delete() {
    let visitor = visit(&[]).await;
    let made = create(&visitor, &small(false)).await;
    assert_eq!(made["active"], false);
    assert_eq!(made["sso"]["idpCertExpirationAt"], Value::Null);
    // The template's defaults.
    assert_eq!(made["config"]["signAssertion"]["value"], true);
    assert_eq!(made["config"]["signResponse"]["value"], false);
    assert_eq!(made["config"]["declareRedirectEndpoint"]["value"], false);
    assert_eq!(made["config"]["subjectField"]["value"], "email");
    let path = path_of(&made);

    let mut body = visitor.jumpcloud(Method::GET, &path, None).await.json;
    assert_eq!(body, made);
    body["active"] = json!(true);
    body["config"]["databaseAttributes"]["value"] = json!([{ "name": "Email", "value": "email" }]);
    body["ssoUrl"] = json!("https://sso.jumpcloud.com/saml2/elsewhere");
    let put = visitor
        .jumpcloud(Method::PUT, &path, Some(&body))
        .await
        .json;
    assert_eq!(put["active"], true);
    assert_eq!(
        put["config"]["databaseAttributes"]["value"][0]["name"],
        "Email"
    );
    assert_eq!(
        put["sso"]["idpCertExpirationAt"],
        "2031-11-23T12:00:00.000Z"
    );
    assert_eq!(
        put["ssoUrl"], "https://sso.jumpcloud.com/saml2/kisi",
        "it cannot be changed"
    );
    assert_eq!(put["config"]["idpPrivateKey"]["value"], "");

    let again = visitor.jumpcloud(Method::PUT, &path, Some(&put)).await.json;
    assert_eq!(again, put, "what was read can be sent back");

    let list = visitor
        .jumpcloud(Method::GET, APPLICATIONS, None)
        .await
        .json;
    assert_eq!(list, json!({ "totalCount": 1, "results": [put] }));
    let past = visitor
        .jumpcloud(Method::GET, "/api/applications?skip=1", None)
        .await
        .json;
    assert_eq!(past, json!({ "totalCount": 1, "results": [] }));

    let gone = visitor.jumpcloud(Method::DELETE, &path, None).await;
    assert_eq!((gone.status, gone.json), (StatusCode::OK, put));
    let missing = visitor.jumpcloud(Method::GET, &path, None).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_put_resets_what_it_leaves_out() {
    let visitor = visit(&[]).await;
    let mut body = small(true);
    body["description"] = json!("for the doors");
    body["config"]["declareRedirectEndpoint"] = json!({ "type": "bool", "value": true });
    let made = create(&visitor, &body).await;
    assert_eq!(made["config"]["declareRedirectEndpoint"]["value"], true);

    let put = visitor
        .jumpcloud(Method::PUT, &path_of(&made), Some(&small(true)))
        .await
        .json;
    assert_eq!(put["config"]["declareRedirectEndpoint"]["value"], false);
    assert_eq!(put["description"], "");
    assert_eq!(
        put["sso"], made["sso"],
        "the certificate that JumpCloud made stays"
    );
}

#[tokio::test]
async fn a_body_that_cannot_be_used_is_refused() {
    let visitor = visit(&[]).await;
    let without = |field: &str| {
        let mut body = small(true);
        body.as_object_mut().expect("an object").remove(field);
        body
    };
    let mut untyped = small(true);
    untyped["config"]["signAssertion"] = json!({ "value": "yes" });
    let mut long = small(true);
    long["description"] = json!("x".repeat(257));
    let bodies = [
        json!("text"),
        without("name"),
        without("config"),
        without("ssoUrl"),
        untyped,
        long,
    ];
    for body in bodies {
        let answer = visitor
            .jumpcloud(Method::POST, APPLICATIONS, Some(&body))
            .await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
        assert!(answer.json["message"].is_string());
    }
    let list = visitor
        .jumpcloud(Method::GET, APPLICATIONS, None)
        .await
        .json;
    assert_eq!(list["totalCount"], 0);
}

#[tokio::test]
async fn certificates_sent_in_behave_as_they_were_seen_to() {
    let visitor = visit(&[]).await;
    let organization = visitor.state().await["jumpcloud"]["organization"]["id"].clone();
    let organization = organization.as_str().expect("an id");

    let mut empty = small(true);
    empty["config"]["idpCertificate"] = json!({ "value": "", "required": true });
    let answer = visitor
        .jumpcloud(Method::POST, APPLICATIONS, Some(&empty))
        .await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);

    let mut sent = small(true);
    sent["config"]["idpCertificate"] = json!({ "value": "MIIsomething" });
    let made = create(&visitor, &sent).await;
    assert_eq!(made["config"]["idpCertificate"]["value"], "MIIsomething");
    let id = made["_id"].as_str().expect("an id");
    let metadata = format!("/api/organizations/{organization}/applications/{id}/metadata.xml");
    let answer = visitor.jumpcloud(Method::GET, &metadata, None).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);

    let put = visitor
        .jumpcloud(Method::PUT, &path_of(&made), Some(&small(true)))
        .await;
    assert_eq!(put.status, StatusCode::OK);
    let answer = visitor.jumpcloud(Method::GET, &metadata, None).await;
    assert_eq!(
        answer.status,
        StatusCode::OK,
        "left out, JumpCloud makes its own"
    );
}

#[tokio::test]
async fn the_metadata_of_the_api_is_the_consoles_export() {
    let visitor = visit(&[]).await;
    let made = visitor.new_application().await;
    let organization = made["organization"].as_str().expect("an id");
    let id = made["_id"].as_str().expect("an id");
    let url = |organization: &str| {
        format!(
            "{}/api/organizations/{organization}/applications/{id}/metadata.xml",
            visitor.practice.jumpcloud
        )
    };
    let ask = async |url: String| {
        let request = visitor
            .http
            .get(url)
            .header("x-api-key", &visitor.practice.jumpcloud_key);
        request.send().await.expect("an answer")
    };
    assert_eq!(
        ask(url(organization)).await.status(),
        StatusCode::NOT_FOUND,
        "not active yet"
    );
    visitor.hand("jumpcloud/activate", json!({})).await;
    let xml = ask(url(organization)).await.text().await.expect("a body");
    assert_eq!(xml, visitor.export().await);
    assert_eq!(
        ask(url(id)).await.status(),
        StatusCode::NOT_FOUND,
        "another organization"
    );
}
