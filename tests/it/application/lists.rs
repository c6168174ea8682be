//! All pages are read, candidates are told apart, and a list that changes while it is read is noticed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use reqwest::Method;
use serde_json::{Value, json};
use setup_core::observation::{ApplicationSeen, Sign};
use setup_core::probe::{ApplicationWishes, application};
use setup_core::secret::Secret;
use setup_core::wire::{Credential, Reader, Way};
use setup_practice::Fault;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::hands::{Office, WISHES, found, waiting};

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

/// Answers each question with what the path calls for; the number counts the questions.
async fn listener(answer: fn(&str, usize) -> String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let count = Arc::new(AtomicUsize::new(0));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answered(stream, answer, count.clone()));
        }
    });
    base
}

async fn answered(stream: TcpStream, answer: fn(&str, usize) -> String, count: Arc<AtomicUsize>) {
    let mut stream = BufReader::new(stream);
    let mut first = String::new();
    let _ = stream.read_line(&mut first).await;
    let mut line = String::new();
    while stream.read_line(&mut line).await.is_ok_and(|read| read > 2) {
        line.clear();
    }
    let path = first.split(' ').nth(1).unwrap_or_default();
    let body = answer(path, count.fetch_add(1, Ordering::Relaxed));
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
}

async fn read(base: &str) -> ApplicationSeen {
    let reader = Reader::new(base, Way::to(base)).expect("a reader");
    let key = Secret::new("jca_0123456789abcdef".into());
    let credential = Credential::ApiKey {
        key: &key,
        organization: None,
    };
    let wishes = ApplicationWishes {
        tester: None,
        ..WISHES
    };
    application(&reader, credential, &wishes, &|_| ()).await
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
        let seen = read(&listener(answer).await).await;
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
        json!({ "results": records }).to_string()
    };
    let seen = read(&listener(short).await).await;
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
        json!({ "totalCount": 60, "results": records }).to_string()
    };
    let seen = read(&listener(large).await).await;
    let listed = seen.list.as_ref().expect("asked").as_ref().expect("seen");
    assert_eq!((listed.total, listed.is_whole()), (60, true));
}

#[tokio::test]
async fn a_record_that_cannot_be_read_may_be_the_one() {
    let broken =
        |_: &str, _| json!({ "totalCount": 1, "results": [{ "name": "saml2" }] }).to_string();
    let seen = read(&listener(broken).await).await;
    assert!(found(&seen, &[]).is_empty());
    assert!(waiting(&seen).contains(&"application.exists"));
}
