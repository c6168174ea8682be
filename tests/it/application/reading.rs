//! The application itself: a right one passes, each slip is found and nothing else, and what is silent is not seen.

use reqwest::Method;
use rstest::rstest;
use serde_json::json;
use setup_core::checks::application::{ReadBackState, rows};
use setup_core::jumpcloud::Field;
use setup_core::observation::Seen;
use setup_core::probe::ApplicationWishes;
use setup_core::session::{Case, Dropped};
use setup_core::view::Slot;
use setup_practice::Fault;

use super::hands::{Office, WISHES, found, now, session, waiting};

const NOTHING: [&str; 0] = [];

#[tokio::test]
async fn a_right_one_passes_whole() {
    let office = Office::set_up(&[]).await;
    let seen = office.read(&WISHES).await;
    assert_eq!(found(&seen, &[]), NOTHING);
    assert_eq!(waiting(&seen), NOTHING);
    assert!(seen.complete);
    let session = session(&seen, &[]);
    let rows = rows(&Case::without_file(&session));
    assert_eq!(rows.len(), 17);
    assert!(rows.iter().all(|row| row.state == ReadBackState::Right));
    let (name, bytes) = seen.export().expect("an export");
    assert_eq!(name, "JumpCloud-saml2-metadata.xml");
    let dropped = Dropped::new(&name, None, now(), &bytes);
    assert!(dropped.metadata().is_some_and(|there| there.is_whole()));
    let requests = office.transcript.all();
    assert!(requests.iter().all(|one| one.method == "GET"));
}

#[tokio::test]
async fn what_is_kept_has_nobodys_name_and_is_read_again() {
    let office = Office::set_up(&[]).await;
    let seen = Seen::Application {
        application: Box::new(office.read(&WISHES).await),
    };
    let kept = serde_json::to_string(&seen).expect("JSON");
    for name in [
        "anna",
        "Anna",
        "practice.example",
        &office.practice.jumpcloud_key,
    ] {
        assert!(!kept.contains(name), "{name}");
    }
    let again: Seen = serde_json::from_str(&kept).expect("the same");
    assert_eq!(again, seen);
    assert!(again.replaces(&seen));
}

#[rstest]
#[case(Fault::EntityIdSlash, "idp-entity-id-is-kisis.different")]
#[case(Fault::SpEntityIdWrong, "sp-entity-id-is-kisis.different")]
#[case(Fault::AcsUrlSlash, "acs-url-is-kisis.slash")]
#[case(Fault::AcsUrlPlaceholder, "acs-url-is-kisis.placeholder")]
#[case(Fault::AcsUrlOtherDomain, "acs-url-is-kisis.other-domain")]
#[case(Fault::SubjectNotEmail, "name-id-is-email.other")]
#[case(Fault::NameIdFormatEmail, "name-id-format-is-persistent.different")]
#[case(Fault::SignResponseOnly, "assertion-is-signed.response-only")]
#[case(Fault::RelayStateSet, "relay-state-is-empty.filled")]
#[case(Fault::LoginUrlSet, "login-url-is-empty.filled")]
#[case(Fault::RedirectDeclared, "redirect-endpoint-is-off.declared")]
#[case(
    Fault::AttributeEmailLowerCase,
    "email-attribute-is-sent.spelt-otherwise"
)]
#[case(Fault::AttributeTwice, "attributes-stand-once.twice")]
#[case(Fault::ConstantAttributeExtra, "no-constant-attributes.unexpected")]
#[case(Fault::CertificateExpired, "signing-certificate-is-in-date.expired")]
#[case(
    Fault::CertificateExpiresSoon,
    "signing-certificate-is-in-date.within-30-days"
)]
#[case(Fault::NoGroup, "groups-are-bound.none")]
#[case(Fault::LabelOther, "label-is-as-told.different")]
#[tokio::test]
async fn each_slip_is_found_and_nothing_else(#[case] fault: Fault, #[case] problem: &str) {
    let office = Office::set_up(&[fault]).await;
    let mut found = office.found().await;
    // Without a group nobody is let in, and so not the tester.
    if fault == Fault::NoGroup {
        found.retain(|id| *id != "application.tester-may-sign-in.not-admitted");
    }
    assert_eq!(found, [format!("application.{problem}")]);
}

#[tokio::test]
async fn what_no_fault_of_practice_makes() {
    let office = Office::set_up(&[]).await;
    office
        .alter(|one| {
            one["config"]["acsUrl"]["value"] = json!("http://api.kisi.io/saml/consume/practice");
            one["config"]["signatureAlgorithm"]["value"] = json!("RSA-SHA1");
            one["config"]["includeGroups"]["value"] = json!(true);
            one["config"]["databaseAttributes"]["value"] =
                json!([{ "name": "Email", "value": "username" }]);
        })
        .await;
    assert_eq!(
        office.found().await,
        [
            "application.acs-url-is-kisis.http",
            "application.email-attribute-is-sent.other-field",
            "application.signature-algorithm-is-rsa-sha256.other",
            "application.first-name-attribute-is-sent.missing",
            "application.last-name-attribute-is-sent.missing",
            "application.no-group-attribute.included",
        ]
    );
}

