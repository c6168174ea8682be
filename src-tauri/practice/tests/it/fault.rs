//! Each fault: what it does when practice starts with it, when it comes later, and when it is mended.

use reqwest::{Method, StatusCode};
use serde_json::json;
use setup_practice::Fault;

use crate::client::{Visitor, visit};

async fn set(visitor: &Visitor, faults: &[&str]) {
    let told = visitor.hand("faults", json!({ "faults": faults })).await;
    assert_eq!(told["faults"], json!(faults));
}

/// What JumpCloud's faults make of the sign-in when everything is set up with them.
const SPOIL: [(Fault, &str); 5] = [
    (Fault::EntityIdSlash, "Unknown issuer."),
    (
        Fault::AcsUrlSlash,
        "The endpoint does not exist, please check your request.",
    ),
    (Fault::NameIdFormatEmail, "The subject is not supported."),
    (Fault::CertificateExpired, "The certificate has expired."),
    (
        Fault::NoGroup,
        "You do not have access to this application.",
    ),
];

#[tokio::test]
async fn jumpclouds_faults_spoil_the_sign_in_until_they_are_mended() {
    let visitor = visit(&[]).await;
    for (fault, why) in SPOIL {
        set(&visitor, &[fault.id()]).await;
        visitor.set_up().await;
        let expected = ("jumpcloud".to_owned(), false, why.to_owned());
        assert_eq!(visitor.sign_in().await, expected, "{fault}");
        visitor.hand("jumpcloud/mend", json!({})).await;
        visitor.upload().await;
        assert!(visitor.sign_in().await.1, "{fault} mended");
        assert_eq!(visitor.state().await["faults"], json!([]));
    }
}

#[tokio::test]
async fn what_is_only_a_note_does_not_spoil_it() {
    let visitor = visit(&[Fault::RedirectDeclared, Fault::CertificateExpiresSoon]).await;
    visitor.set_up().await;
    assert!(visitor.sign_in().await.1);
}

#[tokio::test]
async fn faults_that_come_later_change_what_is_set_up_and_go_again() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    let right = visitor.export().await;
    for (id, mark) in [
        (
            "entity-id-slash",
            "entityID=\"https://api.kisi.io/saml/metadata/\"",
        ),
        (
            "name-id-format-email",
            "SAML:1.1:nameid-format:emailAddress<",
        ),
        ("redirect-declared", "bindings:HTTP-Redirect"),
    ] {
        set(&visitor, &[id]).await;
        assert!(visitor.export().await.contains(mark), "{id}");
        set(&visitor, &[]).await;
        assert_eq!(visitor.export().await, right, "{id} gone");
    }
    set(&visitor, &["acs-url-slash", "no-group"]).await;
    let one = visitor.state().await["jumpcloud"]["applications"][0].clone();
    assert_eq!(
        one["config"]["acsUrl"]["value"],
        "https://api.kisi.io/saml/consume/practice/"
    );
    assert_eq!(one["groups"], json!([]));
    set(&visitor, &["certificate-expired"]).await;
    assert_ne!(visitor.export().await, right, "another certificate");
}

#[tokio::test]
async fn mending_keeps_the_sp_certificate_and_needs_no_application() {
    let visitor = visit(&[Fault::EntityIdSlash]).await;
    visitor.hand("jumpcloud/mend", json!({})).await;
    visitor.set_up().await;
    visitor
        .alter("/config/spEntityId/value", json!("mistyped"))
        .await;
    let before = visitor.state().await["jumpcloud"]["applications"][0].clone();
    let mended = visitor.hand("jumpcloud/mend", json!({})).await;
    assert_eq!(
        mended["config"]["spEntityId"]["value"],
        "https://api.kisi.io/saml/metadata"
    );
    assert_eq!(
        mended["config"]["spCertificate"],
        before["config"]["spCertificate"]
    );
    assert_eq!(mended["sso"], before["sso"]);
}

#[tokio::test]
async fn an_organization_may_have_single_sign_on_already() {
    let visitor = visit(&[Fault::SsoAlreadyOn]).await;
    let settings = visitor
        .kisi(Method::GET, "/organization/settings", None)
        .await
        .json;
    assert_eq!(settings["sso_flow_enabled"], true);
    assert_eq!(settings["sso_configured"], true);
    assert_eq!(
        settings["identity_provider_issuer_url"],
        "https://idp.other.example/saml"
    );
    let said = visitor.sign_in().await;
    assert_eq!(
        said,
        ("nobody".to_owned(), false, "404 page not found".to_owned())
    );

    visitor.hand("jumpcloud/mend", json!({})).await;
    assert_eq!(
        visitor.state().await["kisi"]["sso_flow_enabled"],
        true,
        "it is no slip in JumpCloud"
    );
    visitor.set_up().await;
    assert!(visitor.sign_in().await.1, "replaced on purpose");
    set(&visitor, &[]).await;
    assert_eq!(
        visitor.state().await["kisi"]["sso_flow_enabled"],
        true,
        "the new one stays"
    );

    set(&visitor, &["sso-already-on"]).await;
    assert!(!visitor.sign_in().await.1);
    set(&visitor, &[]).await;
    assert_eq!(visitor.state().await["kisi"]["sso_flow_enabled"], false);
}

#[tokio::test]
async fn kisi_can_be_out_of_reach_also_on_a_kept_connection() {
    let visitor = visit(&[]).await;
    let url = format!("{}/organizations/practice/public", visitor.practice.kisi);
    assert!(visitor.http.get(&url).send().await.is_ok());
    set(&visitor, &["kisi-unreachable"]).await;
    for _ in 0..3 {
        let cut = visitor.http.get(&url).send().await.expect_err("no answer");
        assert!(cut.is_request() && cut.status().is_none(), "{cut}");
    }
    let answer = visitor
        .try_hand("kisi/metadata", json!({ "xml": "" }))
        .await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    let said = visitor.sign_in().await;
    assert_eq!((said.0.as_str(), said.1), ("nobody", false));
    set(&visitor, &[]).await;
    assert!(visitor.http.get(&url).send().await.is_ok(), "it is back");
}

#[tokio::test]
async fn the_organization_can_be_unknown() {
    let visitor = visit(&[Fault::OrganizationUnknown]).await;
    let path = "/organizations/practice/public";
    let answer = visitor.kisi(Method::GET, path, None).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let said = visitor.sign_in().await;
    assert_eq!(
        said,
        (
            "nobody".to_owned(),
            false,
            "Organization not found.".to_owned()
        )
    );
    set(&visitor, &[]).await;
    assert_eq!(
        visitor.kisi(Method::GET, path, None).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn an_unknown_fault_is_refused_and_changes_nothing() {
    let visitor = visit(&[Fault::NoGroup]).await;
    let wanted = json!({ "faults": ["entity-id-slash", "gremlins"] });
    let answer = visitor.try_hand("faults", wanted).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.json["error"]
            .as_str()
            .expect("words")
            .contains("gremlins")
    );
    assert_eq!(visitor.state().await["faults"], json!(["no-group"]));
    let answer = visitor.try_hand("faults", json!({ "fault": [] })).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}
