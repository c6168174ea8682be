//! Kisi's key: whose it is against practice, what hangs on lists against a listener.

use setup_core::checks::{access, kisi as of_kisi};
use setup_core::kisi::read_key;
use setup_core::observation::{KisiAccountSeen, Seen};
use setup_core::probe::{kisi_account, settings};
use setup_core::secret::Secret;
use setup_core::wire::{Reader, Way};
use setup_practice::{Options, start};

use super::found;
use super::listener::{Listener, answer, json};

fn reader(base: &str) -> Reader {
    Reader::new(base, Way::to(base)).expect("a reader")
}

async fn asked(base: &str, key: &str) -> KisiAccountSeen {
    let form = read_key(key, &[]).seen;
    kisi_account(&reader(base), &Secret::new(key.to_owned()), form).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owners_key_is_told_from_another() {
    let practice = start(Options::default()).await.expect("practice starts");
    for (key, wanted) in [
        (&practice.kisi_key, vec![]),
        (
            &practice.kisi_member_key,
            vec![
                "access.kisi-key-may-read-the-settings.not-allowed",
                "access.kisi-key-is-the-owners.somebody-elses",
            ],
        ),
    ] {
        let account = asked(&practice.kisi, key).await;
        let read = settings(&reader(&practice.kisi), &Secret::new(key.clone())).await;
        let kept = serde_json::to_string(&account).expect("JSON");
        assert!(!kept.contains(key.as_str()), "{kept}");
        let account = Box::new(account);
        let seen = [Seen::KisiAccount { account }, read];
        assert_eq!(found(access::KISI, &seen), wanted);
        assert_eq!(found(of_kisi::SINGLE_SIGN_ON, &seen), Vec::<&str>::new());
    }
    practice.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_is_sent_once() {
    let refused = answer("401 Unauthorized", "", r#"{"error":"Access denied."}"#);
    let kisi = Listener::start(&[("/", refused)]).await;
    let account = Box::new(asked(&kisi.base, "9f8e7d6c5b4a").await);
    assert_eq!(kisi.heads().len(), 1);
    let seen = [Seen::KisiAccount { account }];
    assert_eq!(
        found(access::KISI, &seen),
        ["access.kisi-key-is-accepted.refused"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_and_doors_are_read_from_the_lists() {
    let groups = |count: usize, locks: usize| {
        let group = format!(r#"{{"id":1,"name":"Office","users_count":2,"locks_count":{locks}}}"#);
        format!("[{}]", vec![group; count].join(","))
    };
    let range = |range: &str| format!("X-Collection-Range: {range}\r\n");
    let me = r#"{"id":7,"email":"maria+kisi@acme.example","name":"Maria"}"#;
    let people =
        r#"[{"id":8,"password_flow_enabled":true},{"id":7,"password_flow_enabled":false}]"#;
    let kisi = Listener::start(&[
        ("/users?email=maria%2Bkisi%40acme%2Eexample&", json(people)),
        ("/user", json(me)),
        ("/organization", json(r#"{"user_id":7}"#)),
        (
            "/groups?scope=organization&limit=250&offset=0&",
            answer("200 OK", &range("0-249/253"), &groups(250, 1)),
        ),
        (
            "/groups?scope=organization&limit=250&offset=250&",
            answer("200 OK", &range("250-252/253"), &groups(3, 0)),
        ),
    ])
    .await;
    let account = asked(&kisi.base, "9f8e7d6c5b4a").await;
    assert_eq!(
        (account.is_owner, account.has_password),
        (Some(true), Some(false))
    );
    let doorless = account.doorless.clone().expect("groups");
    assert_eq!((doorless.with_people, doorless.names.len()), (3, 3));
    assert_eq!(kisi.heads().len(), 5);
    let seen = [Seen::KisiAccount {
        account: Box::new(account),
    }];
    assert_eq!(
        found(of_kisi::USER_SYNC, &seen),
        ["kisi.groups-have-doors.none"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_list_of_groups_tells_nothing() {
    let me = r#"{"id":7,"email":"maria@acme.example"}"#;
    let broken = answer("500 Internal Server Error", "", "");
    let kisi = Listener::start(&[("/user", json(me)), ("/", broken)]).await;
    let account = asked(&kisi.base, "9f8e7d6c5b4a").await;
    assert!(account.account.as_ref().is_some_and(Result::is_ok));
    assert_eq!((account.is_owner, account.doorless), (None, None));
}
