//! All pages are read, candidates are told apart, and a list that changes while it is read is noticed.

use reqwest::Method;
use serde_json::{Value, json};
use setup_core::observation::Sign;
use setup_core::probe::ApplicationWishes;
use setup_practice::Fault;

use super::hands::{Office, WISHES, found, waiting};
use super::listener::{listener, read};

/// An application of another service.
fn other(number: usize) -> Value {
    let address = format!("https://other.example/{number}");
    json!({
        "name": "saml2",
        "displayLabel": format!("Other {number}"),
        "ssoUrl": format!("https://sso.jumpcloud.com/saml2/other{number}"),
        "active": false,
        "config": {
            "idpEntityId": { "value": address },
            "spEntityId": { "value": address },
            "acsUrl": { "value": address },
        },
    })
}

#[tokio::test]
async fn the_one_is_found_behind_a_hundred_others() {
    let office = Office::empty(&[]).await;
    for number in 0..100 {
        let body = other(number);
        office
            .api(Method::POST, "/api/applications", Some(&body))
            .await;
    }
    // The hands work on the last one: it becomes Kisi's.
    let mut last = other(100);
    last["displayLabel"] = json!("Kisi SSO");
    office
        .api(Method::POST, "/api/applications", Some(&last))
        .await;
    office.make().await;
    let seen = office.read(&WISHES).await;
    let listed = seen.list.as_ref().expect("asked").as_ref().expect("seen");
    assert_eq!((listed.total, listed.is_whole()), (101, true));
    assert_eq!(listed.candidates.len(), 1);
    assert!(found(&seen, &[]).is_empty(), "{:?}", found(&seen, &[]));
}

#[tokio::test]
async fn no_candidate_is_said_and_nothing_else() {
    let office = Office::empty(&[]).await;
    let body = other(1);
    office
        .api(Method::POST, "/api/applications", Some(&body))
        .await;
    let seen = office.read(&WISHES).await;
    assert_eq!(found(&seen, &[]), ["application.exists.none"]);
    assert!(waiting(&seen).is_empty());
    assert!(seen.complete);
}

#[tokio::test]
async fn two_are_chosen_from_and_a_second_one_is_told() {
    let office = Office::set_up(&[Fault::ApplicationTwice]).await;
    let unlabelled = ApplicationWishes {
        label: "Doors",
        ..WISHES
    };
    let seen = office.read(&unlabelled).await;
    let candidates = seen.to_choose_from().expect("a choice");
    assert_eq!(candidates.len(), 2);
    assert!(
        candidates
            .iter()
            .all(|one| one.signs.contains(&Sign::IdpEntityId))
    );
    assert!(found(&seen, &[]).is_empty());
    let chosen = candidates[0].id.clone();
    let wishes = ApplicationWishes {
        chosen: Some(&chosen),
        ..unlabelled
    };
    let seen = office.read(&wishes).await;
    assert_eq!(seen.one().expect("the chosen one").id, chosen);
    assert!(found(&seen, &[]).contains(&"application.is-the-only-one.several"));
    let location = seen.one().and_then(|one| one.sso_url.clone());
    let wishes = ApplicationWishes {
        location: location.as_deref(),
        ..unlabelled
    };
    assert_eq!(office.read(&wishes).await.taken, Some(chosen));
}

fn page(total: usize, ids: impl Iterator<Item = usize>) -> String {
    let records: Vec<_> = ids
        .map(|id| json!({ "_id": format!("{id:024}"), "displayLabel": "Other" }))
        .collect();
    json!({ "totalCount": total, "results": records }).to_string()
}

#[tokio::test]
async fn a_list_that_changes_is_noticed() {
    for answer in [
        // One was added meanwhile.
        (|_, count| match count {
            0 => page(101, 0..100),
            _ => page(102, 100..102),
        }) as fn(&str, usize) -> String,
        // One was removed: another moved to its place and is never shown.
        |_, count| match count {
            0 => page(102, 0..100),
            1 => page(101, 101..102),
            _ => page(101, 0..0),
        },
        // One stands on both pages.
        |_, count| match count {
            0 => page(102, 0..100),
            _ => page(102, 99..101),
        },
        // The same page again and again.
        |_, _| page(300, 0..100),
    ] {
        let seen = read(
            &listener(move |path, count| (200, answer(path, count))).await,
            None,
        )
        .await;
        let listed = seen.list.as_ref().expect("asked").as_ref().expect("seen");
        assert!(!listed.steady, "{listed:?}");
        // Nobody says that there is none.
        assert!(found(&seen, &[]).is_empty());
        assert!(waiting(&seen).contains(&"application.exists"));
    }
}

#[tokio::test]
async fn shorter_pages_and_no_total_are_read_to_the_end() {
    let short = |path: &str, _| {
        let skip = path.split("skip=").nth(1).unwrap_or_default();
        let skip: usize = skip
            .split('&')
            .next()
            .unwrap_or_default()
            .parse()
            .unwrap_or(0);
        let records: Vec<_> = (skip..(skip + 7).min(20))
            .map(|id| json!({ "_id": format!("{id:024}"), "displayLabel": "Other" }))
            .collect();
        (200, json!({ "results": records }).to_string())
    };
    let seen = read(&listener(short).await, None).await;
    let listed = seen.list.as_ref().expect("asked").as_ref().expect("seen");
    assert_eq!((listed.total, listed.is_whole()), (20, true));
    assert_eq!(found(&seen, &[]), ["application.exists.none"]);
}

#[tokio::test]
async fn a_page_that_is_too_large_is_asked_for_in_pieces() {
    let large = |path: &str, _| {
        let number = |name: &str| -> usize {
            let rest = path.split(name).nth(1).unwrap_or_default();
            rest.split('&')
                .next()
                .unwrap_or_default()
                .parse()
                .unwrap_or(0)
        };
        let (limit, skip) = (number("limit="), number("skip="));
        let records: Vec<_> = (skip..(skip + limit).min(60))
            .map(|id| json!({ "_id": format!("{id:024}"), "description": "x".repeat(40_000) }))
            .collect();
        (
            200,
            json!({ "totalCount": 60, "results": records }).to_string(),
        )
    };
    let seen = read(&listener(large).await, None).await;
    let listed = seen.list.as_ref().expect("asked").as_ref().expect("seen");
    assert_eq!((listed.total, listed.is_whole()), (60, true));
}

#[tokio::test]
async fn a_record_that_cannot_be_read_may_be_the_one() {
    let broken = |_: &str, _| {
        let list = json!({ "totalCount": 1, "results": [{ "name": "saml2" }] });
        (200, list.to_string())
    };
    let seen = read(&listener(broken).await, None).await;
    assert!(found(&seen, &[]).is_empty());
    assert!(waiting(&seen).contains(&"application.exists"));
}
