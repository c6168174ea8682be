//! What goes wrong in the two consoles: each is found where it can be seen first, told, and cured.

use serde_json::json;
use setup_core::view::{Block, Mark, Severity};
use setup_core::words::plain;
use setup_practice::Fault;

use super::walk::{VERSION, Walk};

const SLASH: &str = "metadata.entity-id-is-kisi.different";

/// Step 5 with the first export dropped.
async fn exported(fault: Fault) -> Walk {
    let mut walk = Walk::begun(&[fault]).await;
    walk.before().await;
    walk.domain().await;
    walk.application().await;
    walk.export().await;
    walk
}

#[tokio::test]
async fn a_slash_leads_is_told_and_is_cured_by_the_next_export() {
    let mut walk = exported(Fault::EntityIdSlash).await;
    assert_eq!(walk.step(), "export", "it holds the step up");
    assert_eq!(walk.mark("export"), Mark::NeedsYou);
    let first = &walk.findings()[0];
    assert_eq!(first.id, SLASH);
    assert!(first.open && first.go_on.is_some());
    assert!(
        plain(&first.saw).contains("one slash too many"),
        "{:?}",
        first.saw
    );
    walk.act(
        first
            .copy_needed
            .clone()
            .expect("the value is copied")
            .action,
    )
    .await;
    assert_eq!(walk.copied, ["https://api.kisi.io/saml/metadata"]);
    // Once more, before it was mended: the same file; then a new one with the same problem.
    walk.hand("export").await;
    assert!(walk.drop_notes()[0].contains("Nothing in it has changed"));
    walk.post("jumpcloud/regenerate", json!({})).await;
    walk.hand("export").await;
    assert!(
        walk.drop_notes()[0].contains("the first thing below is still there"),
        "{:?}",
        walk.drop_notes()
    );
    walk.hand("mend").await;
    walk.hand("export").await;
    assert!(
        !walk
            .findings()
            .iter()
            .any(|finding| finding.severity == Severity::Fail)
    );
    walk.done("export").await;
    assert_eq!(walk.step(), "groups");
}

#[tokio::test]
async fn a_slash_that_the_export_cannot_show_is_found_when_it_is_read_back() {
    let mut walk = Walk::begun(&[Fault::AcsUrlSlash]).await;
    walk.until_kisi().await;
    walk.kisi().await;
    walk.back().await;
    walk.hand("read-back").await;
    let rows = walk.blocks().into_iter().find_map(|block| match block {
        Block::Compare(compare) => Some(compare.rows),
        _ => None,
    });
    let rows = rows.expect("fields are compared");
    let acs = rows
        .iter()
        .find(|row| row.id == "acs-url")
        .expect("the row");
    assert_eq!(acs.mark, Mark::NeedsYou);
    let result = plain(acs.result.as_ref().expect("a result"));
    assert!(result.contains("one slash too many"), "{result}");
    walk.done("read-back").await;
    assert_eq!(walk.reason().as_deref(), Some("One field differs"));
    let report = setup_report::report(&walk.wizard, VERSION).expect("a report");
    let value = report
        .values
        .iter()
        .find(|value| value.field.starts_with("ACS"));
    assert!(value.expect("the field").differs.is_some());
    walk.hand("mend").await;
    walk.hand("read-back").await;
    walk.done("read-back").await;
    assert_eq!(walk.step(), "try");
}

#[tokio::test]
async fn an_existing_single_sign_on_stops_before_anything_is_replaced() {
    let mut walk = Walk::begun(&[Fault::SsoAlreadyOn]).await;
    walk.before().await;
    walk.domain().await;
    assert_eq!(walk.step(), "domain");
    assert_eq!(
        walk.finding("domain.single-sign-on-is-not-on.on").severity,
        Severity::Fail
    );
    walk.answer("existing-sso", "stop").await;
    assert!(walk.has_note("Nothing has changed"));
    walk.done("domain").await;
    assert_eq!(walk.step(), "domain");
    // On purpose, with the way back.
    walk.answer("existing-sso", "on-purpose").await;
    walk.answer("old-provider", "Okta").await;
    let old = b"<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"https://old.example\"><IDPSSODescriptor/></EntityDescriptor>";
    walk.drop_file("old.xml", old);
    walk.finding("domain.single-sign-on-is-not-on.on-purpose");
    walk.done("domain").await;
    assert_eq!(walk.step(), "application", "{:?}", walk.reason());
    assert_eq!(walk.mark("domain"), Mark::Checked);
    let report = setup_report::report(&walk.wizard, VERSION).expect("a report");
    let after: Vec<_> = report.if_it_fails.iter().map(|text| plain(text)).collect();
    let after = after.join("\n");
    assert!(
        after.contains("old.xml") && after.contains("Okta"),
        "{after}"
    );
}

#[tokio::test]
async fn what_kisi_said_of_the_single_sign_on_before_proves_nothing() {
    let mut walk = Walk::begun(&[Fault::SsoAlreadyOn]).await;
    let key = walk.practice.kisi_key.clone();
    walk.wizard.give_secret("kisi-key", key);
    walk.before().await;
    walk.domain().await;
    walk.answer("existing-sso", "on-purpose").await;
    walk.answer("old-provider", "Okta").await;
    walk.done("domain").await;
    walk.answer("who-asked", "jumpcloud").await;
    let survey = walk.wizard.survey().expect("a setup is open");
    assert_ne!(survey.known, setup_core::wizard::Known::KisiSays);
}

