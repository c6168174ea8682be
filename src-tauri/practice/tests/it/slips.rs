//! What somebody can have typed wrong: how the application reads back with each fault, what the
//! sign-in makes of it, and that it is gone when it is mended.

use serde_json::{Value, json};

use crate::client::{Visitor, visit};

async fn set(visitor: &Visitor, faults: &[&str]) {
    visitor.hand("faults", json!({ "faults": faults })).await;
}

/// The applications, as the API tells them.
async fn read(visitor: &Visitor) -> Vec<Value> {
    let list = visitor.get("/api/applications?limit=100").await;
    list["results"].as_array().expect("a list").clone()
}

/// The fault, where it is read back, what stands there, and why the sign-in fails, if it does.
fn slips() -> Vec<(&'static str, &'static str, Value, Option<&'static str>)> {
    let no_endpoint = Some("The endpoint does not exist, please check your request.");
    let consume = |domain: &str| json!(format!("https://api.kisi.io/saml/consume/{domain}"));
    let web = json!("https://web.kisi.io");
    let no_match = Some("The request does not match this application.");
    vec![
        (
            "subject-not-email",
            "/config/subjectField/value",
            json!("username"),
            Some("The subject is not supported."),
        ),
        (
            "attribute-email-lower-case",
            "/config/databaseAttributes/value/0/name",
            json!("email"),
            Some("Email can't be blank."),
        ),
        (
            "sign-response-only",
            "/config/signResponse/value",
            json!(true),
            Some("The assertion is not signed."),
        ),
        (
            "relay-state-set",
            "/config/defaultTargetUrl/value",
            web.clone(),
            None,
        ),
        (
            "login-url-set",
            "/config/idpInitUrl/value",
            web.clone(),
            None,
        ),
        (
            "acs-url-placeholder",
            "/config/acsUrl/value",
            consume("<your-kisi-domain>"),
            no_endpoint,
        ),
        (
            "acs-url-other-domain",
            "/config/acsUrl/value",
            consume("other-office"),
            no_endpoint,
        ),
        (
            "sp-entity-id-wrong",
            "/config/spEntityId/value",
            web,
            no_match,
        ),
        (
            "constant-attribute-extra",
            "/config/constantAttributes/value/0/name",
            json!("Role"),
            None,
        ),
        (
            "attribute-twice",
            "/config/databaseAttributes/value/1/name",
            json!("Email"),
            None,
        ),
        (
            "application-inactive",
            "/active",
            json!(false),
            Some("This application is not active."),
        ),
        ("label-other", "/displayLabel", json!("Doors"), None),
    ]
}

#[tokio::test]
async fn each_is_read_back_and_goes_again() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    let right = read(&visitor).await;
    for (fault, pointer, value, why) in slips() {
        set(&visitor, &[fault]).await;
        let wrong = read(&visitor).await;
        assert_eq!(wrong[0].pointer(pointer), Some(&value), "{fault}");
        assert_ne!(wrong, right, "{fault}");
        let (_, ok, said) = visitor.sign_in().await;
        assert_eq!((!ok).then_some(said.as_str()), why, "{fault}");
        visitor.hand("jumpcloud/mend", json!({})).await;
        assert_eq!(read(&visitor).await, right, "{fault} mended");
    }
}

#[tokio::test]
async fn each_is_there_as_well_when_the_form_is_filled_in_under_it() {
    let visitor = visit(&[]).await;
    for (fault, pointer, value, _) in slips() {
        set(&visitor, &[fault]).await;
        visitor.set_up().await;
        let wrong = read(&visitor).await;
        assert_eq!(wrong[0].pointer(pointer), Some(&value), "{fault}");
        set(&visitor, &[]).await;
        assert!(visitor.sign_in().await.1, "{fault} gone");
    }
}

#[tokio::test]
async fn what_somebody_put_right_by_the_api_stays_right() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    set(&visitor, &["relay-state-set", "subject-not-email"]).await;
    visitor
        .alter("/config/defaultTargetUrl/value", json!("elsewhere"))
        .await;
    visitor
        .alter("/config/subjectField/value", json!("email"))
        .await;
    let one = &read(&visitor).await[0];
    assert_eq!(one["config"]["subjectField"]["value"], "email");
    set(&visitor, &[]).await;
    let one = &read(&visitor).await[0];
    assert_eq!(
        one["config"]["defaultTargetUrl"]["value"], "elsewhere",
        "their own"
    );
}

#[tokio::test]
async fn a_second_application_has_the_same_entity_id() {
    for first in [true, false] {
        let visitor = visit(&[]).await;
        if first {
            set(&visitor, &["application-twice"]).await;
        }
        visitor.set_up().await;
        set(&visitor, &["application-twice"]).await;
        let both = read(&visitor).await;
        assert_eq!(both.len(), 2);
        let entity = |one: &Value| one["config"]["idpEntityId"]["value"].clone();
        assert_eq!(entity(&both[0]), entity(&both[1]));
        assert_ne!(both[0]["ssoUrl"], both[1]["ssoUrl"]);
        assert_eq!(
            (&both[0]["active"], &both[1]["active"]),
            (&json!(false), &json!(true))
        );
        assert!(visitor.sign_in().await.1);
        set(&visitor, &[]).await;
        assert_eq!(read(&visitor).await, both[1..]);
    }
}
