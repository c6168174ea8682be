//! Somebody between us and JumpCloud: the key is sent once, follows nowhere, and goes to no other region.

use setup_core::jumpcloud::Region;
use setup_core::wire::Refusal;

use super::listener::{Listener, answer, json};
use super::{Regions, WRONG, found_of};

/// The American region answers like this; what came, and how many requests each region had.
async fn says(text: String) -> (Vec<&'static str>, [usize; 3]) {
    let stranger = Listener::start(&[("/", text)]).await;
    let (eu, india) = (Listener::start(&[]).await, Listener::start(&[]).await);
    let bases = [&stranger, &eu, &india].map(|one| one.base.clone());
    let regions = Regions::at(bases);
    let key = regions.key(WRONG, None, None).await;
    let heads = [stranger.heads(), eu.heads(), india.heads()];
    assert!(heads.iter().flatten().all(|head| head.contains(WRONG)));
    (found_of(&key), heads.map(|heads| heads.len()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_follows_no_redirect() {
    let elsewhere = Listener::start(&[("/", json("[]"))]).await;
    for (path, id) in [
        ("/login", "access.jumpcloud-key-arrives.taken-off"),
        ("/terms?to=x", "access.jumpcloud-itself-answers.elsewhere"),
    ] {
        for status in [
            "301 Moved Permanently",
            "302 Found",
            "307 Temporary Redirect",
        ] {
            let location = format!("Location: {}{path}\r\n", elsewhere.base);
            let (found, counts) = says(answer(status, &location, "")).await;
            assert_eq!(found, [id], "{status}");
            assert_eq!(counts, [1, 0, 0], "{status}");
        }
    }
    assert_eq!(elsewhere.heads().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_in_jumpclouds_place_is_told_apart_and_gets_the_key_once() {
    let html = "Content-Type: text/html\r\n";
    for (text, id) in [
        (
            answer("200 OK", html, "<html>Sign in</html>"),
            "access.jumpcloud-itself-answers.web-page",
        ),
        (json("{}"), "access.jumpcloud-itself-answers.strange"),
        (
            json(r#"{"results":[{"name":"nobody"}]}"#),
            "access.jumpcloud-itself-answers.strange",
        ),
        (
            answer("404 Not Found", "", ""),
            "access.jumpcloud-itself-answers.not-found",
        ),
        (
            answer("403 Forbidden", "", r#"{"message":"blocked"}"#),
            "access.jumpcloud-key-is-let-in.blocked",
        ),
        (
            answer("407 Proxy Authentication Required", "", ""),
            "access.jumpcloud-answers.proxy",
        ),
        (
            answer("400 Bad Request", "", ""),
            "access.jumpcloud-takes-the-question.refused",
        ),
        (
            "nonsense\r\n\r\n".to_owned(),
            "access.jumpcloud-answers.no-http",
        ),
    ] {
        let (found, counts) = says(text).await;
        assert_eq!((found, counts), (vec![id], [1, 0, 0]), "{id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_region_that_is_silent_leaves_the_others_to_be_asked() {
    let nobody = {
        let line = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        line.local_addr().expect("an address")
    };
    let one = json(r#"{"totalCount":1,"results":[{"_id":"60259a2ad81e1a474d4e7c83"}]}"#);
    let eu = Listener::start(&[("/api/organizations", one)]).await;
    let india = Listener::start(&[]).await;
    let bases = [
        format!("http://{nobody}"),
        eu.base.clone(),
        india.base.clone(),
    ];
    let key = Regions::at(bases).key(WRONG, None, None).await;
    assert_eq!(key.region, Some(Region::Eu));
    assert!(key.asked[0].answer.is_err() && key.stopped().is_none());
    assert_eq!((eu.heads().len(), india.heads().len()), (2, 0));
    assert_eq!(
        found_of(&key),
        ["access.jumpcloud-administrator-is-known.not-seen"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_busy_is_asked_again_and_not_for_ever() {
    let busy = answer("429 Too Many Requests", "Retry-After: 0\r\n", "");
    let one = Listener::start(&[("/", busy)]).await;
    let regions = Regions::at([(); 3].map(|()| one.base.clone()));
    let key = regions.key(WRONG, Some(Region::Us), None).await;
    assert_eq!(one.heads().len(), 5);
    let (_, no) = key.stopped().expect("a refusal");
    assert_eq!(no.refusal(), Some(Refusal::Busy));
    assert_eq!(found_of(&key), ["access.jumpcloud-is-not-busy.busy"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_gives_the_same_page_for_ever_is_left() {
    let all: Vec<String> = (0..100)
        .map(|id| format!(r#"{{"_id":"{id:024x}"}}"#))
        .collect();
    let page = format!(r#"{{"totalCount":100000,"results":[{}]}}"#, all.join(","));
    let one = Listener::start(&[("/api/organizations", json(&page))]).await;
    let regions = Regions::at([(); 3].map(|()| one.base.clone()));
    let key = regions.key(WRONG, Some(Region::Us), None).await;
    assert_eq!(key.organizations.len(), 100);
    assert_eq!(one.heads().len(), 2);
}
