//! What went over the line: a look asks and does nothing else, and the token goes where it belongs.

use std::collections::BTreeSet;

use setup_core::wire::TOKEN_NAME;
use setup_tests::faulty::{Fault, Listener, Request, Right, Status, TOKEN};

use super::looking::{Wish, look_at};

/// The bearer token of a request.
fn token(request: &Request) -> Option<&str> {
    request.authorization()?.strip_prefix("Bearer ")
}

/// The rules of every look, whatever answers.
pub fn is_clean(listener: &Listener, fault: &Fault, name: &str) {
    let requests = listener.requests();
    if listener.proxy.is_some() {
        // A proxy hears whom we want to reach, and no token.
        let heard = |request: &Request| request.method == "CONNECT" && token(request).is_none();
        assert!(requests.iter().all(heard), "{name}: {requests:?}");
        return;
    }
    let host = listener.origin.split_once("//").map(|(_, host)| host);
    for request in &requests {
        assert_eq!(request.method, "GET", "{name}");
        assert_eq!(request.header("host"), host, "{name}");
    }
    let others: Vec<_> = requests
        .iter()
        .filter_map(token)
        .filter(|token| *token != TOKEN)
        .collect();
    assert!(others.len() <= 1, "{name}: {others:?}");
    if matches!(fault, Fault::Redirect { .. } | Fault::CaptivePortal(_)) {
        assert_eq!(requests.len(), 1, "{name}: nothing follows");
    }
}

#[tokio::test]
async fn one_token_is_made_up_and_no_second_one() {
    let listener = Listener::start(Right::default()).await;
    look_at(&listener, Wish::with(TOKEN)).await;
    let requests = listener.requests();
    let tokens: Vec<_> = requests.iter().map(token).collect();
    let made_up = tokens
        .iter()
        .filter(|token| !matches!(token, Some(TOKEN) | None));
    assert_eq!(made_up.count(), 1, "{tokens:?}");
    assert_ne!(tokens.last(), Some(&Some(TOKEN)), "it is the last one");
    let nobody = tokens.iter().filter(|token| token.is_none()).count();
    assert_eq!(nobody, 1);
}

#[tokio::test]
async fn whoever_has_a_wrong_token_sends_it_once_and_no_other() {
    let wrong = "wrong-but-mine-77aa31";
    for fault in [
        Fault::from(Right::default()),
        Fault::Status(Status::Unauthorized401),
        Fault::Status(Status::Forbidden403),
    ] {
        let listener = Listener::start(fault.clone()).await;
        let looked = look_at(&listener, Wish::with(wrong)).await;
        let requests = listener.requests();
        let tokens: Vec<_> = requests.iter().map(token).collect();
        assert_eq!(tokens, [Some(wrong)], "{fault:?}");
        assert_eq!(looked.fails().len(), 1, "{fault:?}");
    }
}

#[tokio::test]
async fn a_wrong_token_at_a_wrong_path_is_refused_once() {
    let listener = Listener::start(Fault::Neighbour).await;
    look_at(&listener, Wish::with("wrong-but-mine-77aa31")).await;
    let requests = listener.requests();
    let paths: Vec<_> = requests.iter().map(Request::path).collect();
    // The first path knows no token at all; the second refuses it, and no third is tried.
    assert_eq!(paths, ["/scim/Users", "/scim/v2/Users"]);
}

#[tokio::test]
async fn what_is_written_down_is_what_was_sent_without_the_token() {
    let listener = Listener::start(Right::default()).await;
    let looked = look_at(&listener, Wish::with(TOKEN)).await;
    let written = looked.transcript.all();
    let sent: BTreeSet<_> = listener
        .requests()
        .iter()
        .map(|request| format!("{}{}", listener.origin, request.target))
        .collect();
    let told: BTreeSet<_> = written.iter().map(|one| one.url.clone()).collect();
    assert_eq!(told, sent);
    assert_eq!(written.len(), listener.requests().len());
    let text = format!("{written:?}");
    assert!(text.contains(TOKEN_NAME) && !text.contains(TOKEN));
}
