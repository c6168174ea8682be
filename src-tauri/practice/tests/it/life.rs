//! Starting, ending, and who is let in.

use setup_practice::{Options, start};

use crate::client::{read, visit};

#[tokio::test]
async fn it_listens_on_loopback_with_fresh_keys() {
    let (one, other) = (visit(&[]).await.practice, visit(&[]).await.practice);
    for url in [&one.jumpcloud, &one.kisi, &other.jumpcloud, &other.kisi] {
        assert!(url.starts_with("http://127.0.0.1:"), "{url}");
        assert!(!url.ends_with('/'));
    }
    assert_ne!(one.kisi_key, other.kisi_key);
    assert_ne!(one.jumpcloud_key, other.jumpcloud_key);
    assert_ne!(one.kisi_key, one.kisi_member_key);
    assert!(one.jumpcloud_key.starts_with("jca_"));
}

#[tokio::test]
async fn stopping_frees_the_ports_and_a_chosen_port_is_the_first_of_two() {
    let practice = visit(&[]).await.practice;
    let port: u16 = practice
        .jumpcloud
        .rsplit(':')
        .next()
        .expect("a port")
        .parse()
        .expect("a number");
    practice.stop().await;
    // Another program may have taken the next port meanwhile; then this says so and proves nothing.
    match start(Options {
        port,
        ..Options::default()
    })
    .await
    {
        Ok(again) => {
            assert_eq!(again.jumpcloud, format!("http://127.0.0.1:{port}"));
            assert_eq!(again.kisi, format!("http://127.0.0.1:{}", port + 1));
            let taken = start(Options {
                port,
                ..Options::default()
            })
            .await;
            assert!(
                taken
                    .err()
                    .expect("refused")
                    .to_string()
                    .contains("not free")
            );
        }
        Err(refused) => assert!(refused.to_string().contains("Kisi's port"), "{refused}"),
    }
    let last = start(Options {
        port: u16::MAX,
        ..Options::default()
    })
    .await;
    assert!(last.err().expect("refused").to_string().contains("65535"));
}

#[tokio::test]
async fn dropping_it_ends_the_servers() {
    let visitor = visit(&[]).await;
    let url = format!("{}/practice/state", visitor.practice.kisi);
    assert!(visitor.http.get(&url).send().await.is_ok());
    drop(visitor.practice);
    for _ in 0..100 {
        if visitor.http.get(&url).send().await.is_err() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("it still answers");
}

#[tokio::test]
async fn a_web_page_in_the_browser_is_kept_out() {
    let visitor = visit(&[]).await;
    let url = format!("{}/practice/faults", visitor.practice.jumpcloud);
    let from_a_page = visitor
        .http
        .post(&url)
        .header("origin", "https://somewhere.example");
    let answer = from_a_page
        .body(r#"{"faults":["no-group"]}"#)
        .send()
        .await
        .expect("an answer");
    assert_eq!(answer.status(), 403);
    let rebound = visitor.http.get(&url).header("host", "rebound.example");
    assert_eq!(rebound.send().await.expect("an answer").status(), 403);
    let told = read(visitor.http.get(&url).send().await.expect("an answer"))
        .await
        .json;
    assert_eq!(told["faults"], serde_json::json!([]));
}

#[tokio::test]
async fn no_key_is_in_what_the_hands_are_told() {
    let visitor = visit(&[]).await;
    visitor.set_up().await;
    let told = visitor.state().await.to_string();
    let practice = &visitor.practice;
    for key in [
        &practice.jumpcloud_key,
        &practice.kisi_key,
        &practice.kisi_member_key,
    ] {
        assert!(!told.contains(key.as_str()));
    }
    assert!(!told.contains("PRIVATE KEY"));
}

#[tokio::test]
async fn what_is_only_assumed_can_be_read() {
    let visitor = visit(&[]).await;
    let url = format!("{}/practice/assumed", visitor.practice.kisi);
    let told = read(visitor.http.get(url).send().await.expect("an answer"))
        .await
        .json;
    let told = told.as_array().expect("a list");
    assert_eq!(told.len(), setup_practice::assumed::ALL.len());
    assert!(
        told.iter()
            .any(|one| one["id"] == "kisi-metadata-as-xml" && one["source"] == "inferred")
    );
    let ids = told.iter().find(|one| one["id"] == "kisi-scim-ids");
    let alternatives = &ids.expect("it is there")["alternatives"];
    let habits = serde_json::json!(["ids-are-numbers", "ids-with-signs"]);
    assert_eq!(*alternatives, habits);
}
