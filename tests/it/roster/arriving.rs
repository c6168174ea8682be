//! After activation: who really arrived, and what JumpCloud tells of sending them.

use serde_json::json;
use setup_core::probe::{Insights, arrived};
use setup_core::roster::{Arrivals, Kind, Reason, Roster, State};
use setup_practice::Fault;
use tokio_util::sync::CancellationToken;

use super::stand::{Door, Stand};

/// The application with its group, and Identity Management filled in and active: everybody is sent.
async fn send(stand: &Stand) {
    let form = json!({
        "base_url": "https://api.kisi.io/scim/v2",
        "token": stand.token.expose(),
        "test_email": "kisi-test@practice.example",
        "groups": true,
    });
    let path = "jumpcloud/identity-management";
    stand.hand(path, form).await;
    let tested = stand.hand(&format!("{path}/test"), json!({})).await;
    assert_eq!(tested["ok"], true, "{tested}");
    stand.hand(&format!("{path}/activate"), json!({})).await;
}

async fn after(stand: &Stand, roster: &Roster, door: Door) -> Arrivals {
    let insights = Insights {
        reader: &stand.jumpcloud,
        key: stand.key(),
        since: "2021-01-01T00:00:00Z",
        application: None,
    };
    let never = CancellationToken::new();
    let kisi = stand.kisi(door);
    let read = arrived(roster, &kisi, Some(&insights), &never, &|_| {}).await;
    read.expect("nobody cancelled it")
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_expected_is_there_or_missing_with_a_reason() {
    let stand = Stand::of(300).await;
    stand.application("All Users").await;
    let roster = stand.roster("All Users", Door::Scim).await;
    send(&stand).await;
    let arrivals = after(&stand, &roster, Door::Scim).await;
    assert_eq!(arrivals.gaps, []);
    assert!(arrivals.events_seen);
    assert_eq!(arrivals.count(State::Gone), 0);
    for one in &arrivals.rows {
        let is_sent_off = one.reasons.iter().any(Reason::is_sent_inactive);
        match one.state {
            State::Missing => assert!(
                matches!(one.expected, Some(Kind::Incomplete | Kind::Conflict)),
                "{one:?}"
            ),
            State::Off => assert!(is_sent_off, "{one:?}"),
            State::Arrived => assert!(!is_sent_off, "{one:?}"),
            state => assert_eq!(state, State::Unexpected, "{one:?}"),
        }
    }
    assert!(arrivals.count(State::Off) > 1);
    assert!(
        arrivals.count(State::Arrived) > 250,
        "{:?}",
        arrivals.counts
    );
    let told = arrivals.rows.iter().filter(|one| one.sending.is_some());
    assert!(told.count() > 250);
    // By Kisi's own interface the same people are there.
    let by_api = after(&stand, &roster, Door::Api).await;
    assert_eq!(by_api.count(State::Missing), arrivals.count(State::Missing));
}

#[tokio::test(flavor = "multi_thread")]
async fn before_anybody_was_sent_the_new_ones_are_missing() {
    let stand = Stand::of(120).await;
    let roster = stand.roster("All Users", Door::Api).await;
    let arrivals = after(&stand, &roster, Door::Api).await;
    let new = roster.counts().reason(Reason::New);
    assert!(arrivals.count(State::Missing) >= new && new > 20);
    assert_eq!(
        arrivals.count(State::Unexpected) + arrivals.count(State::Gone),
        0
    );
    assert!(arrivals.events_seen, "there are none, and that was seen");
}

#[tokio::test(flavor = "multi_thread")]
async fn events_that_may_not_be_read_are_not_seen() {
    let stand = Stand::with(30, &[Fault::JumpCloudNoInsights], &[]).await;
    let roster = stand.roster("All Users", Door::Api).await;
    let arrivals = after(&stand, &roster, Door::Api).await;
    assert!(!arrivals.events_seen && !arrivals.rows.is_empty());
    assert!(arrivals.rows.iter().all(|one| one.sending.is_none()));
}
