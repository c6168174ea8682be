//! The terminal's `application` at practice: its exit status, its JSON, what it says meanwhile, and where the key goes.

use serde_json::Value;
use setup_practice::{Fault, Options, Region};

use super::hands::{Office, TESTER, now};
use crate::scim_faults::command::{Check, Run, run};

const VARIABLE: &str = "TEST_JUMPCLOUD_KEY";

async fn ask(office: &Office, arguments: &[&str]) -> Option<Run> {
    let base = office.practice.jumpcloud.clone();
    ask_at(office, &[&base], arguments).await
}

async fn ask_at(office: &Office, bases: &[&str], arguments: &[&str]) -> Option<Run> {
    let key = &office.practice.jumpcloud_key;
    let mut command = Check::built()?.other("application", (VARIABLE, key));
    command.args(["--now", &now().to_string(), "--jumpcloud-key-env", VARIABLE]);
    for base in bases {
        command.args(["--practice", base]);
    }
    command.args(arguments);
    let run = run(command, b"").await;
    let told = format!("{}{}", run.out, run.err);
    assert!(!told.contains(key.as_str()), "{told}");
    Some(run)
}

const DOMAIN: [&str; 2] = ["--kisi-domain", "practice"];

fn state<'a>(json: &'a Value, field: &str) -> &'a Value {
    let fields = json["facts"]["fields"].as_array().expect("a list");
    let one = fields.iter().find(|one| one["field"] == field);
    &one.expect("a field")["state"]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_right_application_is_status_0() {
    let office = Office::set_up(&[]).await;
    let arguments = [&DOMAIN[..], &["--tester", TESTER]].concat();
    let Some(run) = ask(&office, &arguments).await else {
        return;
    };
    assert_eq!(run.status, 0, "{}{}", run.out, run.err);
    let json = run.json();
    assert_eq!(json["verdict"], "pass");
    let facts = &json["facts"];
    assert_eq!(facts["base_url"], office.practice.jumpcloud);
    assert_eq!(facts["applications"], 1);
    assert_eq!(facts["fields"].as_array().expect("a list").len(), 17);
    assert_eq!(
        facts["metadata"]["entity_id"],
        "https://api.kisi.io/saml/metadata"
    );
    assert_eq!(facts["groups"][0]["name"], "Kisi trial");
    assert_eq!(facts["tester"]["may_use_it"], true);
    assert_eq!(facts["not_seen"], serde_json::json!([]));
    assert!(!run.out.contains(TESTER));
    // Nobody was named: that holds nothing up.
    let without = ask(&office, &DOMAIN).await.expect("built");
    assert_eq!(without.status, 0, "{}", without.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_must_change_is_status_1_and_warnings_on_request() {
    let office = Office::set_up(&[Fault::AcsUrlPlaceholder]).await;
    let Some(run) = ask(&office, &DOMAIN).await else {
        return;
    };
    assert_eq!(run.status, 1);
    assert_eq!(run.ids(), ["application.acs-url-is-kisis.placeholder"]);
    assert_eq!(state(&run.json(), "acs-url"), "wrong");
    let office = Office::set_up(&[Fault::LoginUrlSet]).await;
    let run = ask(&office, &DOMAIN).await.expect("built");
    assert_eq!(
        (run.status, run.json()["verdict"].as_str()),
        (0, Some("warn"))
    );
    let arguments = [&DOMAIN[..], &["--fail-on", "warn"]].concat();
    let strict = ask(&office, &arguments).await.expect("built");
    assert_eq!(strict.status, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_jumpcloud_does_not_show_is_told_and_holds_nothing_up() {
    let office = Office::set_up(&[Fault::JumpCloudHidesFields]).await;
    let Some(run) = ask(&office, &DOMAIN).await else {
        return;
    };
    assert_eq!(run.status, 0, "{}", run.err);
    assert_eq!(state(&run.json(), "login-url"), "not-seen");
}

#[tokio::test(flavor = "multi_thread")]
async fn something_that_was_not_given_is_status_3() {
    let office = Office::set_up(&[Fault::ApplicationTwice]).await;
    let Some(run) = ask(&office, &[]).await else {
        return;
    };
    assert_eq!(run.status, 3, "the domain: {}", run.err);
    let arguments = [&DOMAIN[..], &["--label", "Doors"]].concat();
    let run = ask(&office, &arguments).await.expect("built");
    assert_eq!(run.status, 3, "{}{}", run.out, run.err);
    assert!(run.err.contains("--application"), "{}", run.err);
    let json = run.json();
    let candidates = json["facts"]["candidates"].as_array().expect("a list");
    assert_eq!(candidates.len(), 2);
    let id = candidates[0]["id"].as_str().expect("an id");
    assert!(run.err.contains(id), "{}", run.err);
    let arguments = [&arguments[..], &["--application", id]].concat();
    let run = ask(&office, &arguments).await.expect("built");
    assert_eq!(run.json()["facts"]["application"]["id"], id);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_organizations_one_is_named() {
    let office = Office::of(Options {
        tenants: 2,
        now: Some(now()),
        ..Options::default()
    })
    .await;
    office.make().await;
    let Some(run) = ask(&office, &DOMAIN).await else {
        return;
    };
    assert_eq!(run.status, 3, "{}{}", run.out, run.err);
    assert!(run.err.contains("--org"), "{}", run.err);
    let id = run.err.lines().find_map(|line| {
        let first = line.strip_prefix("  ")?.split_whitespace().next()?;
        (first.len() == 24).then(|| first.to_owned())
    });
    let id = id.expect("an id");
    let arguments = [&DOMAIN[..], &["--org", &id]].concat();
    let run = ask(&office, &arguments).await.expect("built");
    assert_eq!(
        run.json()["facts"]["not_seen"],
        serde_json::json!([]),
        "{}",
        run.err
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_regions_are_asked_one_after_the_other_and_that_is_said() {
    let office = Office::of(Options {
        region: Region::Eu,
        now: Some(now()),
        ..Options::default()
    })
    .await;
    office.make().await;
    let bases = office
        .practice
        .regions
        .each_ref()
        .map(|(_, base)| base.as_str());
    let Some(run) = ask_at(&office, &bases, &DOMAIN).await else {
        return;
    };
    assert_eq!(run.status, 0, "{}{}", run.out, run.err);
    assert!(run.err.contains(bases[0]), "{}", run.err);
    assert_eq!(run.json()["facts"]["base_url"], office.practice.jumpcloud);
    let others = [bases[0], bases[2]];
    let run = ask_at(&office, &others, &DOMAIN).await.expect("built");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("No region"), "{}", run.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_asked_is_status_2_with_the_reason() {
    for (fault, why) in [
        (Fault::JumpCloudKeyRevoked, "does not know this key"),
        (Fault::JumpCloudKeyLosesRights, "may not read this"),
        (Fault::JumpCloudBroken, "had a fault"),
        (Fault::JumpCloudWebPage, "web page"),
    ] {
        let office = Office::set_up(&[fault]).await;
        let Some(run) = ask(&office, &DOMAIN).await else {
            return;
        };
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{why}");
        assert!(run.err.contains(why), "{}", run.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_key_goes_to_this_computer_or_to_jumpcloud_and_nowhere_else() {
    let Some(check) = Check::built() else { return };
    for url in [
        "https://console.jumpcloud.com",
        "http://127.0.0.1.example",
        "http://192.168.0.1",
        "nothing",
    ] {
        let mut command = check.other("application", (VARIABLE, "jca_x"));
        command.args(["--jumpcloud-key-env", VARIABLE, "--practice", url]);
        let run = run(command, b"").await;
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{url}");
        assert!(run.err.contains("not on this computer"), "{}", run.err);
    }
    let mut command = check.other("application", (VARIABLE, "jca_x"));
    command.args(["--jumpcloud-key-env", "NOBODY_SET_THIS", "--region", "eu"]);
    let run = run(command, b"").await;
    assert!(run.err.contains("NOBODY_SET_THIS"), "{}", run.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_there_is_said_of_jumpcloud_and_not_of_kisi() {
    let Some(check) = Check::built() else { return };
    let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", free.local_addr().expect("an address"));
    drop(free);
    let mut command = check.other("application", (VARIABLE, "jca_x"));
    command.args(["--jumpcloud-key-env", VARIABLE, "--practice", &url]);
    let run = run(command, b"").await;
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("nobody answers there"), "{}", run.err);
    assert!(!run.err.contains("Kisi"), "{}", run.err);
}