#[tokio::test]
async fn what_the_answer_leaves_out_is_not_seen_and_no_pass() {
    let office = Office::set_up(&[Fault::JumpCloudHidesFields]).await;
    let seen = office.read(&WISHES).await;
    assert_eq!(found(&seen, &[]), NOTHING);
    let hidden = [
        "application.no-constant-attributes",
        "application.relay-state-is-empty",
        "application.login-url-is-empty",
    ];
    assert_eq!(waiting(&seen), hidden);
    let one = seen.one().expect("an application");
    assert_eq!(one.fields.idp_init_url, Field::NotSeen);
    let session = session(&seen, &[]);
    let rows = rows(&Case::without_file(&session));
    let unseen = rows
        .iter()
        .filter(|row| row.state == ReadBackState::NotSeen);
    let unseen: Vec<_> = unseen.map(|row| row.field).collect();
    assert_eq!(unseen, ["relay-state", "login-url", "constant-attributes"]);
}

#[tokio::test]
async fn before_it_is_switched_on_there_is_no_export_and_no_certificate() {
    let office = Office::empty(&[]).await;
    let typed = json!({ "domain": "practice", "label": "Kisi SSO" });
    office.hand("jumpcloud/application", typed).await;
    office.hand("jumpcloud/group", json!({})).await;
    let seen = office.read(&WISHES).await;
    assert_eq!(found(&seen, &[]), ["application.is-active.inactive"]);
    assert!(matches!(seen.metadata, Some(Err(_))), "404 is known");
    assert!(seen.export().is_none());
}

#[tokio::test]
async fn a_certificate_that_was_sent_in_makes_the_export_fail_and_nothing_else() {
    let office = Office::set_up(&[]).await;
    let pem = kisi_certificate(&office).await;
    office
        .alter(|one| one["config"]["idpCertificate"]["value"] = json!(pem))
        .await;
    let seen = office.read(&WISHES).await;
    assert!(matches!(seen.metadata, Some(Err(_))), "500 is known");
    assert!(seen.one().is_some());
    assert_eq!(waiting(&seen), NOTHING);
}

async fn kisi_certificate(office: &Office) -> String {
    let url = format!("{}/practice/kisi/certificate", office.practice.kisi);
    let answer = reqwest::Client::builder().no_proxy().build();
    let answer = answer.expect("a client").post(url).send().await;
    answer.expect("an answer").text().await.expect("a file")
}

#[tokio::test]
async fn the_sp_certificate_is_compared_with_the_one_that_was_dropped() {
    let office = Office::set_up(&[]).await;
    let xml = office.read(&WISHES).await.export().expect("an export").1;
    let xml = String::from_utf8(xml).expect("text");
    office.hand("kisi/metadata", json!({ "xml": xml })).await;
    let pem = kisi_certificate(&office).await;
    let files = [(Slot::KisiCertificate, pem.as_str())];
    let before = office.read(&WISHES).await;
    assert_eq!(
        found(&before, &files),
        ["application.sp-certificate-is-kisis.missing"]
    );
    let chosen = json!({ "pem": pem });
    office.hand("jumpcloud/sp-certificate", chosen).await;
    let after = office.read(&WISHES).await;
    assert_eq!(found(&after, &files), NOTHING);
    assert_eq!(
        found(&after, &[]),
        ["application.sp-certificate-is-kisis.not-compared"]
    );
}

#[tokio::test]
async fn the_signing_certificate_is_compared_with_the_export_that_was_dropped() {
    let office = Office::set_up(&[]).await;
    let before = office.read(&WISHES).await;
    let xml = String::from_utf8(before.export().expect("an export").1).expect("text");
    let files = [(Slot::Export, xml.as_str())];
    assert_eq!(found(&before, &files), NOTHING);
    office.hand("jumpcloud/regenerate", json!({})).await;
    let after = office.read(&WISHES).await;
    assert_eq!(
        found(&after, &files),
        ["application.signing-certificate-is-the-exported-one.another"]
    );
}

#[tokio::test]
async fn one_that_was_chosen_and_is_gone() {
    let office = Office::set_up(&[]).await;
    let wishes = ApplicationWishes {
        chosen: Some("5f0d1f7a0000000000000001"),
        ..WISHES
    };
    let seen = office.read(&wishes).await;
    assert_eq!(found(&seen, &[]), ["application.exists.gone"]);
    let one = office.record().await;
    let id = one["_id"].as_str().expect("an id");
    let wishes = ApplicationWishes {
        chosen: Some(id),
        ..WISHES
    };
    assert!(office.read(&wishes).await.one().is_some());
    let path = format!("/api/applications/{id}");
    office.api(Method::DELETE, &path, None).await;
    let seen = office.read(&WISHES).await;
    assert_eq!(found(&seen, &[]), ["application.exists.none"]);
}
