//! Watching a trial sign-in: `sso_configured` turns true when it works, and false with every change.

use std::time::{Duration, Instant};

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::{ask, faults, get};
use crate::client::{Visitor, visit};

async fn configured(visitor: &Visitor) -> Value {
    let settings = get(visitor, "/organization/settings").await.json;
    settings["sso_configured"].clone()
}

/// Looks until it is true; the time that this took.
async fn turns_true(visitor: &Visitor) -> Duration {
    let start = Instant::now();
    while configured(visitor).await != true {
        assert!(start.elapsed() < Duration::from_secs(20), "it never turns");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    start.elapsed()
}

#[tokio::test]
async fn a_sign_in_can_come_later() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    assert_eq!(configured(&visitor).await, false);
    visitor.hand("sign-in-later", json!({ "ms": 300 })).await;
    assert_eq!(configured(&visitor).await, false, "not yet");
    assert!(turns_true(&visitor).await >= Duration::from_millis(100));
    let answer = visitor
        .try_hand("sign-in-later", json!({ "ms": "soon" }))
        .await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn practice_does_not_wait_for_a_sign_in_that_comes_later() {
    let visitor = visit(&[]).await;
    visitor.hand("sign-in-later", json!({ "ms": 60_000 })).await;
    let start = Instant::now();
    visitor.practice.stop().await;
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn every_change_of_single_sign_on_takes_it_back() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    let works = async || {
        let said = visitor.sign_in().await;
        assert!(said.1, "{}", said.2);
        assert_eq!(configured(&visitor).await, true);
    };
    let patch = async |changed: Value| {
        let body = json!({ "organization": changed });
        let answer = ask(&visitor, Method::PATCH, "/organization", Some(&body)).await;
        assert_eq!(answer.status, 204);
    };
    works().await;
    visitor.upload().await;
    assert_eq!(configured(&visitor).await, false, "metadata");
    works().await;
    patch(json!({ "name": "Practice Ltd" })).await;
    assert_eq!(configured(&visitor).await, true, "not about single sign-on");
    patch(json!({ "identity_provider_issuer_url": "https://idp.example/saml" })).await;
    assert_eq!(configured(&visitor).await, false, "the issuer");
    assert_eq!(visitor.sign_in().await.2, "Unknown issuer.");
    patch(json!({ "identity_provider_issuer_url": null })).await;
    works().await;
    let path = "/organization/generate_next_certificate";
    ask(&visitor, Method::POST, path, None).await;
    assert_eq!(configured(&visitor).await, true, "it only waits");
    ask(
        &visitor,
        Method::POST,
        "/organization/rotate_certificate",
        None,
    )
    .await;
    assert_eq!(configured(&visitor).await, false, "the certificate");
}

#[tokio::test]
async fn kisi_may_expect_another_issuer() {
    let visitor = visit(&[]).await;
    faults(&visitor, &["issuer-other"]).await;
    let issuer = async || {
        let settings = get(&visitor, "/organization/settings").await.json;
        settings["identity_provider_issuer_url"].clone()
    };
    assert_eq!(
        issuer().await,
        Value::Null,
        "nothing before there is metadata"
    );
    visitor.set_up().await;
    assert_eq!(issuer().await, "https://idp.other.example/saml");
    assert_eq!(visitor.sign_in().await.2, "Unknown issuer.");
    faults(&visitor, &[]).await;
    assert_eq!(issuer().await, "https://api.kisi.io/saml/metadata");
    assert!(visitor.sign_in().await.1);
}

#[tokio::test]
async fn nobody_may_have_a_password() {
    let visitor = visit(&[]).await;
    let with_password = async || {
        let people = get(&visitor, "/users").await.json;
        let people = people.as_array().expect("a list");
        let with = people
            .iter()
            .filter(|one| one["password_flow_enabled"] == true);
        with.count()
    };
    assert_eq!(with_password().await, 3);
    faults(&visitor, &["owner-without-password"]).await;
    assert_eq!(with_password().await, 0);
    faults(&visitor, &[]).await;
    assert_eq!(with_password().await, 3);
}
