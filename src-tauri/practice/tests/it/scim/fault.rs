//! The faults of Kisi's SCIM server: busy, broken, slow, silent, or a web page in between. And the
//! list of the requests that it saw.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use super::{Desk, anna, desk, send};

async fn faults(desk: &Desk, faults: &[&str]) {
    desk.visitor
        .hand("faults", json!({ "faults": faults }))
        .await;
}

#[tokio::test]
async fn a_busy_a_broken_and_a_foreign_server_answer_like_this() {
    let desk = desk(&[]).await;
    faults(&desk, &["scim-busy"]).await;
    let busy = desk.get("/Users").await;
    assert_eq!(
        (busy.status, &busy.headers["retry-after"]),
        (429, &"7".parse().expect("text"))
    );
    faults(&desk, &["scim-broken"]).await;
    assert_eq!(desk.post("/Users", anna()).await.status, 500);
    faults(&desk, &["scim-web-page"]).await;
    for path in ["/Users", "/ServiceProviderConfig", "/nothing"] {
        let page = desk.get(path).await;
        assert_eq!(page.status, 200);
        assert!(
            page.headers["content-type"]
                .to_str()
                .expect("text")
                .starts_with("text/html")
        );
        assert!(page.text.contains("<title>Sign in</title>"));
    }
    let settings = desk.visitor.state().await["kisi"].clone();
    assert_eq!(
        settings["scim_configured"], false,
        "none of these was a success"
    );
    faults(&desk, &[]).await;
    assert_eq!(
        desk.get("/Users").await.json["totalResults"],
        3,
        "nobody was created"
    );
}

#[tokio::test]
async fn a_slow_server_answers_all_the_same() {
    let desk = desk(&[]).await;
    faults(&desk, &["scim-slow"]).await;
    let start = Instant::now();
    assert_eq!(desk.get("/Users").await.status, 200);
    assert!(start.elapsed() >= Duration::from_millis(600));
}

#[tokio::test]
async fn a_held_answer_comes_when_the_fault_is_gone() {
    let desk = desk(&[]).await;
    faults(&desk, &["scim-holds-answer"]).await;
    let held = desk.post("/Users", anna());
    tokio::pin!(held);
    let people = async || {
        let users = desk.visitor.state().await["scim"]["users"].clone();
        users.as_array().map_or(0, Vec::len)
    };
    let carried_out = async {
        while people().await == 3 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    };
    tokio::select! {
        _ = &mut held => panic!("it answered"),
        () = carried_out => {}
    }
    faults(&desk, &[]).await;
    assert_eq!(held.await.status, 201);
}

#[tokio::test]
async fn who_gives_up_on_a_held_answer_leaves_nothing_open() {
    let desk = desk(&[]).await;
    faults(&desk, &["scim-holds-answer"]).await;
    let short = desk
        .request(Method::GET, "/Users")
        .timeout(Duration::from_millis(80));
    assert!(short.send().await.expect_err("no answer").is_timeout());
    faults(&desk, &[]).await;
    for _ in 0..100 {
        desk.get("/Users").await;
        if desk.log().await.last().expect("a line")["open_at_start"] == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it stays open");
}

#[tokio::test]
async fn practice_ends_although_answers_are_held() {
    let desk = desk(&[]).await;
    faults(&desk, &["scim-holds-answer"]).await;
    let request = desk.request(Method::GET, "/Users");
    let held = tokio::spawn(request.send());
    tokio::time::sleep(Duration::from_millis(80)).await;
    let start = Instant::now();
    desk.visitor.practice.stop().await;
    assert!(start.elapsed() < Duration::from_secs(10));
    let _ = held.await.expect("it ended");
}

#[tokio::test]
async fn every_request_is_in_the_list() {
    let desk = desk(&[]).await;
    assert_eq!(desk.log().await, Vec::<Value>::new());
    desk.filter("/Users", r#"userName eq "a@b.example""#).await;
    desk.post("/Users", anna()).await;
    let url = format!("{}/Groups/a%2Fb", desk.visitor.practice.scim);
    send(desk.visitor.http.get(url)).await;
    let log = desk.log().await;
    let told: Vec<_> = log
        .iter()
        .map(|line| {
            json!([
                line["method"],
                line["path"],
                line["query"],
                line["status"],
                line["authorized"]
            ])
        })
        .collect();
    assert_eq!(
        told,
        [
            json!([
                "GET",
                "/Users",
                "filter=userName eq \"a@b.example\"",
                200,
                true
            ]),
            json!(["POST", "/Users", "", 201, true]),
            json!(["GET", "/Groups/a/b", "", 401, false]),
        ]
    );
    for line in &log {
        assert_eq!(
            (&line["open_at_start"], &line["by"]),
            (&json!(0), &json!("client"))
        );
    }
    assert!(!json!(log).to_string().contains(&desk.token));

    let list = format!("{}/practice/kisi/scim/log", desk.visitor.practice.kisi);
    send(desk.visitor.http.delete(list)).await;
    assert_eq!(desk.log().await, Vec::<Value>::new());
    desk.get("/Users").await;
    desk.visitor.hand("kisi/scim/log", json!({})).await;
    assert_eq!(desk.log().await, Vec::<Value>::new());
}

#[tokio::test]
async fn requests_at_the_same_time_are_told_apart_from_waves() {
    let desk = desk(&[]).await;
    faults(&desk, &["scim-slow"]).await;
    tokio::join!(
        desk.get("/Users"),
        desk.get("/Groups"),
        desk.get("/Schemas")
    );
    desk.get("/Users").await;
    let log = desk.log().await;
    let open: Vec<_> = log
        .iter()
        .map(|line| line["open_at_start"].clone())
        .collect();
    assert_eq!(open, [0, 1, 2, 0]);
    let at = |line: usize| log[line]["at_ms"].as_u64().expect("a number");
    assert!(at(3) >= at(2) + 500);
}
