//! JumpCloud's Identity Management tab: the form, Test Connection, Activate, and what arrives in
//! Kisi.

use serde_json::{Value, json};

use crate::scim::{Desk, desk};
use setup_practice::Habit;

const TEST: &str = "kisi-test@practice.example";

async fn fill(desk: &Desk, change: Value) -> Value {
    let mut form = json!({
        "base_url": "https://api.kisi.io/scim/v2",
        "token": desk.token,
        "test_email": TEST,
        "groups": true,
    });
    for (name, value) in change.as_object().expect("an object") {
        form[name] = value.clone();
    }
    desk.visitor
        .hand("jumpcloud/identity-management", form)
        .await
}

/// Nothing when it works, else the words.
async fn test(desk: &Desk) -> Option<String> {
    let told = desk
        .visitor
        .hand("jumpcloud/identity-management/test", json!({}))
        .await;
    let why = told["why"].as_str().expect("words").to_owned();
    (told["ok"] != json!(true)).then_some(why)
}

async fn activate(desk: &Desk) -> Value {
    desk.visitor
        .hand("jumpcloud/identity-management/activate", json!({}))
        .await
}

async fn with_application(habits: &[Habit]) -> Desk {
    let desk = desk(habits).await;
    desk.visitor.new_application().await;
    desk.visitor.hand("jumpcloud/group", json!({})).await;
    desk
}

#[tokio::test]
async fn the_order_of_the_console_is_kept() {
    let desk = desk(&[]).await;
    let path = "jumpcloud/identity-management";
    let form = json!({ "base_url": "x", "token": "x", "test_email": "x", "groups": true });
    let refused = async |path: &str, form: &Value| {
        let answer = desk.visitor.try_hand(path, form.clone()).await;
        (
            answer.status.as_u16(),
            answer.json["error"].as_str().unwrap_or_default().to_owned(),
        )
    };
    let test = format!("{path}/test");
    let activate = format!("{path}/activate");
    let first = (409, "create the application first".to_owned());
    for path in [path, test.as_str(), activate.as_str()] {
        assert_eq!(refused(path, &form).await, first);
    }
    desk.visitor.new_application().await;
    for path in [&test, &activate] {
        assert_eq!(
            refused(path, &form).await.1,
            "fill in Identity Management first"
        );
    }
    assert_eq!(refused(path, &json!({})).await.0, 400);
    desk.visitor.hand(path, form.clone()).await;
    assert_eq!(
        refused(&activate, &form).await.1,
        "press Test Connection first"
    );
}

#[tokio::test]
async fn a_test_leaves_nothing_behind() {
    let desk = with_application(&[]).await;
    let own = desk.visitor.practice.scim.clone();
    for base_url in ["https://api.kisi.io/scim/v2", own.as_str()] {
        fill(&desk, json!({ "base_url": base_url })).await;
        assert_eq!(test(&desk).await, None);
    }
    let state = desk.visitor.state().await;
    assert_eq!(state["scim"]["users"].as_array().map(Vec::len), Some(3));
    assert_eq!(state["scim"]["groups"].as_array().map(Vec::len), Some(1));
    assert_eq!(state["kisi"]["scim_configured"], true);
    let log = desk.log().await;
    let told: Vec<_> = log
        .iter()
        .map(|line| line["method"].as_str().expect("text"))
        .collect();
    assert_eq!(
        told[..6],
        ["GET", "POST", "POST", "PATCH", "DELETE", "DELETE"]
    );
    assert!(log.iter().all(|line| line["by"] == "jumpcloud"));

    fill(&desk, json!({ "groups": false })).await;
    let before = desk.log().await.len();
    assert_eq!(test(&desk).await, None);
    assert_eq!(desk.log().await.len() - before, 3);
}

