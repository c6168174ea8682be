//! What the real JumpCloud once answered (recordings of 2021): practice, asked the same, answers in the same shape,
//! but for differences that are argued. Values are not compared.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use setup_practice::Options;

use crate::client::{Visitor, visit_with};

const RECORDINGS: [&str; 4] = [
    "fetchApplications_3065192880.har",
    "fetchGroups_39646731.har",
    "fetchOrgs_930931172.har",
    "fetchUsers_2444749321.har",
];

/// Request, place in the answer, why. Each must really occur.
const ARGUED: [(&str, &str, &str); 12] = [
    (
        "/api/organizations",
        "/results/*/displayName",
        "the recorded organization has no name",
    ),
    (
        "/api/applications",
        "/results/*/config",
        "redacted in the recording",
    ),
    (
        "/api/applications",
        "/results/*/sso/hidden",
        "documented since",
    ),
    (
        "/api/applications",
        "/results/*/sso/idpCertificateUpdatedAt",
        "documented since",
    ),
    (
        "/api/applications",
        "/results/*/sso/idpPrivateKeyUpdatedAt",
        "documented since",
    ),
    (
        "/api/systemusers",
        "/results/*/state",
        "not yet in the three recordings of February",
    ),
    (
        "/api/v2/usergroups",
        "/*/memberQuery",
        "the recorded groups are filled by hand",
    ),
    (
        "/api/v2/usergroups",
        "/*/membershipMethod",
        "the recorded groups are filled by hand",
    ),
    (
        "/api/v2/applications/{id}/users",
        "/*/compiledAttributes/Hello",
        "somebody's own attribute",
    ),
    (
        "/api/v2/applications/{id}/users",
        "/*/paths/*/*/to/attributes/Hello",
        "somebody's own attribute",
    ),
    (
        "/api/v2/applications/{id}/usergroups",
        "/*/compiledAttributes/Hello",
        "somebody's own attribute",
    ),
    (
        "/api/v2/applications/{id}/usergroups",
        "/*/paths/*/*/to/attributes/Hello",
        "somebody's own attribute",
    ),
];

/// The folder of third-party documents; nothing when it is not there and need not be.
fn data() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("SETUP_TEST_DATA").map_or(beside, PathBuf::from);
    let recordings = folder.join("jumpcloud-api/recordings");
    if recordings.is_dir() {
        return Some(recordings);
    }
    eprintln!("skipped: {} is not there", recordings.display());
    let is_required = std::env::var("SETUP_TEST_DATA_REQUIRED").is_ok_and(|value| value == "1");
    assert!(
        !is_required,
        "SETUP_TEST_DATA_REQUIRED=1, and they are not there"
    );
    None
}

/// One person, and an application that their group is bound to, as in the recordings.
async fn practice() -> (Visitor, String) {
    let visitor = visit_with(Options {
        people: Some(1),
        ..Options::default()
    })
    .await;
    let made = visitor.new_application().await;
    visitor.hand("jumpcloud/activate", json!({})).await;
    visitor.hand("jumpcloud/group", json!({})).await;
    let id = made["_id"].as_str().expect("an id").to_owned();
    (visitor, id)
}

/// A recorded id becomes `{id}`.
fn without_ids(path: &str) -> String {
    let is_id =
        |part: &str| part.len() == 24 && part.bytes().all(|digit| digit.is_ascii_hexdigit());
    let parts = path.split('/');
    let parts: Vec<_> = parts
        .map(|part| if is_id(part) { "{id}" } else { part })
        .collect();
    parts.join("/")
}

