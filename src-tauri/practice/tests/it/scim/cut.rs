//! A line that breaks at a chosen request: before it is carried out, or when only its answer is
//! missing; for good, or once.

use serde_json::{Value, json};

use reqwest::Method;

use super::{Desk, anna, desk};

async fn cut(desk: &Desk, cut: Value) {
    desk.visitor.hand("kisi/scim/cut", cut).await;
}

/// Whether there was an answer. Where there was none, it was no HTTP answer at all.
async fn answers(desk: &Desk, method: Method, path: &str) -> bool {
    let request = desk.request(method.clone(), path);
    let request = match method {
        Method::POST => request.json(&anna()),
        _ => request,
    };
    match request.send().await {
        Ok(answer) => {
            // Read whole, so that the connection is kept.
            let _ = answer.bytes().await;
            true
        }
        Err(broken) => {
            assert!(
                broken.status().is_none() && !broken.is_connect(),
                "{broken:?}"
            );
            false
        }
    }
}

async fn people(desk: &Desk) -> usize {
    let users = desk.visitor.state().await["scim"]["users"].clone();
    users.as_array().map_or(0, Vec::len)
}

#[tokio::test]
async fn the_line_breaks_and_stays_broken_until_it_is_mended() {
    let desk = desk(&[]).await;
    cut(&desk, json!({ "at": 3 })).await;
    for expected in [true, true, false, false] {
        assert_eq!(answers(&desk, Method::GET, "/Users").await, expected);
    }
    assert!(!answers(&desk, Method::POST, "/Users").await);
    assert_eq!(people(&desk).await, 3, "it was not carried out");
    let log = desk.log().await;
    let statuses: Vec<_> = log.iter().map(|line| line["status"].clone()).collect();
    assert_eq!(
        statuses,
        [
            json!(200),
            json!(200),
            Value::Null,
            Value::Null,
            Value::Null
        ]
    );
    cut(&desk, json!({ "at": null })).await;
    assert!(answers(&desk, Method::POST, "/Users").await);
    assert_eq!(people(&desk).await, 4);
}

#[tokio::test]
async fn a_request_is_carried_out_and_its_answer_is_lost() {
    let desk = desk(&[]).await;
    cut(&desk, json!({ "at": 2, "answered": true })).await;
    assert!(answers(&desk, Method::GET, "/Users").await);
    assert!(!answers(&desk, Method::POST, "/Users").await);
    assert_eq!(people(&desk).await, 4, "it was carried out");
    assert!(
        !answers(&desk, Method::GET, "/Users").await,
        "and the line stays broken"
    );
    cut(&desk, json!({ "at": null })).await;
    assert!(answers(&desk, Method::GET, "/Users").await);
}

#[tokio::test]
async fn only_one_request_can_be_cut() {
    let desk = desk(&[]).await;
    for (answered, there) in [(true, 4), (false, 4)] {
        cut(
            &desk,
            json!({ "at": 1, "answered": answered, "only": true }),
        )
        .await;
        assert!(!answers(&desk, Method::POST, "/Users").await);
        assert_eq!(people(&desk).await, there);
        assert!(answers(&desk, Method::GET, "/Users").await);
        assert!(answers(&desk, Method::GET, "/Users").await);
    }
}

#[tokio::test]
async fn other_requests_are_not_counted_and_not_cut() {
    let desk = desk(&[]).await;
    cut(&desk, json!({ "at": 1 })).await;
    let organization = desk.visitor.kisi(Method::GET, "/organization", None).await;
    assert_eq!(organization.status, 200);
    assert!(!answers(&desk, Method::GET, "/Users").await);
    let refused = desk
        .visitor
        .try_hand("kisi/scim/cut", json!({ "at": 0 }))
        .await;
    assert_eq!(refused.status, 422);
}

/// The reset as the operating system sees it: not a polite end.
#[tokio::test]
async fn the_connection_is_reset() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let desk = desk(&[]).await;
    cut(&desk, json!({ "at": 1 })).await;
    let address = desk.visitor.practice.kisi.replace("http://", "");
    let mut line = tokio::net::TcpStream::connect(&address)
        .await
        .expect("a line");
    let request = format!("GET /scim/v2/Users HTTP/1.1\r\nHost: {address}\r\n\r\n");
    line.write_all(request.as_bytes())
        .await
        .expect("it is sent");
    let mut answer = Vec::new();
    let broken = line.read_to_end(&mut answer).await.expect_err("a reset");
    assert_eq!(broken.kind(), std::io::ErrorKind::ConnectionReset);
    assert!(answer.is_empty());
}