#[tokio::test]
async fn a_form_that_is_wrong_is_told_in_short_words() {
    let desk = with_application(&[]).await;
    let bearer = format!("Bearer {}", desk.token);
    let cases = [
        (
            json!({ "base_url": "https://api.kisi.io/scim/v2/" }),
            "Looking up failed: 404 The endpoint was not found.",
        ),
        (
            json!({ "base_url": "https://api.kisi.io/scim" }),
            "The server cannot be reached.",
        ),
        (
            json!({ "base_url": "https://scim.example/v2" }),
            "The server cannot be reached.",
        ),
        (json!({ "token": "wrong" }), "The server refuses the token."),
        (json!({ "token": bearer }), "The server refuses the token."),
        (json!({ "token": "new\nline" }), "The token cannot be sent."),
        (
            json!({ "test_email": "tom.member@practice.example" }),
            "There is a user with the test e-mail already.",
        ),
    ];
    for (change, why) in cases {
        fill(&desk, change.clone()).await;
        assert_eq!(test(&desk).await.as_deref(), Some(why), "{change}");
    }
    desk.habits(&["addresses-only"]).await;
    fill(&desk, json!({ "test_email": "nobody" })).await;
    let why = "Creating failed: 400 userName must be an e-mail address.";
    assert_eq!(test(&desk).await.as_deref(), Some(why));
}

/// Tests with these habits and an address that nobody had before.
async fn test_with(desk: &Desk, habits: &[&str], round: usize) -> Option<String> {
    desk.habits(habits).await;
    let address = format!("kisi-test-{round}@practice.example");
    fill(desk, json!({ "test_email": address })).await;
    test(desk).await
}

#[tokio::test]
async fn what_a_server_cannot_do_fails_the_test_or_not() {
    let desk = with_application(&[]).await;
    let works: [&[&str]; 9] = [
        &["cannot-delete"],
        &["delete-deactivates"],
        &["ignores-filters"],
        &["lower-case-resources"],
        &["patch-answers-204"],
        &["ids-with-signs"],
        &["no-discovery"],
        &["drops-members-on-creation"],
        &["no-paging", "no-empty-groups", "kisi-errors"],
    ];
    for (round, habits) in works.into_iter().enumerate() {
        assert_eq!(test_with(&desk, habits, round).await, None, "{habits:?}");
    }
    let fails = [
        ("ids-are-numbers", "The id is not text."),
        (
            "refuses-filters",
            "Looking up failed: 400 Filters are not supported.",
        ),
        ("needs-ref", "Creating failed: 400 A member needs $ref."),
        (
            "cannot-delete-groups",
            "Groups cannot be deleted: switch Group Management off.",
        ),
        (
            "no-groups",
            "Creating failed: 404 The endpoint was not found.",
        ),
        (
            "json-only",
            "Creating failed: 415 The body is of a type that is not supported.",
        ),
    ];
    for (round, (habit, why)) in fails.into_iter().enumerate() {
        let told = test_with(&desk, &[habit], 100 + round).await;
        assert_eq!(told.as_deref(), Some(why), "{habit}");
    }
    desk.habits(&["no-groups"]).await;
    fill(&desk, json!({ "groups": false })).await;
    assert_eq!(test(&desk).await, None);
}

#[tokio::test]
async fn a_person_who_cannot_be_deleted_is_deactivated_and_in_the_way_of_the_next_test() {
    let desk = with_application(&[Habit::CannotDelete]).await;
    fill(&desk, json!({})).await;
    assert_eq!(test(&desk).await, None);
    let users = desk.visitor.state().await["scim"]["users"].clone();
    assert_eq!(
        (&users[3]["userName"], &users[3]["active"]),
        (&json!(TEST), &json!(false))
    );
    assert!(test(&desk).await.expect("words").contains("already"));
}

#[tokio::test]
async fn a_server_that_fails_is_told_as_well() {
    let desk = with_application(&[]).await;
    fill(&desk, json!({})).await;
    for (fault, why) in [
        ("scim-busy", "Looking up failed: 429 Too many requests."),
        ("scim-broken", "Looking up failed: 500 Unexpected."),
        ("scim-web-page", "Looking up failed: 200"),
        ("scim-holds-answer", "The server cannot be reached."),
        ("kisi-unreachable", "The server cannot be reached."),
    ] {
        desk.visitor
            .hand("faults", json!({ "faults": [fault] }))
            .await;
        assert_eq!(test(&desk).await.as_deref(), Some(why), "{fault}");
    }
}