#[tokio::test]
async fn an_unknown_domain_is_a_typing_mistake() {
    let mut walk = Walk::begun(&[Fault::OrganizationUnknown]).await;
    walk.before().await;
    walk.answer("domain-typed", "practlce").await;
    walk.finding("domain.exists.unknown");
    assert!(!walk.questions().contains(&"is-it-you".to_owned()));
    walk.done("domain").await;
    assert_eq!(walk.step(), "domain");
    assert_eq!(walk.mark("domain"), Mark::NeedsYou);
}

#[tokio::test]
async fn without_kisi_it_goes_on_and_is_asked_again_before_step_7() {
    let mut walk = Walk::begun(&[Fault::KisiUnreachable]).await;
    walk.before().await;
    walk.answer("domain-typed", "practice").await;
    assert!(walk.has_note("We could not ask Kisi"), "{:?}", walk.notes());
    walk.answer("sso-there", "no").await;
    walk.done("domain").await;
    assert_eq!(walk.step(), "application");
    assert_eq!(walk.mark("domain"), Mark::Confirmed, "nobody looked");
    walk.application().await;
    walk.export().await;
    walk.groups().await;
    walk.post("faults", json!({ "faults": [] })).await;
    walk.gate().await;
    // Kisi answers now, for the first time: whose domain it is was never said.
    assert!(walk.has_note("Step 2, Your Kisi domain, must be finished first"));
    walk.go("domain").await;
    walk.answer("is-it-you", "yes").await;
    assert_eq!(walk.mark("domain"), Mark::Checked);
    walk.go("kisi").await;
    assert!(walk.has_note("Single sign-on is off"), "{:?}", walk.notes());
}

/// Kisi is asked just before Save and just after; what we switched on ourselves was not there before.
#[tokio::test]
async fn the_live_line_follows_the_save() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    let asked = |walk: &Walk| walk.setup().observations.len();
    let before = asked(&walk);
    walk.gate().await;
    assert_eq!(asked(&walk), before + 1);
    assert!(walk.has_note("Single sign-on is off"));
    walk.hand("kisi-metadata").await;
    walk.answer("saved-in-kisi", "saved").await;
    assert_eq!(asked(&walk), before + 2);
    assert!(walk.has_note("Kisi says that single sign-on is on"));
    let live = walk.screen().band.live.expect("a live line");
    assert_eq!(plain(&live), "Kisi says: single sign-on is on");
    assert_eq!(walk.mark("domain"), Mark::Checked);
    let saved = plain(&walk.screen().rail.saved);
    assert!(saved.contains("Finish step 10 today"), "{saved}");
}

#[tokio::test]
async fn without_a_group_the_sign_in_fails_with_advice() {
    let mut walk = Walk::begun(&[Fault::NoGroup]).await;
    walk.until_kisi().await;
    walk.kisi().await;
    walk.back().await;
    walk.read_back().await;
    walk.answer("same-address", "same").await;
    walk.hand("sign-in").await;
    let strip = walk
        .screen()
        .practice
        .expect("a strip")
        .result
        .expect("a result");
    assert!(
        plain(&strip).contains("You do not have access"),
        "{strip:?}"
    );
    walk.answer("who-asked", "error").await;
    assert!(walk.has_note("the group is most likely missing"));
    assert!(walk.has_note("If somebody must get in now"));
    walk.answer("error-page", "You do not have access to this application.")
        .await;
    walk.done("try").await;
    assert_eq!(walk.step(), "try");
    let report = setup_report::report_html(&walk.wizard, VERSION).expect("a report");
    assert!(report.contains("You do not have access to this application."));
    walk.answer("who-asked", "nobody").await;
    assert!(walk.has_note("A sign-in from before was used"));
}

#[tokio::test]
async fn an_expired_certificate_must_change_and_one_that_ends_soon_is_a_note() {
    let walk = exported(Fault::CertificateExpired).await;
    assert_eq!(walk.step(), "export");
    let first = &walk.findings()[0];
    assert_eq!(first.check, "metadata.signing-certificate-in-date");
    let walk = exported(Fault::CertificateExpiresSoon).await;
    assert_eq!(walk.step(), "groups");
    assert_eq!(walk.mark("export"), Mark::CheckedWithNote);
}

#[tokio::test]
async fn another_name_id_format_and_a_declared_redirect_are_told() {
    let mut walk = exported(Fault::NameIdFormatEmail).await;
    walk.go("export").await;
    assert!(
        walk.findings()
            .iter()
            .any(|finding| finding.check == "metadata.name-id-persistent")
    );
    let walk = exported(Fault::RedirectDeclared).await;
    let report = setup_report::report(&walk.wizard, VERSION).expect("a report");
    let redirect = report
        .values
        .iter()
        .find(|value| value.field == "Declare Redirect Endpoint");
    assert!(redirect.expect("the field").differs.is_some());
}
