//! Faults below HTTP, and the proxies.

use std::time::{Duration, Instant};

use super::super::{BASE, DRIP, Endless, Fault, Listener, TOKEN};
use super::{ask, causes, client, header, listen};

async fn fails(fault: Fault) -> (Listener, reqwest::Error) {
    let listener = listen(fault).await;
    let answer = ask(&listener, "/Users").await;
    (listener, answer.expect_err("no answer"))
}

#[tokio::test]
async fn an_unknown_name_is_not_found() {
    let (listener, error) = fails(Fault::NameUnknown).await;
    assert_eq!(listener.url, "http://no-such-host.invalid/scim/v2");
    assert!(error.is_connect());
    assert!(causes(&error).contains("dns error"), "{}", causes(&error));
}

#[tokio::test]
async fn a_closed_port_refuses() {
    let (listener, error) = fails(Fault::Refused).await;
    assert!(error.is_connect());
    assert!(causes(&error).contains("refused"), "{}", causes(&error));
    assert_eq!(listener.connections(), 0);
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_queue_lets_a_client_wait() {
    let listener = listen(Fault::ConnectTimeout).await;
    let client = reqwest::Client::builder()
        .no_proxy()
        .connect_timeout(Duration::from_millis(300))
        .build()
        .expect("a client");
    let error = client
        .get(&listener.url)
        .send()
        .await
        .expect_err("no connection");
    assert!(error.is_connect() && error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn a_reset_is_no_answer() {
    let (listener, error) = fails(Fault::ResetsAtOnce).await;
    assert!(!error.is_timeout(), "{error:?}");
    assert!(listener.connections() > 0);
    assert!(listener.requests().is_empty());
}

#[tokio::test]
async fn an_answer_is_held_back() {
    let listener = listen(Fault::HoldsAnswer).await;
    let request = client(&listener, Duration::from_secs(1)).get(&listener.url);
    let error = request.send().await.expect_err("no answer");
    assert!(error.is_timeout() && !error.is_connect(), "{error:?}");
    assert_eq!(listener.requests().len(), 1);
}

#[tokio::test]
async fn a_slow_answer_comes_byte_by_byte() {
    let listener = listen(Fault::SlowDrip).await;
    let start = Instant::now();
    let mut answer = ask(&listener, "/Users").await.expect("a head");
    assert_eq!(answer.content_length(), Some(60_000));
    let first = answer.chunk().await.expect("a byte").expect("a byte");
    let second = answer.chunk().await.expect("a byte").expect("a byte");
    assert_eq!((&first[..], &second[..]), (&b"{"[..], &b"\""[..]));
    assert!(start.elapsed() >= DRIP * 2);
}

#[tokio::test]
async fn a_body_has_no_end() {
    for (kind, byte) in [(Endless::WhiteSpace, b' '), (Endless::Text, b'a')] {
        let listener = listen(Fault::EndlessBody(kind)).await;
        let mut answer = ask(&listener, "/Users").await.expect("a head");
        let mut count = 0;
        while count < 5_000_000 {
            let piece = answer.chunk().await.expect("a piece").expect("no end");
            count += piece.len();
            let is_same = count < 100 || piece.last() == Some(&byte);
            assert!(is_same, "{kind:?}");
        }
    }
}

#[tokio::test]
async fn a_body_breaks_off() {
    let listener = listen(Fault::BreaksOff).await;
    let answer = ask(&listener, "/Users").await.expect("a head");
    let announced = answer.content_length().expect("a length");
    assert!(announced > 1000);
    let error = answer.bytes().await.expect_err("half a body");
    assert!(!error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn a_proxy_wants_a_password() {
    let listener = listen(Fault::Proxy407).await;
    let error = ask(&listener, "/Users").await.expect_err("no tunnel");
    assert!(error.is_connect());
    let causes = causes(&error);
    assert!(causes.contains("proxy auth"), "{causes}");

    let plain = listener.url.replace("https:", "http:");
    let asked = client(&listener, super::PATIENCE)
        .get(&plain)
        .bearer_auth(TOKEN);
    let answer = asked.send().await.expect("an answer");
    assert_eq!(answer.status(), 407);
    let wants = header(&answer, "proxy-authenticate");
    assert_eq!(wants, Some("Basic realm=\"office\""));

    let requests = listener.requests();
    assert_eq!(requests[0].method, "CONNECT");
    assert_eq!(requests[0].target, "scim.example:443");
    assert_eq!(requests[0].authorization(), None);
    assert_eq!(requests[1].target, format!("http://scim.example{BASE}"));
}

#[tokio::test]
async fn a_proxy_forbids() {
    let (listener, error) = fails(Fault::ProxyRefuses403).await;
    assert!(error.is_connect());
    assert_eq!(listener.requests()[0].method, "CONNECT");
}

#[tokio::test]
async fn a_proxy_is_gone() {
    let (listener, error) = fails(Fault::ProxyDead).await;
    assert!(listener.url.starts_with("https://scim.example/"));
    assert!(error.is_connect());
    assert!(causes(&error).contains("refused"), "{}", causes(&error));
}

#[tokio::test]
async fn a_dropped_listener_is_gone_with_its_connections() {
    let listener = listen(Fault::HoldsAnswer).await;
    let client = client(&listener, Duration::from_secs(20));
    let waiting = tokio::spawn(client.get(&listener.url).send());
    while listener.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let url = listener.url.clone();
    drop(listener);
    let error = waiting.await.expect("a result").expect_err("no answer");
    assert!(!error.is_timeout(), "{error:?}");
    let error = client.get(&url).send().await.expect_err("nobody");
    assert!(error.is_connect(), "{error:?}");
}
