//! The terminal's `roster` at practice: its exit status, its JSON, its table, and that nobody's name stands where nobody
//! asked for it.

use serde_json::Value;
use setup_practice::Fault;

use super::stand::Stand;
use crate::scim_faults::command::{Check, Run, run};

const KEY: &str = "TEST_JUMPCLOUD_KEY";
const KISI: &str = "TEST_KISI_KEY";
const TOKEN: &str = "TEST_KISI_SCIM";

async fn ask(stand: &Stand, arguments: &[&str]) -> Option<Run> {
    let secrets = [
        (KEY, stand.key.expose()),
        (KISI, stand.kisi_key.expose()),
        (TOKEN, stand.token.expose()),
    ];
    let mut command = Check::built()?.other("roster", secrets[0]);
    command.envs(secrets).args(["--jumpcloud-key-env", KEY]);
    command.args(["--practice", &stand.practice.jumpcloud]);
    command.args(["--practice-kisi", &stand.practice.kisi]);
    let run = run_with(command, arguments).await;
    for (_, secret) in secrets {
        assert!(!format!("{}{}", run.out, run.err).contains(secret));
    }
    Some(run)
}

async fn run_with(mut command: std::process::Command, arguments: &[&str]) -> Run {
    command.args(arguments);
    run(command, b"").await
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_are_told_and_names_only_on_request() {
    let stand = Stand::of(300).await;
    stand.application("All Users").await;
    let domain = [
        "--kisi-domain",
        "practice",
        "--scim-token-env",
        TOKEN,
        "--scim-is-new",
    ];
    let Some(run) = ask(&stand, &domain).await else {
        return;
    };
    assert_eq!(run.status, 0, "{}{}", run.out, run.err);
    assert!(!run.out.contains("practice.example"), "{}", run.out);
    let json = run.json();
    assert_eq!(json["verdict"], "warn");
    let facts = &json["facts"];
    assert_eq!(facts["counts"]["comers"], 300);
    assert_eq!(
        (&facts["source"], &facts["road"]),
        (&"scim".into(), &"user-name".into())
    );
    assert_eq!(
        (&facts["kisi_whole"], &facts["people"]),
        (&true.into(), &Value::Null)
    );

    let table = stand.folder().join("people.csv");
    let table = table.to_str().expect("a path in UTF-8");
    let with_people = [&domain[..], &["--people", "--csv", table]].concat();
    let run = ask(&stand, &with_people).await.expect("it was there");
    let json = run.json();
    let people = json["facts"]["people"].as_array().expect("a list").len();
    assert_eq!(json["facts"]["counts"]["people"], people);
    let text = std::fs::read_to_string(table).expect("a table");
    assert_eq!(text.lines().count(), people + 1);
    assert!(text.starts_with("\u{feff}\"Name\",") && text.contains("anna.kim@practice.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gap_and_a_missing_tester_are_findings() {
    let stand = Stand::with(60, &[Fault::KisiBroken], &[]).await;
    let group = stand.group("Kisi trial").await;
    let arguments = [
        "--group",
        &group,
        "--kisi-key-env",
        KISI,
        "--tester",
        "nobody@practice.example",
    ];
    let Some(run) = ask(&stand, &arguments).await else {
        return;
    };
    let json = run.json();
    let found = json["findings"].as_array().expect("a list").iter();
    let ids: Vec<_> = found.filter_map(|one| one["id"].as_str()).collect();
    assert!(ids.contains(&"roster.list-is-whole.kisi"), "{ids:?}");
    assert!(ids.contains(&"roster.tester-comes.absent"), "{ids:?}");
    assert_eq!(json["facts"]["gaps"][0]["why"]["kind"], "refused");
    assert!(!run.out.contains("practice.example"), "{}", run.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_at_all_is_status_1() {
    let stand = Stand::of(60).await;
    let group = stand.group("Visitors").await;
    let arguments = ["--group", &group, "--scim-token-env", TOKEN];
    let Some(run) = ask(&stand, &arguments).await else {
        return;
    };
    assert_eq!(run.status, 1, "{}{}", run.out, run.err);
    let other = ask(
        &stand,
        &["--kisi-domain", "other", "--scim-token-env", TOKEN],
    )
    .await;
    let other = other.expect("it was there");
    assert_eq!((other.status, other.out.as_str()), (2, ""));
    assert!(other.err.contains("--application"), "{}", other.err);
}
