//! Somebody else's people and groups, as like ours as can be: they are never touched. Whoever has the very address of the
//! test person is told by name, marker and given name.

use serde_json::{Value, json};

use setup_core::observation::{End, Left};
use setup_practice::Habit;

use super::stand::{Cut, EMAIL, Stand};

pub fn person(name: &str, external_id: Option<&str>, given_name: Option<&str>) -> Value {
    let mut person = json!({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
        "userName": name,
        "emails": [{ "value": name, "type": "work", "primary": true }],
        "active": true,
    });
    if let Some(id) = external_id {
        person["externalId"] = json!(id);
    }
    if let Some(given_name) = given_name {
        person["name"] = json!({ "givenName": given_name, "familyName": "Test" });
    }
    person
}

/// Two people and two groups with names that ours is a part of, and the marks of another rehearsal.
pub async fn come(stand: &Stand) {
    let theirs = Some("kisi-setup-rehearsal-000000000000");
    for name in [format!("x{EMAIL}"), format!("{EMAIL}.example")] {
        stand
            .put("/Users", &person(&name, theirs, Some("Kisi Setup")))
            .await;
    }
    let renamed = stand.plan.renamed_group().expect("a group");
    for name in [format!("{renamed} again"), renamed.to_lowercase() + " "] {
        let group = json!({ "displayName": name, "externalId": theirs });
        stand.put("/Groups", &group).await;
    }
}

/// Everything breaks when the test person is made, before the request is carried out; then somebody comes who has the
/// address.
async fn somebody_comes(external_id: Option<&str>, given_name: Option<&str>) -> Stand {
    let stand = Stand::with(&[]).await;
    // Person and group are looked up first.
    let cut = Cut {
        at: 3,
        carried_out: false,
        only: false,
    };
    stand.cut(cut).await;
    assert_eq!(stand.rehearse().await.end, End::Silence);
    stand.mend().await;
    let somebody = person(EMAIL, external_id, given_name);
    stand.put("/Users", &somebody).await;
    stand
}

/// Nobody is removed. `known`: something tells that it is not ours; else it is named as well.
async fn stays(external_id: Option<&str>, given_name: Option<&str>, known: bool) {
    let stand = somebody_comes(external_id, given_name).await;
    let before = stand.objects().await;
    let left = stand.clean_up().await;
    let told: Vec<_> = left
        .iter()
        .map(|one| (one.name.as_str(), one.why))
        .collect();
    let unknown = [(EMAIL, Left::Unfinished)];
    let expected = if known { &[][..] } else { &unknown[..] };
    assert_eq!(told, expected, "{external_id:?} {given_name:?}");
    assert_eq!(
        stand.objects().await,
        before,
        "{external_id:?} {given_name:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_the_address_meanwhile_stays() {
    tokio::join!(
        stays(Some("jc-77"), Some("Anna"), true),
        stays(Some("jc-77"), None, true),
        stays(Some("jc-77"), Some("Kisi Setup"), true),
        stays(None, Some("Anna"), true),
        stays(None, None, false),
    );
}

/// More people than one page holds, and no filter: what was lost is on the second page.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_lost_is_found_on_the_second_page() {
    let stand = Stand::with(&[Habit::IgnoresFilters]).await;
    for number in 0..220 {
        let name = format!("somebody-{number}@practice.example");
        stand
            .put("/Users", &person(&name, None, Some("Kisi Setup")))
            .await;
    }
    let before = stand.objects().await;
    // Looking up takes one question, then two pages of people, and one question and one page of groups.
    let log = stand.log().await.len();
    let cut = Cut {
        at: 6,
        carried_out: true,
        only: false,
    };
    stand.cut(cut).await;
    assert_eq!(stand.rehearse().await.end, End::Silence);
    let last = &stand.log().await[log + 5];
    assert_eq!(
        (&last["method"], &last["path"]),
        (&json!("POST"), &json!("/Users"))
    );
    assert_ne!(stand.objects().await, before);
    stand.mend().await;
    assert_eq!(stand.clean_up().await, []);
    assert_eq!(stand.objects().await, before);
}
