//! A thousand people and more, compared once more by somebody who looks through all of them for each of them.

use std::collections::BTreeMap;

use serde_json::Value;
use setup_core::roster::Roster;

use super::stand::{Door, Stand};

/// Everything that an address gives, page after page.
async fn all(stand: &Stand, path: &str, step: usize, is_kisis: bool) -> Vec<Value> {
    let mut all = Vec::new();
    loop {
        let path = path.replace("{}", &all.len().to_string());
        let page = match is_kisis {
            true => stand.get_kisi(&path).await,
            false => stand.get(&path).await,
        };
        let page = page.get("results").unwrap_or(&page);
        let page = page.as_array().expect("a list").clone();
        let is_last = page.len() < step;
        all.extend(page);
        if is_last {
            return all;
        }
    }
}

fn text<'a>(one: &'a Value, name: &str) -> &'a str {
    one[name].as_str().unwrap_or_default()
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn mailbox(address: &str) -> String {
    let small = address.trim().to_lowercase();
    match (small.find('+'), small.find('@')) {
        (Some(plus), Some(at)) if plus < at => format!("{}{}", &small[..plus], &small[at..]),
        _ => small,
    }
}

/// What must happen to somebody of JumpCloud.
fn kind(person: &Value, people: &[Value], kisi: &[Value]) -> &'static str {
    let (email, username) = (text(person, "email"), text(person, "username"));
    if email.trim().is_empty() {
        return "incomplete";
    }
    let with = |list: &[Value]| {
        let found = list.iter().filter(|one| same(text(one, "email"), email));
        found
            .map(|one| text(one, "email").to_owned())
            .collect::<Vec<_>>()
    };
    let there = with(kisi);
    let is_plus = kisi
        .iter()
        .any(|one| mailbox(text(one, "email")) == mailbox(email));
    let is_conflict = with(people).len() > 1
        || !same(username, email)
        || there.len() > 1
        || there.len() == 1 && there[0] != username
        || there.is_empty() && is_plus;
    let is = |name: &str| person[name] == true;
    let state = text(person, "state");
    if is_conflict {
        "conflict"
    } else if is("suspended")
        || is("password_expired")
        || is("account_locked")
        || state == "STAGED"
        || state == "SUSPENDED"
        || person["activated"] == false
    {
        "inactive"
    } else if there.len() == 1 {
        "adopt"
    } else {
        "create"
    }
}

async fn expected(stand: &Stand, people: &[Value]) -> BTreeMap<String, &'static str> {
    let kisi = all(stand, "/users?limit=100&offset={}", 100, true).await;
    let mut expected: BTreeMap<_, _> = people
        .iter()
        .map(|one| {
            (
                format!("jumpcloud-{}", text(one, "_id")),
                kind(one, people, &kisi),
            )
        })
        .collect();
    let only = kisi.iter().filter(|there| {
        let mut people = people.iter();
        !people.any(|one| same(text(one, "email"), text(there, "email")))
    });
    expected.extend(only.map(|one| (format!("kisi-{}", one["id"]), "stay")));
    expected
}

fn found(roster: &Roster) -> BTreeMap<String, &'static str> {
    let rows = roster.all().iter();
    rows.map(|row| (row.id.to_string(), row.kind.name()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_naive_comparison_says_the_same() {
    let stand = Stand::of(1_203).await;
    let people = all(
        &stand,
        "/api/systemusers?limit=100&skip={}&sort=_id",
        100,
        false,
    )
    .await;
    assert_eq!(people.len(), 1_203);
    let expected = expected(&stand, &people).await;
    let roster = stand.roster("All Users", Door::Api).await;
    assert_eq!(roster.gaps(), []);
    assert_eq!(found(&roster), expected);
    for kind in [
        "conflict",
        "incomplete",
        "inactive",
        "adopt",
        "create",
        "stay",
    ] {
        let count = expected.values().filter(|there| **there == kind).count();
        assert!(count > 3, "{kind}: {count}");
    }
    // SCIM has ids of its own, and the same people.
    let by_scim = stand.roster("All Users", Door::Scim).await;
    assert_eq!(by_scim.gaps(), []);
    assert_eq!(by_scim.counts().kinds, roster.counts().kinds);
}
