//! Everything that makes a change stop: a key that may only look, somebody who edits meanwhile, a signing key that moves,
//! something that is there already, another address, a disk that refuses.

use serde_json::json;
use setup_core::change::{Change, Correction, NewApplication, Outcome, Stage};
use setup_practice::Fault;

use super::sorts::{Sort, application, correction, edit, edits, new_application, ready};
use super::stand::{Before, Stand};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_only_look_changes_nothing_and_leaves_nothing() {
    for sort in [
        Sort::Make,
        Sort::Bind,
        Sort::Unbind,
        Sort::Correct,
        Sort::Activate,
    ] {
        let (mut stand, change) = ready(sort).await;
        stand.only_look();
        let before = stand.state().await;
        let outcome = stand.does(&change).await;
        assert_eq!(outcome.name(), "not-allowed", "{sort:?}: {outcome:?}");
        assert_eq!(stand.deeds().all(), [], "{sort:?}");
        assert_eq!(stand.state().await, before, "{sort:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_that_is_lost_keeps_what_was_done_listed() {
    let (mut stand, change) = ready(Sort::Bind).await;
    assert_eq!(stand.does(&change).await.name(), "done");
    stand.only_look();
    let deed = stand.deed();
    assert_eq!(stand.undo(&deed).await.name(), "not-allowed");
    assert_eq!(stand.deed().stage, Stage::Done);
}

/// Somebody else saves the application in the console.
async fn somebody_edits(stand: &Stand, domain: &str) {
    let typed = json!({ "domain": domain, "label": super::stand::LABEL });
    stand.presses("application", typed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_edits_meanwhile_is_not_overwritten() {
    let (stand, change) = ready(Sort::CorrectActive).await;
    let preview = stand.preview(&change).await.expect("it can be done");
    somebody_edits(&stand, "another").await;
    let edited = stand.state().await;
    assert_eq!(stand.apply(&preview).await, Outcome::ChangedMeanwhile);
    assert_eq!(stand.jumpcloud.writes().len(), 0);
    assert_eq!(stand.deeds().all(), []);
    assert_eq!(stand.state().await, edited);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_our_own_values_are_put_back() {
    let (stand, change) = ready(Sort::Correct).await;
    assert_eq!(stand.does(&change).await.name(), "done");
    // The console writes every setting: ours are others now.
    somebody_edits(&stand, "another").await;
    let another = Change::CorrectFields(Correction {
        application: application(&stand).await,
        edits: vec![edit("idpInitUrl", "https://somebody.example")],
    });
    let ours = stand.deed();
    assert_eq!(stand.does(&another).await.name(), "done");
    let edited = stand.state().await;
    assert_eq!(stand.undo(&ours).await, Outcome::ChangedMeanwhile);
    assert_eq!(stand.state().await, edited);
    assert!(stand.deeds().get(ours.number).is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_moves_is_a_loud_stop() {
    for sort in [Sort::CorrectActive, Sort::Activate] {
        let (stand, change) = ready(sort).await;
        stand.jumpcloud.after_put(&stand.button("regenerate"));
        let outcome = stand.does(&change).await;
        let Outcome::KeyMoved(moved) = outcome else {
            panic!("{sort:?}: {outcome:?}");
        };
        assert!(moved.before.set.is_some(), "{sort:?}");
        assert_ne!(moved.before.set, moved.after.set, "{sort:?}");
        assert_ne!(moved.before.dates, moved.after.dates, "{sort:?}");
        let deed = stand.deed();
        assert_eq!(
            (deed.stage, deed.moved),
            (Stage::Done, Some(*moved)),
            "{sort:?}"
        );
    }
}

/// As a vendor would do it whose PUT makes a new key.
#[tokio::test(flavor = "multi_thread")]
async fn a_put_that_makes_a_new_key_is_seen_also_when_its_answer_gets_lost() {
    let stand = Stand::at(Before::Active, &[Fault::JumpCloudPutMakesNewKey]).await;
    let change = Change::CorrectFields(correction(&stand).await);
    let preview = stand.preview(&change).await.expect("it can be done");
    let log = stand.jumpcloud.log().len();
    // Read, export, PUT.
    stand.jumpcloud.cut(super::line::Cut {
        at: 3,
        carried_out: true,
        only: false,
    });
    let outcome = stand.apply(&preview).await;
    assert_eq!(outcome.name(), "silent", "{outcome:?}");
    assert_eq!(stand.jumpcloud.log()[log + 2].method, "PUT");
    stand.jumpcloud.mend();
    let deed = stand.deed();
    assert_eq!(stand.resume(&deed).await.name(), "key-moved");
    assert!(stand.deed().moved.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_elses_application_is_taken_for_ours() {
    let stand = Stand::with(Before::Inactive).await;
    let before = stand.state().await;
    let same_address = NewApplication {
        label: "Another".into(),
        ..new_application()
    };
    let same_name = NewApplication {
        sso_url: "https://sso.jumpcloud.com/saml2/another".into(),
        ..new_application()
    };
    for new in [new_application(), same_address, same_name] {
        let outcome = stand.does(&Change::MakeApplication(new)).await;
        assert_eq!(outcome.name(), "taken", "{outcome:?}");
    }
    assert_eq!(stand.state().await, before);
    assert_eq!(stand.deeds().all(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_setting_and_what_is_never_ours_is_not_sent() {
    let stand = Stand::at(Before::Inactive, &[Fault::JumpCloudHidesFields]).await;
    for field in [
        "idpCertificate",
        "idpPrivateKey",
        "idpInitUrl",
        "noSuchSetting",
    ] {
        let mut edits = edits();
        edits.retain(|edit| edit.field != "idpInitUrl");
        edits.push(edit(field, "text"));
        let correction = Correction {
            application: application(&stand).await,
            edits,
        };
        let outcome = stand.does(&Change::CorrectFields(correction)).await;
        assert_eq!(outcome, Outcome::NotEditable(field.to_owned()));
    }
    let mut new = new_application();
    new.values.push(edit("idpPrivateKey", "text"));
    let outcome = stand.does(&Change::MakeApplication(new)).await;
    assert_eq!(outcome, Outcome::NotEditable("idpPrivateKey".to_owned()));
    assert_eq!(stand.jumpcloud.writes().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_elsewhere_is_not_touched() {
    let (stand, change) = ready(Sort::Bind).await;
    assert_eq!(stand.does(&change).await.name(), "done");
    let mut deed = stand.deed();
    deed.base = "https://console.eu.jumpcloud.com".to_owned();
    assert_eq!(stand.undo(&deed).await, Outcome::Elsewhere);
    assert_eq!(stand.resume(&deed).await, Outcome::Elsewhere);
    assert_eq!(stand.deeds().all().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_written_down_is_not_sent() {
    for sort in Sort::ALL {
        let (stand, change) = ready(sort).await;
        let preview = stand.preview(&change).await.expect("it can be done");
        let before = stand.state().await;
        // A folder stands where the new list would be written.
        std::fs::create_dir(stand.ledger().with_extension("new")).expect("a folder");
        let outcome = stand.apply(&preview).await;
        assert_eq!(outcome.name(), "no-ledger", "{sort:?}: {outcome:?}");
        assert_eq!(stand.state().await, before, "{sort:?}");
    }
}
