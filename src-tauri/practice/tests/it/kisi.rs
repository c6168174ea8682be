//! Kisi's routes: what they answer and whom they refuse.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::client::{NOW, Visitor, read, visit};

async fn metadata(visitor: &Visitor) -> String {
    visitor.new_application().await;
    visitor.hand("jumpcloud/activate", json!({})).await;
    visitor.export().await
}

#[tokio::test]
async fn the_public_organization_needs_no_key() {
    let visitor = visit(&[]).await;
    let ask = async |domain: &str| {
        let url = format!("{}/organizations/{domain}/public", visitor.practice.kisi);
        read(visitor.http.get(url).send().await.expect("an answer")).await
    };
    let known = ask("practice").await;
    assert_eq!(known.status, StatusCode::OK);
    assert_eq!(
        known.json,
        json!({
            "id": 4711, "resource_type": "Organization", "name": "Practice Inc",
            "domain": "practice", "places_count": 1, "logo": null, "sso_flow_enabled": false,
            "web_authentication_api_enabled": false, "image": null, "color": null,
        })
    );
    for other in ["practise", "Practice", "practice.com"] {
        let unknown = ask(other).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        assert!(unknown.json["error"].is_string() && unknown.json["code"].is_string());
    }
}

#[tokio::test]
async fn an_unknown_endpoint_or_method_is_said_in_kisis_words() {
    let visitor = visit(&[]).await;
    for (method, path) in [
        (Method::GET, "/organisation"),
        (Method::DELETE, "/organization"),
    ] {
        let answer = visitor.kisi(method, path, None).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let said = json!({
            "code": "000404",
            "error": "The endpoint does not exist, please check your request.",
        });
        assert_eq!(answer.json, said);
    }
}

#[tokio::test]
async fn keys_are_told_apart() {
    let visitor = visit(&[]).await;
    let (key, member) = (
        &visitor.practice.kisi_key,
        &visitor.practice.kisi_member_key,
    );
    let routes = [
        (Method::GET, "/organization", true),
        (Method::GET, "/user", true),
        (Method::GET, "/organization/settings", false),
        (Method::PATCH, "/organization", false),
        (
            Method::POST,
            "/organization/generate_next_certificate",
            false,
        ),
        (Method::POST, "/organization/rotate_certificate", false),
    ];
    for (method, path, is_for_members) in routes {
        let ask = async |authorization: &str| {
            visitor
                .kisi_as(authorization, method.clone(), path, Some(&json!({})))
                .await
        };
        for wrong in [
            "",
            "KISI-LOGIN",
            "KISI-LOGIN wrong",
            &format!("Bearer {key}"),
            key,
        ] {
            let answer = ask(wrong).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
            assert_eq!(answer.json["code"], "afc496");
        }
        let answer = ask(&format!("KISI-LOGIN {member}")).await;
        let expected = if is_for_members {
            StatusCode::OK
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(answer.status, expected, "{path}");
    }
}

#[tokio::test]
async fn the_owner_is_known_by_the_organizations_user_id() {
    let visitor = visit(&[]).await;
    let organization = visitor.kisi(Method::GET, "/organization", None).await.json;
    let owner = visitor.kisi(Method::GET, "/user", None).await.json;
    assert_eq!(owner["id"], organization["user_id"]);
    assert_eq!(owner["organization"]["domain"], "practice");
    let member = format!("KISI-LOGIN {}", visitor.practice.kisi_member_key);
    let member = visitor
        .kisi_as(&member, Method::GET, "/user", None)
        .await
        .json;
    assert_ne!(member["id"], organization["user_id"]);
}

#[tokio::test]
async fn metadata_is_taken_as_xml_and_switches_single_sign_on_on() {
    let visitor = visit(&[]).await;
    let before = visitor
        .kisi(Method::GET, "/organization/settings", None)
        .await
        .json;
    assert_eq!(before["sso_flow_enabled"], false);
    assert_eq!(before["metadata"], Value::Null);
    assert_eq!(before["sso_configured"], Value::Null);

    let xml = metadata(&visitor).await;
    let body = json!({ "organization": { "metadata": xml } });
    let answer = visitor
        .kisi(Method::PATCH, "/organization", Some(&body))
        .await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);

    let after = visitor
        .kisi(Method::GET, "/organization/settings", None)
        .await
        .json;
    assert_eq!(after["sso_flow_enabled"], true);
    assert_eq!(after["sso_configured"], false);
    assert_eq!(after["metadata"], xml.as_str());
    assert_eq!(
        after["identity_provider_issuer_url"],
        "https://api.kisi.io/saml/metadata"
    );
    assert_eq!(after["created_at"], NOW);
}

#[tokio::test]
async fn garbage_is_refused_and_changes_nothing() {
    let visitor = visit(&[]).await;
    let xml = metadata(&visitor).await;
    let half = &xml[..xml.len() / 2];
    let no_post = xml.replace("HTTP-POST", "HTTP-Artifact");
    let cut_certificate = xml.replace("<ds:X509Certificate>MII", "<ds:X509Certificate>AII");
    for garbage in ["", "garbage", half, &no_post, &cut_certificate] {
        let body = json!({ "organization": { "metadata": garbage } });
        let answer = visitor
            .kisi(Method::PATCH, "/organization", Some(&body))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            answer.json,
            json!({ "errors": { "metadata": ["is invalid"] } })
        );
        let answer = visitor
            .try_hand("kisi/metadata", json!({ "xml": garbage }))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let settings = visitor
        .kisi(Method::GET, "/organization/settings", None)
        .await
        .json;
    assert_eq!(settings["sso_flow_enabled"], false);
    let answer = visitor
        .kisi(Method::PATCH, "/organization", Some(&json!({})))
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn metadata_that_nests_without_end_is_refused() {
    let visitor = visit(&[]).await;
    let deep = "<a>".repeat(200_000);
    let answer = visitor
        .try_hand("kisi/metadata", json!({ "xml": deep }))
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_certificate_is_generated_then_rotated() {
    let visitor = visit(&[]).await;
    let generate = async || {
        let path = "/organization/generate_next_certificate";
        let answer = visitor.kisi(Method::POST, path, None).await;
        assert_eq!(answer.status, StatusCode::OK);
        answer.json["next_sp_certificate"]
            .as_str()
            .expect("PEM")
            .to_owned()
    };
    let settings = async || {
        visitor
            .kisi(Method::GET, "/organization/settings", None)
            .await
            .json
    };
    let rotate = async || {
        visitor
            .kisi(Method::POST, "/organization/rotate_certificate", None)
            .await
            .status
    };

    assert_eq!(
        rotate().await,
        StatusCode::UNPROCESSABLE_ENTITY,
        "nothing waits yet"
    );
    let first = generate().await;
    assert_eq!(settings().await["sp_certificate"], first.as_str());
    assert_eq!(
        settings().await["sp_certificate_expires_at"],
        "2029-11-23T12:00:00Z"
    );
    let second = generate().await;
    assert_ne!(first, second);
    assert_eq!(
        settings().await["sp_certificate"],
        first.as_str(),
        "the second one waits"
    );
    assert_eq!(rotate().await, StatusCode::NO_CONTENT);
    assert_eq!(settings().await["sp_certificate"], second.as_str());
    assert_eq!(rotate().await, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_console_generates_only_after_save() {
    let visitor = visit(&[]).await;
    let answer = visitor.try_hand("kisi/certificate", json!({})).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    metadata(&visitor).await;
    visitor.upload().await;
    assert!(
        visitor
            .kisi_certificate()
            .await
            .starts_with("-----BEGIN CERTIFICATE-----\n")
    );
}
