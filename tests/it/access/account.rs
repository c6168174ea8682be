//! A service account: its token is fetched in its region, asked for nothing else, and kept out of sight.

use std::str::FromStr as _;

use setup_core::jumpcloud::Region;
use setup_core::probe::{Doors, jumpcloud_token, service_account, service_token};
use setup_core::secret::Secret;
use setup_core::wire::{Refusal, har};
use setup_practice::{Options, start};

use super::listener::{Listener, answer};
use super::{Regions, found_of, seen};

fn in_europe() -> Options {
    Options {
        region: setup_practice::Region::from_str("eu").expect("a region"),
        ..Options::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_fetched_where_the_account_lives() {
    let practice = start(in_europe()).await.expect("practice starts");
    let regions = Regions::at(practice.regions.clone().map(|(_, base)| base));
    let tokens = Regions::at(practice.regions.clone().map(|(_, base)| base));
    let (id, secret) = practice.service_account.clone();
    let (api, hands) = (
        |region| regions.reader(region),
        |region| tokens.reader(region),
    );
    let doors = Doors {
        reader: &api,
        region: None,
        organization: None,
    };
    let held = Secret::new(secret.clone());
    let (key, token) = service_account(&doors, &hands, &id, &held, seen(&secret)).await;
    let (token, lifetime) = token.expect("a token");
    assert_eq!(lifetime.as_secs(), 3600);
    assert_eq!((key.region, key.service_account), (Some(Region::Eu), true));
    assert_eq!((tokens.counts(), regions.counts()), ([1, 1, 0], [0, 2, 0]));
    for transcript in tokens.transcripts.iter().chain(&regions.transcripts) {
        let written = har(transcript, "1");
        assert!(!written.contains(token.expose()) && !written.contains(&secret));
    }
    let again = jumpcloud_token(&doors, &token, seen(&secret)).await;
    assert_eq!(again.region, Some(Region::Eu));
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_secret_opens_nothing_and_asks_nothing_more() {
    let practice = start(in_europe()).await.expect("practice starts");
    let regions = Regions::at(practice.regions.clone().map(|(_, base)| base));
    let tokens = Regions::at(practice.regions.clone().map(|(_, base)| base));
    let (api, hands) = (
        |region| regions.reader(region),
        |region| tokens.reader(region),
    );
    let doors = Doors {
        reader: &api,
        region: None,
        organization: None,
    };
    let (id, wrong) = (&practice.service_account.0, "another-secret");
    let held = Secret::new(wrong.to_owned());
    let (key, token) = service_account(&doors, &hands, id, &held, seen(wrong)).await;
    assert!(token.is_none());
    assert_eq!((tokens.counts(), regions.counts()), ([1, 1, 1], [0, 0, 0]));
    assert_eq!(found_of(&key), ["access.jumpcloud-key-is-accepted.account"]);
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_numbers_of_a_wrong_account_mean_the_same() {
    let held = Secret::new("another-secret".to_owned());
    for (status, body, refusal) in [
        (
            "400 Bad Request",
            r#"{"error":"invalid_client"}"#,
            Refusal::Key,
        ),
        (
            "401 Unauthorized",
            r#"{"error":"invalid_client"}"#,
            Refusal::Key,
        ),
        (
            "400 Bad Request",
            r#"{"error":"invalid_scope"}"#,
            Refusal::Request,
        ),
    ] {
        let line = Listener::start(&[("/oauth2/token", answer(status, "", body))]).await;
        let regions = Regions::at([(); 3].map(|()| line.base.clone()));
        let reader = regions.reader(Region::Us).expect("a reader");
        let no = service_token(&reader, "us", &held).await.err();
        assert_eq!(no.and_then(|no| no.refusal()), Some(refusal), "{status}");
        assert_eq!(line.heads().len(), 1);
    }
}
