//! A person's way from nothing to a sign-in, and every setting that spoils it.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::client::{Visitor, visit};

async fn fails(visitor: &Visitor, asked: &str, why: &str) {
    let expected = (asked.to_owned(), false, why.to_owned());
    assert_eq!(visitor.sign_in().await, expected);
    assert_ne!(visitor.state().await["kisi"]["sso_configured"], true);
}

async fn works(visitor: &Visitor) {
    let (asked, ok, why) = visitor.sign_in().await;
    assert!(ok && asked == "jumpcloud", "{asked}: {why}");
    assert_eq!(visitor.state().await["kisi"]["sso_configured"], true);
}

#[tokio::test]
async fn from_nothing_to_a_sign_in() {
    let visitor = visit(&[]).await;
    fails(&visitor, "kisi", "Enter your password.").await;

    let made = visitor.new_application().await;
    assert_eq!(made["displayLabel"], "Kisi SSO");
    assert_eq!(
        made["config"]["acsUrl"]["value"],
        "https://api.kisi.io/saml/consume/practice"
    );
    assert_eq!(made["active"], false);
    visitor.hand("jumpcloud/activate", json!({})).await;
    fails(&visitor, "kisi", "Enter your password.").await;
    let xml = visitor.export().await;
    visitor.hand("jumpcloud/group", json!({})).await;

    let settings = visitor.hand("kisi/metadata", json!({ "xml": xml })).await;
    assert_eq!(settings["sso_flow_enabled"], true);
    let pem = visitor.kisi_certificate().await;
    let made = visitor
        .hand("jumpcloud/sp-certificate", json!({ "pem": pem }))
        .await;
    assert_eq!(made["config"]["spCertificate"]["value"], pem.as_str());
    assert_eq!(visitor.state().await["kisi"]["sso_configured"], false);
    works(&visitor).await;

    visitor.hand("kisi/metadata", json!({ "xml": xml })).await;
    let configured = visitor.state().await["kisi"]["sso_configured"].clone();
    assert_eq!(
        configured, false,
        "any change of the metadata asks for a new proof"
    );
}

#[tokio::test]
async fn the_order_of_the_consoles_is_kept() {
    let visitor = visit(&[]).await;
    for path in ["activate", "group", "regenerate"] {
        let answer = visitor
            .try_hand(&format!("jumpcloud/{path}"), json!({}))
            .await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{path}");
        assert_eq!(answer.json["error"], "create the application first");
    }
    let nameless = json!({ "domain": "practice", "label": " " });
    let answer = visitor.try_hand("jumpcloud/application", nameless).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = visitor.try_hand("jumpcloud/application", json!({})).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);

    visitor.new_application().await;
    let url = format!("{}/practice/jumpcloud/export", visitor.practice.jumpcloud);
    let answer = visitor.http.get(&url).send().await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::CONFLICT, "not active yet");
    let answer = visitor.try_hand("jumpcloud/regenerate", json!({})).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let answer = visitor
        .try_hand("jumpcloud/sp-certificate", json!({ "pem": "text" }))
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);

    visitor.hand("jumpcloud/activate", json!({})).await;
    let answer = visitor.http.get(&url).send().await.expect("an answer");
    assert_eq!(
        answer.headers()["content-disposition"],
        "attachment; filename=\"JumpCloud-saml2-metadata.xml\""
    );
}

#[tokio::test]
async fn filling_the_form_in_again_keeps_the_application() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    let before = visitor.state().await["jumpcloud"]["applications"].clone();
    let typed = json!({ "domain": "other", "label": "Doors" });
    let made = visitor.hand("jumpcloud/application", typed).await;
    assert_eq!(made["_id"], before[0]["_id"]);
    assert_eq!(made["ssoUrl"], before[0]["ssoUrl"]);
    assert_eq!(made["displayLabel"], "Doors");
    assert_eq!(
        made["config"]["spCertificate"],
        before[0]["config"]["spCertificate"]
    );
    fails(
        &visitor,
        "jumpcloud",
        "The endpoint does not exist, please check your request.",
    )
    .await;
}

