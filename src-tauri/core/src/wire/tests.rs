//! Asking over a real line, on this computer: what goes out, what comes back, and how many at once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use super::*;
use crate::secret::Secret;

/// What a listener heard.
#[derive(Clone, Default)]
struct Heard {
    heads: Arc<Mutex<Vec<String>>>,
    now: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

/// Answers every request with the same bytes, after a while; the address that it listens at.
async fn listen(answer: &'static str, pause: Duration) -> (String, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let base = format!("http://{}", listener.local_addr().expect("an address"));
    let heard = Heard::default();
    let hears = heard.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let hears = hears.clone();
            tokio::spawn(async move {
                let mut head = vec![0; 4096];
                let length = stream.read(&mut head).await.unwrap_or_default();
                let under_way = hears.now.fetch_add(1, Ordering::SeqCst) + 1;
                hears.most.fetch_max(under_way, Ordering::SeqCst);
                let head = String::from_utf8_lossy(&head[..length]).into_owned();
                hears.heads.lock().expect("unbroken").push(head);
                tokio::time::sleep(pause).await;
                hears.now.fetch_sub(1, Ordering::SeqCst);
                let _ = stream.write_all(answer.as_bytes()).await;
            });
        }
    });
    (base, heard)
}

const EMPTY: &str = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
const ECHO: &str = "HTTP/1.1 307 Temporary Redirect\r\nLocation: https://a.example/?t=kept%2Dby-nobody\r\n\
    X-Echo: Bearer kept-by-nobody\r\nSet-Cookie: session=mine\r\nContent-Type: application/json\r\n\
    Content-Length: 39\r\nConnection: close\r\n\r\n{\"detail\":\"no token is kept-by-nobody.\"}";

fn token() -> Secret {
    Secret::new("kept-by-nobody".into())
}

#[tokio::test]
async fn each_credential_has_its_own_header() {
    let (base, heard) = listen(EMPTY, Duration::ZERO).await;
    let reader = Reader::new(&base, Way::to(&base)).expect("a reader");
    let secret = token();
    for credential in [
        Credential::Nobody,
        Credential::KisiLogin(&secret),
        Credential::Bearer(&secret),
        Credential::ServiceToken {
            token: &secret,
            organization: None,
        },
        Credential::ServiceAccount {
            id: "us",
            secret: &secret,
        },
        Credential::ApiKey {
            key: &secret,
            organization: Some("60259a2ad81e1a474d4e7c83"),
        },
    ] {
        reader.get("/a", credential, "users").await.expect("204");
    }
    let heads = heard.heads.lock().expect("unbroken").clone();
    let authorization = |head: &String| {
        let line = head
            .lines()
            .find(|line| line.to_lowercase().starts_with("authorization:"));
        line.map(|line| line["authorization:".len()..].trim().to_owned())
    };
    assert_eq!(
        heads.iter().map(authorization).collect::<Vec<_>>(),
        [
            None,
            Some("KISI-LOGIN kept-by-nobody".to_owned()),
            Some("Bearer kept-by-nobody".to_owned()),
            Some("Bearer kept-by-nobody".to_owned()),
            Some("Basic dXM6a2VwdC1ieS1ub2JvZHk=".to_owned()),
            None,
        ]
    );
    let last = heads.last().expect("the last one").to_lowercase();
    assert!(last.contains("x-api-key: kept-by-nobody\r\n"), "{last}");
    assert!(last.contains("x-org-id: 60259a2ad81e1a474d4e7c83\r\n"));
    assert!(!heads[0].to_lowercase().contains("x-org-id"));
    assert!(heads.iter().all(|head| head.starts_with("GET /a HTTP/1.1")));
}

#[tokio::test]
async fn a_writer_sends_its_body_under_its_name() {
    let (base, heard) = listen(EMPTY, Duration::ZERO).await;
    let writer = Writer::new(Reader::new(&base, Way::to(&base)).expect("a reader"));
    let body = json!({ "active": false }).to_string();
    let sent = (crate::scim::SCIM_JSON, body.as_str());
    let secret = token();
    let bearer = Credential::Bearer(&secret);
    let answer = writer
        .send(Method::PATCH, "/Users/1", bearer, Some(sent), "switch-off")
        .await;
    assert_eq!(answer.expect("204").status, 204);
    let head = heard.heads.lock().expect("unbroken")[0].to_lowercase();
    assert!(head.starts_with("patch /users/1 "), "{head}");
    assert!(head.contains("content-type: application/scim+json\r\n"));
}