#[tokio::test]
async fn activating_sends_the_people_of_the_bound_groups() {
    let desk = with_application(&[]).await;
    fill(&desk, json!({})).await;
    assert_eq!(test(&desk).await, None);
    let sent = activate(&desk).await;
    assert_eq!(sent, json!({ "ok": true, "users": 6, "groups": 1 }));

    let state = desk.visitor.state().await;
    let identity = &state["jumpcloud"]["applications"][0]["identity_management"];
    assert_eq!(
        *identity,
        json!({
            "base_url": "https://api.kisi.io/scim/v2", "test_email": TEST, "groups": true,
            "tested": true, "active": true,
        })
    );
    assert!(!state.to_string().contains(&desk.token));
    let people = state["jumpcloud"]["people"]
        .as_array()
        .expect("a list")
        .clone();
    assert_eq!(people.len(), 8);
    let users = state["scim"]["users"].as_array().expect("a list").clone();
    let find = |name: &str| {
        let whole = format!("{name}@practice.example");
        users
            .iter()
            .find(|user| user["userName"] == whole.as_str())
            .cloned()
            .expect(name)
    };
    assert_eq!(users.len(), 3 + 5, "Tom was there");
    assert_eq!(find("anna.kim")["active"], true);
    assert_eq!(find("dmitri.volkov")["active"], false, "suspended");
    assert_eq!(
        find("elif.aydin")["active"],
        false,
        "the password is expired"
    );
    assert_eq!(find("elif.aydin")["name"]["familyName"], "Aydın");
    assert_eq!(
        find("anna.kim")["emails"][0]["value"],
        "anna.kim@practice.example"
    );
    let group = &state["scim"]["groups"][1];
    assert_eq!(group["displayName"], "Kisi trial");
    assert_eq!(group["members"].as_array().map(Vec::len), Some(6));

    assert_eq!(activate(&desk).await["users"], 6, "again, and nobody twice");
    let again = desk.visitor.state().await;
    assert_eq!(again["scim"]["users"].as_array().map(Vec::len), Some(8));
    assert_eq!(again["scim"]["groups"].as_array().map(Vec::len), Some(2));

    let told = fill(&desk, json!({ "groups": false })).await;
    assert_eq!(
        (&told["tested"], &told["active"]),
        (&json!(false), &json!(false))
    );
}

#[tokio::test]
async fn groups_stay_at_home_when_they_are_not_managed() {
    let desk = with_application(&[]).await;
    fill(&desk, json!({ "groups": false })).await;
    test(&desk).await;
    assert_eq!(
        activate(&desk).await,
        json!({ "ok": true, "users": 6, "groups": 0 })
    );
    let groups = desk.visitor.state().await["scim"]["groups"].clone();
    assert_eq!(groups.as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn who_is_in_no_bound_group_is_not_sent() {
    let desk = desk(&[]).await;
    desk.visitor.new_application().await;
    fill(&desk, json!({})).await;
    test(&desk).await;
    assert_eq!(
        activate(&desk).await,
        json!({ "ok": true, "users": 0, "groups": 0 })
    );
}

#[tokio::test]
async fn usernames_that_are_no_addresses_arrive_or_are_refused() {
    let desk = with_application(&[]).await;
    let faults = json!({ "faults": ["scim-username-no-email"] });
    desk.visitor.hand("faults", faults).await;
    fill(&desk, json!({})).await;
    assert_eq!(test(&desk).await, None, "the test person has an address");
    desk.habits(&["addresses-only"]).await;
    let sent = activate(&desk).await;
    let why = "Creating failed: 400 userName must be an e-mail address.";
    assert_eq!(
        sent,
        json!({ "ok": false, "why": why, "users": 0, "groups": 0 })
    );
    let state = desk.visitor.state().await;
    assert_eq!(state["jumpcloud"]["people"][0]["username"], "anna");
    assert_eq!(
        state["jumpcloud"]["people"][0]["email"],
        "anna.kim@practice.example"
    );

    desk.habits(&[]).await;
    assert_eq!(
        activate(&desk).await,
        json!({ "ok": true, "users": 6, "groups": 1 })
    );
    let users = desk.visitor.state().await["scim"]["users"].clone();
    assert_eq!(users[3]["userName"], "anna");
}
