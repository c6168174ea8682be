//! Kisi's encryption certificate when it is another one than was downloaded, or ends soon.

use serde_json::{Value, json};

use super::{faults, get};
use crate::client::{Visitor, visit};

async fn shown(visitor: &Visitor) -> (String, Value) {
    let settings = get(visitor, "/organization/settings").await.json;
    let pem = settings["sp_certificate"].as_str().expect("PEM").to_owned();
    (pem, settings["sp_certificate_expires_at"].clone())
}

async fn in_jumpcloud(visitor: &Visitor) -> Value {
    let state = visitor.state().await;
    state["jumpcloud"]["applications"][0]["config"]["spCertificate"]["value"].clone()
}

#[tokio::test]
async fn kisis_certificate_may_be_another_one_than_was_downloaded() {
    let visitor = visit(&[]).await;
    faults(&visitor, &["sp-certificate-other"]).await;
    visitor.set_up().await;
    let downloaded = in_jumpcloud(&visitor).await;
    let (kept, _) = shown(&visitor).await;
    assert_ne!(downloaded, kept);
    assert_eq!(
        visitor.sign_in().await.2,
        "The assertion cannot be decrypted."
    );
    faults(&visitor, &[]).await;
    assert_eq!(shown(&visitor).await.0, downloaded);
    assert!(visitor.sign_in().await.1);

    // Also when it was there before.
    faults(&visitor, &["sp-certificate-other"]).await;
    assert_ne!(shown(&visitor).await.0, downloaded);
    assert_eq!(in_jumpcloud(&visitor).await, downloaded);
    faults(&visitor, &[]).await;
    assert_eq!(shown(&visitor).await.0, downloaded);
}

#[tokio::test]
async fn kisis_certificate_may_end_soon() {
    let visitor = visit(&[]).await;
    faults(&visitor, &["sp-certificate-expires-soon"]).await;
    visitor.set_up().await;
    assert_eq!(shown(&visitor).await.1, "2026-12-13T12:00:00Z");
    assert!(visitor.sign_in().await.1, "it still works");
    faults(&visitor, &[]).await;
    let (kept, ends) = shown(&visitor).await;
    assert_eq!(ends, "2029-11-23T12:00:00Z");
    assert_eq!(
        in_jumpcloud(&visitor).await,
        kept,
        "JumpCloud has the new one"
    );
    assert!(visitor.sign_in().await.1);
}

#[tokio::test]
async fn there_may_be_no_certificate_to_spoil() {
    let visitor = visit(&[]).await;
    faults(
        &visitor,
        &["sp-certificate-other", "sp-certificate-expires-soon"],
    )
    .await;
    let settings = get(&visitor, "/organization/settings").await.json;
    assert_eq!(settings["sp_certificate"], Value::Null);
    faults(&visitor, &[]).await;
    let told = visitor.hand("faults", json!({ "faults": [] })).await;
    assert_eq!(told["faults"], json!([]));
}