/// Where the two have other keys or other types. An item of a list is held against the
/// one in its place, or the last.
fn differences(recorded: &Value, ours: &Value, place: &str, found: &mut BTreeSet<String>) {
    match (recorded, ours) {
        (Value::Object(recorded), Value::Object(ours)) => {
            let names: BTreeSet<_> = recorded.keys().chain(ours.keys()).collect();
            for name in names {
                let place = format!("{place}/{name}");
                match (recorded.get(name), ours.get(name)) {
                    (Some(recorded), Some(ours)) => differences(recorded, ours, &place, found),
                    _ => _ = found.insert(place),
                }
            }
        }
        (Value::Array(recorded), Value::Array(ours)) => {
            let place = format!("{place}/*");
            for (at, ours) in ours.iter().enumerate() {
                if let Some(recorded) = recorded.get(at).or(recorded.last()) {
                    differences(recorded, ours, &place, found);
                }
            }
        }
        (Value::String(_), Value::String(_))
        | (Value::Number(_), Value::Number(_))
        | (Value::Bool(_), Value::Bool(_))
        | (Value::Null, Value::Null) => {}
        _ => _ = found.insert(place.to_owned()),
    }
}

/// Asks what was asked, with the headers that were sent, and compares the answer.
async fn replay(visitor: &Visitor, application: &str, entry: &Value) -> (String, BTreeSet<String>) {
    let text = |pointer: &str| {
        entry
            .pointer(pointer)
            .and_then(Value::as_str)
            .expect("text")
    };
    let address = text("/request/url").strip_prefix("https://console.jumpcloud.com");
    let address = address.expect("JumpCloud's").to_owned();
    let path = address.split('?').next().unwrap_or_default();
    let operation = without_ids(path);
    let id = path.split('/').find(|part| part.len() == 24);
    let address = id.map_or(address.clone(), |id| address.replace(id, application));
    assert_eq!(text("/request/method"), Method::GET.as_str());
    let request = visitor
        .http
        .get(format!("{}{address}", visitor.practice.jumpcloud))
        .header("x-org-id", "")
        .header("x-api-key", &visitor.practice.jumpcloud_key);
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK, "{address}");

    let headers = entry["response"]["headers"]
        .as_array()
        .expect("a list")
        .iter();
    let recorded: Vec<_> = headers.filter_map(|one| one["name"].as_str()).collect();
    let has_total = answer.headers().contains_key("x-total-count");
    assert_eq!(has_total, recorded.contains(&"x-total-count"), "{address}");
    let kind = answer.headers()["content-type"].to_str().expect("text");
    assert!(kind.starts_with("application/json"), "{kind}");
    let recorded = serde_json::from_str(text("/response/content/text")).expect("JSON");
    let mut found = BTreeSet::new();
    let ours = answer.json().await.expect("JSON");
    differences(&recorded, &ours, "", &mut found);
    (operation, found)
}

#[tokio::test]
async fn each_recorded_request_gets_an_answer_of_the_recorded_shape() {
    let Some(folder) = data() else {
        return;
    };
    let (visitor, application) = practice().await;
    let mut occurred = BTreeSet::new();
    let mut asked = 0;
    for name in RECORDINGS {
        let text = std::fs::read(folder.join(name)).expect("a recording");
        let recording: Value = serde_json::from_slice(&text).expect("JSON");
        for entry in recording["log"]["entries"].as_array().expect("a list") {
            let (operation, found) = replay(&visitor, &application, entry).await;
            asked += 1;
            for place in found {
                let is_it = |(of, at, _): &(&str, &str, &str)| *of == operation && *at == place;
                let argued = ARGUED.iter().position(is_it);
                let argued = argued.unwrap_or_else(|| panic!("{name} {operation}: {place}"));
                occurred.insert(argued);
            }
        }
    }
    assert_eq!(asked, 20, "every entry of the four");
    let never: Vec<_> = (0..ARGUED.len())
        .filter(|at| !occurred.contains(at))
        .collect();
    assert!(never.is_empty(), "argued, but it does not occur: {never:?}");
}

#[test]
fn a_difference_is_seen() {
    let mut found = BTreeSet::new();
    let recorded = json!({ "a": [{ "b": 1 }], "c": null });
    differences(
        &recorded,
        &json!({ "a": [{ "b": "1", "d": 1 }], "c": null }),
        "",
        &mut found,
    );
    let found: Vec<_> = found.into_iter().collect();
    assert_eq!(found, ["/a/*/b", "/a/*/d"]);
}
