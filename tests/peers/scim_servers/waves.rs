//! How long a look and a rehearsal take on a slow way: the number of waves of requests that wait for each other, and
//! how many are under way at once. Counted and not timed.

use std::time::Duration;

use rstest::rstest;
use setup_core::observation::End;

use super::Kind;
use super::cutting::Exchange;
use super::place::Place;

/// Each answer takes so long that requests which do not wait for each other surely overlap.
const DELAY: Duration = Duration::from_millis(50);

const LOOK: usize = 12;
const REHEARSAL: usize = 22;
const AT_ONCE: usize = 4;

#[rstest]
#[case::scim2_server(Kind::Scim2Server)]
#[case::scimmy(Kind::Scimmy)]
#[case::django(Kind::Django)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn few_requests_wait_for_each_other(#[case] kind: Kind) {
    let place = Place::new(kind, DELAY).await;
    assert!(place.look().await.complete);
    let look = place.line.exchanges();
    place.line.begin(None);
    assert_eq!(
        place.rehearse("waves@example.test").await.end,
        End::Finished
    );
    let rehearsal = place.line.exchanges();
    for (name, exchanges, most) in [("look", look, LOOK), ("rehearsal", rehearsal, REHEARSAL)] {
        let (waves, at_once) = (waves(&exchanges), at_once(&exchanges));
        let requests = exchanges.len();
        println!(
            "{} {name}: {requests} requests, {waves} waves, {at_once} at once",
            kind.name()
        );
        assert!(waves <= most, "{waves} waves: {exchanges:#?}");
        let is_writing = |one: &Exchange| !one.what.starts_with("GET ");
        let writing: Vec<_> = exchanges
            .iter()
            .filter(|one| is_writing(one))
            .cloned()
            .collect();
        // One of them answers a second writer with 500: its database is locked.
        assert!(self::at_once(&writing) <= 1, "{writing:#?}");
        assert!(at_once <= AT_ONCE, "{at_once} at once: {exchanges:#?}");
    }
}

/// The longest chain in which each request begins after the one before it has ended. The one that ends first belongs
/// to such a chain, then the one that ends first of those that began after it, and so on.
fn waves(exchanges: &[Exchange]) -> usize {
    let mut by_end: Vec<&Exchange> = exchanges.iter().collect();
    by_end.sort_by_key(|one| one.end);
    let mut waves = 0;
    let mut last = None;
    for one in by_end {
        if last.is_none_or(|last| one.start >= last) {
            (waves, last) = (waves + 1, Some(one.end));
        }
    }
    waves
}

/// The most that had begun and not ended when another one began.
fn at_once(exchanges: &[Exchange]) -> usize {
    let under_way = |at| {
        exchanges
            .iter()
            .filter(move |one| one.start <= at && at < one.end)
    };
    let counts = exchanges.iter().map(|one| under_way(one.start).count());
    counts.max().unwrap_or_default()
}

#[test]
fn a_chain_is_found_and_what_overlaps_is_counted() {
    let start = std::time::Instant::now();
    let at = |from: u64, to: u64| Exchange {
        what: String::new(),
        start: start + Duration::from_millis(from),
        end: start + Duration::from_millis(to),
    };
    // One long request beside a chain of three, which two others join.
    let exchanges = [
        at(0, 100),
        at(0, 10),
        at(5, 12),
        at(10, 20),
        at(15, 30),
        at(20, 40),
    ];
    assert_eq!(waves(&exchanges), 3);
    assert_eq!(at_once(&exchanges), 3);
    assert_eq!(waves(&[]), 0);
}
