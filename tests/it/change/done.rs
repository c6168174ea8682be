//! Every sort of change: previewed, done, read back, taken back. Where it can be undone, both vendors hold the same as
//! before, and no key is written down anywhere.

use setup_core::change::{Change, Kind, Made, Outcome, Stage, Warning};

use super::sorts::{Sort, correction, ready};
use super::stand::{Before, Stand};

async fn done_and_taken_back(sort: Sort) {
    let (stand, change) = ready(sort).await;
    let before = stand.state().await;
    let written = stand.jumpcloud.writes().len() + stand.kisi.writes().len();
    let preview = stand.preview(&change).await.expect("it can be done");
    assert!(!preview.is_so_already(), "{sort:?}");
    assert_eq!(stand.state().await, before, "a preview changes nothing");

    let outcome = stand.apply(&preview).await;
    assert_eq!(outcome.name(), "done", "{sort:?}: {outcome:?}");
    let writes = stand.jumpcloud.writes().len() + stand.kisi.writes().len();
    assert_eq!(writes - written, 1, "{sort:?}: one request");
    assert_ne!(stand.state().await, before, "{sort:?}");
    nothing_secret(&stand);
    if !sort.can_be_undone() {
        assert_eq!(change.kind(), Kind::Final);
        assert_eq!(stand.deeds().all(), []);
        return;
    }
    let deed = stand.deed();
    assert_eq!(deed.stage, Stage::Done);
    assert_eq!(stand.resume(&deed).await.name(), "found", "{sort:?}");

    assert_eq!(stand.undo(&deed).await, Outcome::Undone, "{sort:?}");
    assert_eq!(stand.deeds().all(), [], "{sort:?}");
    assert_eq!(stand.state().await, before, "{sort:?}");
    nothing_secret(&stand);
}

/// No key in the list and none in the transcript.
fn nothing_secret(stand: &Stand) {
    let list = std::fs::read_to_string(stand.ledger()).expect("a list");
    let transcript = format!("{:?}", stand.transcript.all());
    let practice = &stand.practice;
    for secret in [&practice.jumpcloud_key, &practice.kisi_key] {
        assert!(!list.contains(secret.as_str()), "{list}");
        assert!(!transcript.contains(secret.as_str()), "{transcript}");
    }
    assert!(!list.contains("PRIVATE KEY"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sort_is_done_and_taken_back() {
    let runs = Sort::ALL.map(|sort| tokio::spawn(done_and_taken_back(sort)));
    for run in runs {
        run.await.expect("it does not panic");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_application_has_no_certificate_in_its_request_and_one_afterwards() {
    let (stand, change) = ready(Sort::Make).await;
    let Outcome::Done(Made::Id(id)) = stand.does(&change).await else {
        panic!("it is made");
    };
    let [write] = &stand.jumpcloud.writes()[..] else {
        panic!("one request");
    };
    let sent: serde_json::Value = serde_json::from_str(&write.body).expect("JSON");
    for left_out in ["idpCertificate", "idpPrivateKey", "spCertificate"] {
        assert!(sent["config"].get(left_out).is_none(), "{left_out}");
    }
    let made = stand.state().await["jumpcloud"]["applications"][0].clone();
    assert_eq!(made["id"], id.as_str());
    assert_eq!(made["active"], true);
    let certificate = made["config"]["idpCertificate"]["value"].as_str();
    assert!(certificate.is_some_and(|pem| pem.contains("BEGIN CERTIFICATE")));
    // It is there: a second one is not made.
    assert_eq!(stand.does(&change).await.name(), "taken");
    assert_eq!(stand.applications().await, 1);
}

/// The PUT is what the GET gave, but for the values that were asked for and the empty private key.
#[tokio::test(flavor = "multi_thread")]
async fn every_other_byte_goes_back_as_it_came() {
    let (stand, change) = ready(Sort::CorrectActive).await;
    let preview = stand.preview(&change).await.expect("it can be done");
    assert_eq!(preview.warnings, [Warning::KeyMayMove]);
    assert_eq!(stand.apply(&preview).await, Outcome::Done(Made::Nothing));
    let log = stand.jumpcloud.log();
    let put = log
        .iter()
        .position(|asked| asked.method == "PUT")
        .expect("a PUT");
    let path = &log[put].path;
    let is_read = |asked: &&super::line::Asked| asked.method == "GET" && asked.path == *path;
    let got = &log[..put]
        .iter()
        .rfind(is_read)
        .expect("it was read")
        .answer;

    let (mut expected, at) = (got.clone(), |text: &str| {
        got.find(text).expect("it is there")
    });
    let private = r#""idpPrivateKey":"#;
    let end = at(private) + got[at(private)..].find('}').expect("an end") + 2;
    expected = expected.replacen(&got[at(private)..end], "", 1);
    for held in stand.deed().held {
        let setting = format!("\"{}\":{{", held.path[1]);
        let value = expected.find(&setting).expect("a setting");
        let value = value + expected[value..].find("\"value\":").expect("a value") + 8;
        assert!(
            expected[value..].starts_with(&held.before),
            "{}",
            held.before
        );
        let wanted = change_value(&change, &held.path[1]);
        expected.replace_range(value..value + held.before.len(), &wanted);
    }
    assert_eq!(log[put].body, expected);
}

fn change_value(change: &Change, field: &str) -> String {
    let Change::CorrectFields(correction) = change else {
        panic!("a correction");
    };
    let edit = correction.edits.iter().find(|edit| edit.field == field);
    edit.expect("it was asked for").value.to_string()
}

/// An empty one that says `required` is answered with 503.
#[tokio::test(flavor = "multi_thread")]
async fn no_empty_key_and_no_empty_certificate_goes_back() {
    let (stand, change) = ready(Sort::Correct).await;
    assert_eq!(stand.does(&change).await.name(), "done");
    assert_eq!(stand.deed().rows().len(), 3);
    assert_eq!(stand.undo(&stand.deed()).await, Outcome::Undone);
    let writes = stand.jumpcloud.writes();
    assert_eq!(writes.len(), 2);
    for write in writes {
        assert!(!write.body.contains("idpPrivateKey"), "{}", write.body);
        assert!(!write.body.contains("idpCertificate\""), "{}", write.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_so_already_sends_nothing() {
    for sort in [Sort::Bind, Sort::Unbind, Sort::Correct, Sort::Activate] {
        let (stand, change) = ready(sort).await;
        assert_eq!(stand.does(&change).await.name(), "done");
        stand.deeds().let_go(stand.deed().number);
        let writes = stand.jumpcloud.writes().len();
        assert_eq!(stand.does(&change).await, Outcome::AlreadySo, "{sort:?}");
        assert_eq!(stand.jumpcloud.writes().len(), writes, "{sort:?}");
        assert_eq!(
            stand.deeds().all(),
            [],
            "nothing of it is ours to take back"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_switching_on_makes_the_key_and_that_is_no_other_key() {
    let stand = Stand::with(Before::Inactive).await;
    let application = correction(&stand).await.application;
    let change = Change::ActivateApplication { application };
    let preview = stand.preview(&change).await.expect("it can be done");
    assert_eq!(preview.warnings, [Warning::KeyIsMade]);
    assert_eq!(stand.apply(&preview).await, Outcome::Done(Made::Nothing));
    assert_eq!(stand.undo(&stand.deed()).await, Outcome::Undone);
    let left = stand.state().await["jumpcloud"]["applications"][0].clone();
    assert_eq!(left["active"], false);
    assert_eq!(stand.deeds().all(), []);
}
