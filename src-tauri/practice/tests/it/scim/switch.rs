//! SCIM is switched on and off in Kisi's console: what the token does, and what Kisi says about it.

use std::process::{Command, Stdio};

use reqwest::Method;
use serde_json::{Value, json};
use setup_practice::{Left, Options, start};

use super::{Desk, at, desk};
use crate::client::visit;

async fn says(desk: &Desk) -> (Value, Value) {
    let path = "/organization/settings";
    let settings = desk.visitor.kisi(Method::GET, path, None).await.json;
    let organization = desk
        .visitor
        .kisi(Method::GET, "/organization", None)
        .await
        .json;
    assert_eq!(organization["scim_enabled"], settings["scim_enabled"]);
    (
        settings["scim_enabled"].clone(),
        settings["scim_configured"].clone(),
    )
}

async fn switch(desk: &mut Desk, on: bool) {
    let told = desk
        .visitor
        .hand("kisi/scim", json!({ "enabled": on }))
        .await;
    match on {
        true => desk.token = told["token"].as_str().expect("a token").to_owned(),
        false => assert_eq!(told, json!({})),
    }
}

#[tokio::test]
async fn the_token_lives_from_generate_to_generate() {
    let visitor = visit(&[]).await;
    assert_eq!(visitor.practice.scim_token, None);
    let url = format!("{}/scim/v2", visitor.practice.kisi);
    assert_eq!(visitor.practice.scim, url);
    let token = String::new();
    let mut desk = Desk { visitor, token };
    assert_eq!(says(&desk).await, (json!(false), Value::Null));
    assert_eq!(desk.get("/Users").await.refusal(), (401, ""));

    switch(&mut desk, true).await;
    let first = desk.token.clone();
    assert_eq!(says(&desk).await, (json!(true), json!(false)));
    assert_eq!(desk.get("/Users/nobody").await.status, 404);
    assert_eq!(says(&desk).await.1, json!(false), "that was no success");
    assert_eq!(desk.get("/Users?count=0").await.status, 200);
    assert_eq!(says(&desk).await.1, json!(true));

    switch(&mut desk, true).await;
    assert_ne!(desk.token, first);
    assert_eq!(says(&desk).await, (json!(true), json!(false)));
    let second = std::mem::replace(&mut desk.token, first);
    assert_eq!(desk.get("/Users").await.status, 401, "the old one is dead");
    desk.token = second;
    assert_eq!(desk.get("/Users").await.status, 200);

    switch(&mut desk, false).await;
    assert_eq!(says(&desk).await, (json!(false), json!(false)));
    assert_eq!(desk.get("/Users").await.refusal(), (401, ""));
    let answer = desk
        .visitor
        .try_hand("kisi/scim", json!({ "on": true }))
        .await;
    assert_eq!(answer.status, 400);
}

#[tokio::test]
async fn it_can_be_on_from_the_start() {
    let desk = desk(&[]).await;
    assert_eq!(says(&desk).await, (json!(true), json!(false)));
    assert_eq!(desk.get("/Groups").await.status, 200);
    let state = desk.visitor.state().await;
    assert_eq!(state["scim"]["users"].as_array().map(Vec::len), Some(3));
    assert_eq!(state["scim"]["groups"][0]["displayName"], "Front door");
    assert!(!state.to_string().contains(&desk.token));
}

#[tokio::test]
async fn who_comes_back_has_to_generate_a_new_token() {
    let left = Left {
        label: "Kisi SSO".into(),
        domain: "practice".into(),
        scim: true,
        ..Left::default()
    };
    let options = Options {
        left: Some(left),
        ..Options::default()
    };
    let mut desk = at(options).await;
    assert_eq!(says(&desk).await, (json!(true), json!(false)));
    assert_eq!(desk.get("/Users").await.status, 401);
    switch(&mut desk, true).await;
    assert_eq!(desk.get("/Users").await.status, 200);
}

#[tokio::test]
async fn the_console_cannot_be_opened_while_kisi_is_out_of_reach() {
    let desk = desk(&[]).await;
    let faults = json!({ "faults": ["kisi-unreachable"] });
    desk.visitor.hand("faults", faults).await;
    let answer = desk
        .visitor
        .try_hand("kisi/scim", json!({ "enabled": true }))
        .await;
    assert_eq!(answer.status, 503);
}

#[tokio::test]
async fn two_practices_have_two_tokens() {
    let options = || Options {
        scim: true,
        ..Options::default()
    };
    let one = start(options()).await.expect("practice starts");
    let other = start(options()).await.expect("practice starts");
    assert_ne!(one.scim_token, other.scim_token);
}

#[test]
fn the_terminal_prints_the_address_and_the_token() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_setup-practice"))
        .args(["--json", "--habit", "cannot-delete", "--habit", "needs-ref"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    let out = child.stdout.take().expect("its output");
    let read = std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut line);
    child.kill().expect("the program ends");
    child.wait().expect("the program has ended");
    read.expect("a line");
    let told: Value = serde_json::from_str(&line).expect("JSON");
    let scim = told["scim"].as_str().expect("an address");
    assert_eq!(
        scim,
        format!("{}/scim/v2", told["kisi"].as_str().expect("text"))
    );
    assert_eq!(told["scim_token"].as_str().map(str::len), Some(48));
}