/// Every setting of the guide, spoilt alone, in an application that works otherwise.
#[tokio::test]
async fn each_wrong_setting_spoils_it() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    works(&visitor).await;
    let attributes = json!([{ "name": "email", "value": "email" }]);
    let slash = "https://api.kisi.io/saml/metadata/";
    let spoilt: [(&str, Value, &str); 11] = [
        ("/active", json!(false), "This application is not active."),
        ("/config/idpEntityId/value", json!(slash), "Unknown issuer."),
        (
            "/config/spEntityId/value",
            json!(slash),
            "The request does not match this application.",
        ),
        (
            "/config/acsUrl/value",
            json!("https://api.kisi.io/saml/consume/practice/"),
            "The endpoint does not exist, please check your request.",
        ),
        (
            "/config/subjectField/value",
            json!("username"),
            "The subject is not supported.",
        ),
        (
            "/config/overrideNameIdFormat/value",
            json!("urn:oasis:names:SAML:2.0:nameid-format:persistent"),
            "The subject is not supported.",
        ),
        (
            "/config/signatureAlgorithm/value",
            json!("RSA-SHA1"),
            "The signature is not supported.",
        ),
        (
            "/config/signAssertion/value",
            json!(false),
            "The assertion is not signed.",
        ),
        (
            "/config/databaseAttributes/value",
            attributes,
            "Email can't be blank.",
        ),
        (
            "/config/spCertificate/value",
            json!("no PEM"),
            "The assertion cannot be decrypted.",
        ),
        (
            "/config/idpCertificate/value",
            json!("MIIother"),
            "The signature does not match.",
        ),
    ];
    for (pointer, wrong, why) in spoilt {
        let before = visitor.state().await["jumpcloud"]["applications"][0].clone();
        let right = before.pointer(pointer).expect("such a field").clone();
        visitor.alter(pointer, wrong).await;
        let said = visitor.sign_in().await;
        assert_eq!(
            said,
            ("jumpcloud".to_owned(), false, why.to_owned()),
            "{pointer}"
        );
        visitor.alter(pointer, right).await;
        let (_, ok, why) = visitor.sign_in().await;
        assert!(ok, "{pointer} put right: {why}");
    }
    for harmless in [
        "/config/declareRedirectEndpoint/value",
        "/config/signResponse/value",
    ] {
        visitor.alter(harmless, json!(true)).await;
        works(&visitor).await;
    }
}

#[tokio::test]
async fn an_encryption_certificate_of_somebody_else_spoils_it() {
    let (visitor, stranger) = (visit(&[]).await, visit(&[]).await);
    visitor.set_up().await;
    stranger.set_up().await;
    let other = stranger.kisi_certificate().await;
    visitor
        .hand("jumpcloud/sp-certificate", json!({ "pem": other }))
        .await;
    fails(&visitor, "jumpcloud", "The assertion cannot be decrypted.").await;

    let next = visitor.kisi_certificate().await;
    visitor
        .hand("jumpcloud/sp-certificate", json!({ "pem": next }))
        .await;
    works(&visitor).await;
}

#[tokio::test]
async fn a_new_certificate_must_be_given_to_kisi_and_a_removed_application_is_gone() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    visitor.hand("jumpcloud/regenerate", json!({})).await;
    fails(&visitor, "jumpcloud", "The signature does not match.").await;
    visitor.upload().await;
    works(&visitor).await;

    let one = visitor.state().await["jumpcloud"]["applications"][0]["_id"].clone();
    let path = format!("/api/applications/{}", one.as_str().expect("an id"));
    visitor.jumpcloud(Method::DELETE, &path, None).await;
    let said = visitor.sign_in().await;
    assert_eq!(
        said,
        ("nobody".to_owned(), false, "404 page not found".to_owned())
    );
}