#[tokio::test]
async fn what_a_server_repeats_is_not_known_afterwards() {
    let (base, heard) = listen(ECHO, Duration::ZERO).await;
    let way = Way::to(&base);
    let transcript = way.transcript.clone();
    let reader = Reader::new(&base, way).expect("a reader");
    let secret = token();
    let answer = reader
        .get("/Users", Credential::Bearer(&secret), "users")
        .await;
    let answer = answer.expect("an answer");
    assert_eq!(answer.status, 307, "it is not followed");
    assert_eq!(heard.heads.lock().expect("unbroken").len(), 1);
    let archive = har(&transcript, "1");
    let lines = curl(&transcript.all()[0]);
    for text in [format!("{answer:?}"), archive, lines] {
        for part in ["kept-by-nobody", "kept%2Dby", "session=mine"] {
            assert!(!text.contains(part), "{part} in {text}");
        }
    }
    assert!(String::from_utf8_lossy(&answer.body).contains(TOKEN_NAME));
    let location = answer.location.expect("a location");
    assert_eq!(location, "https://a.example/?t=$KISI_SCIM_TOKEN");
}

#[tokio::test]
async fn four_are_under_way_at_once_and_stay_in_order() {
    let (base, heard) = listen(EMPTY, Duration::from_millis(50)).await;
    let way = Way::to(&base);
    let transcript = way.transcript.clone();
    let reader = Reader::new(&base, way).expect("a reader");
    let asked = |path| reader.get(path, Credential::Nobody, "users");
    let all = tokio::join!(
        asked("/1"),
        asked("/2"),
        asked("/3"),
        asked("/4"),
        asked("/5"),
        asked("/6"),
        asked("/7"),
        asked("/8"),
    );
    assert!(all.0.is_ok() && all.7.is_ok());
    assert_eq!(heard.most.load(Ordering::SeqCst), AT_ONCE);
    let written = transcript.all();
    let paths: Vec<_> = written
        .iter()
        .map(|one| one.url.trim_start_matches(&base))
        .collect();
    assert_eq!(paths, ["/1", "/2", "/3", "/4", "/5", "/6", "/7", "/8"]);
    assert!(written.iter().all(|one| one.came.is_some()));
}

#[tokio::test]
async fn a_key_that_no_header_can_hold_is_not_sent() {
    let (base, heard) = listen(EMPTY, Duration::ZERO).await;
    let reader = Reader::new(&base, Way::to(&base)).expect("a reader");
    let secret = Secret::new("two\nlines".into());
    let silence = reader.get("/", Credential::Bearer(&secret), "users").await;
    let silence = silence.expect_err("nothing was sent");
    assert_eq!(silence.reason, Reason::NoHeader);
    assert!(!silence.to_string().contains("lines"));
    assert!(heard.heads.lock().expect("unbroken").is_empty());
}

#[tokio::test]
async fn another_address_of_the_host_is_read_by_the_same_way() {
    let (base, heard) = listen(EMPTY, Duration::ZERO).await;
    let reader = Reader::new(&format!("{base}/scim"), Way::to(&base)).expect("a reader");
    let other = reader.at(&format!("{base}/scim/v2"));
    assert_eq!(other.base(), format!("{base}/scim/v2"));
    other
        .get("/Users", Credential::Nobody, "users")
        .await
        .expect("204");
    let head = heard.heads.lock().expect("unbroken")[0].clone();
    assert!(head.starts_with("GET /scim/v2/Users "), "{head}");
    assert_eq!(other.peer(), None, "nobody showed a certificate");
}

#[tokio::test]
async fn a_token_that_is_fetched_is_written_down_nowhere() {
    const GIVEN: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 29\r\n\
        Connection: close\r\n\r\n{\"access_token\":\"fetched-1\"} ";
    let (base, _) = listen(GIVEN, Duration::ZERO).await;
    let way = Way::to(&base);
    let transcript = way.transcript.clone();
    let reader = Reader::new(&base, way).expect("a reader");
    let secret = token();
    let account = Credential::ServiceAccount {
        id: "us",
        secret: &secret,
    };
    let form = ("application/x-www-form-urlencoded", "scope=api");
    let answer = reader
        .search("/oauth2/token", account, form, "token")
        .await
        .expect("200");
    assert!(String::from_utf8_lossy(&answer.body).contains("fetched-1"));
    let written = har(&transcript, "1");
    assert!(!written.contains("fetched-1") && !written.contains("a2VwdC1ieS1ub2JvZHk"));
    assert!(written.contains("$JUMPCLOUD_CLIENT_SECRET"));
}

#[tokio::test]
#[should_panic(expected = "is no search")]
async fn a_reader_posts_nothing_else() {
    let reader = Reader::new("http://127.0.0.1:9", Way::default()).expect("a reader");
    let body = ("application/json", "{}");
    let _ = reader
        .search("/api/applications", Credential::Nobody, body, "x")
        .await;
}
