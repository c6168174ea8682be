//! No secret comes out: not in the setup's file, not in what the page is given, not in any form of the report.

use setup_core::secret::Secret;
use setup_core::view::{Action, Slot};
use setup_core::wizard::Content;

use super::walk::{VERSION, Walk};

const KEY: &str = "9f8e7d6c5b4a39281706f5e4d3c2b1a0";
const PASSPHRASE: &str = "canary-correct-horse-battery-1";

/// Everything that leaves the wizard: the disk, the page, the reports, the pages for a colleague.
pub fn everything(walk: &Walk) -> Vec<(&'static str, String)> {
    let report = setup_report::report(&walk.wizard, VERSION).expect("a report");
    let mut all = vec![
        ("setup", serde_json::to_string(&walk.setup()).expect("JSON")),
        ("view", serde_json::to_string(&walk.view()).expect("JSON")),
        ("view, printed", format!("{:?}", walk.view())),
        ("report, printed", format!("{report:?}")),
        (
            "html",
            setup_report::report_html(&walk.wizard, VERSION).expect("a report"),
        ),
        (
            "json",
            setup_report::report_json(&walk.wizard, VERSION).expect("a report"),
        ),
        (
            "summary",
            setup_report::summary_text(&walk.wizard, VERSION).expect("a report"),
        ),
    ];
    let (_, journey) = walk.wizard.session().expect("a setup is open");
    let steps = journey
        .steps
        .iter()
        .map(|step| step.id)
        .chain(["colleague"]);
    all.extend(steps.map(|step| {
        let page = setup_report::step_html(&walk.wizard, step, VERSION);
        ("page", page.expect("a page"))
    }));
    all
}

#[tokio::test]
async fn no_canary_sings_anywhere() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.wizard.give_secret("kisi-key", format!("  {KEY}\n"));
    walk.answer("look-for-you", "key").await;
    walk.answer("own-key", "own").await;
    walk.go("certificate").await;
    let request = walk
        .wizard
        .key_request(Secret::new(PASSPHRASE.into()))
        .expect("the answers make a key");
    let made = setup_core::x509::make(&request).expect("a key");
    let private_key = made.private_key.expose_pem().to_owned();
    walk.wizard.made(made);
    walk.drop_at(Slot::Inspected, "key.pem", private_key.as_bytes());
    walk.act(Action::Save {
        id: "private-key".into(),
    })
    .await;
    let saved = walk.saves.last().expect("the key is saved");
    assert!(matches!(saved.content, Content::PrivateKey(_)));
    let line = private_key
        .lines()
        .nth(3)
        .expect("a line of the key")
        .to_owned();
    for step in ["before", "certificate", "export", "kisi", "hand-over"] {
        walk.go(step).await;
        walk.drop_at(Slot::Inspected, "key.pem", private_key.as_bytes());
        for (what, text) in everything(&walk) {
            for secret in [
                KEY,
                PASSPHRASE,
                line.as_str(),
                "BEGIN ENCRYPTED PRIVATE KEY",
            ] {
                assert!(!text.contains(secret), "{what} in step {step}");
            }
        }
    }
    assert!(!walk.copied.iter().any(|text| text.contains(KEY)));
    // Where the key lies is told, so that it is not forgotten.
    let report = setup_report::report_html(&walk.wizard, VERSION).expect("a report");
    assert!(report.contains("my-private-key.pem"));
    // The key that is held is gone with the window, and can be forgotten before.
    let held = serde_json::to_string(&walk.view()).expect("JSON");
    assert!(!held.contains(KEY));
    walk.act(Action::ForgetSecret {
        id: "kisi-key".into(),
    })
    .await;
    assert_eq!(walk.said(), "Kisi API key is forgotten.");
}

/// A key that somebody typed where words belong is covered in the reports, which other people get.
#[tokio::test]
async fn a_key_among_words_is_covered_in_the_reports() {
    let mut walk = Walk::begun(&[]).await;
    walk.until_kisi().await;
    walk.answer("left-out", &format!("the robot with {KEY}"))
        .await;
    walk.act(Action::WaitFor {
        step: "kisi".into(),
        who: format!("Anna ({KEY})"),
    })
    .await;
    let html = setup_report::report_html(&walk.wizard, VERSION).expect("a report");
    let json = setup_report::report_json(&walk.wizard, VERSION).expect("a report");
    assert!(html.contains("the robot with"));
    assert!(!html.contains(KEY) && !json.contains(KEY));
}
