//! What goes over the line: a look only reads, a rehearsal makes nothing where somebody has the address, both ask few
//! things at once and wait few times, and a documented limit is kept.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;
use setup_core::observation::End;
use setup_core::wire::{Exchange, Way};
use setup_practice::{Fault, Habit};

use super::others;
use super::stand::{EMAIL, Stand};

/// What the product promises.
const AT_ONCE: u64 = 4;
const WAVES_OF_A_LOOK: usize = 12;
const WAVES_OF_A_REHEARSAL: usize = 22;

fn methods(log: &[Value]) -> Vec<&str> {
    let mut methods: Vec<_> = log
        .iter()
        .filter_map(|line| line["method"].as_str())
        .collect();
    methods.sort_unstable();
    methods.dedup();
    methods
}

fn most_at_once(log: &[Value]) -> u64 {
    let open = log.iter().filter_map(|line| line["open_at_start"].as_u64());
    open.max().map_or(0, |others| others + 1)
}

/// The longest chain of requests of which each began after the one before had ended.
fn waves(exchanges: &[Exchange]) -> usize {
    let mut ended: Vec<(Timestamp, usize)> = Vec::new();
    for exchange in exchanges {
        let before = ended.iter().filter(|(end, _)| *end <= exchange.at);
        let depth = before.map(|(_, depth)| *depth).max().unwrap_or_default() + 1;
        let took = exchange.came.as_ref().expect("it came").took;
        ended.push((exchange.at + took, depth));
    }
    ended
        .iter()
        .map(|(_, depth)| *depth)
        .max()
        .unwrap_or_default()
}

/// Slow answers overlap wherever the client lets them, also on a busy computer.
async fn slow() -> Stand {
    Stand::at(&[], &[Fault::ScimSlow], |way| way).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_only_reads() {
    let stand = slow().await;
    let before = stand.objects().await;
    let look = stand.look().await;
    assert!(look.complete && look.is_open());
    assert_eq!(stand.objects().await, before);
    let log = stand.log().await;
    assert_eq!(methods(&log), ["GET"]);
    // One asks without a token, one with a token that was made up.
    let strange = log.iter().filter(|line| line["authorized"] == false);
    assert_eq!(strange.count(), 2);
    let exchanges = stand.transcript.all();
    let wrong = exchanges.iter().filter(|one| one.about == "wrong-token");
    assert_eq!((wrong.count(), exchanges.len()), (1, log.len()));

    let (waves, at_once) = (waves(&exchanges), most_at_once(&log));
    println!(
        "a look: {} requests, {waves} waves, {at_once} at once",
        log.len()
    );
    assert!(waves <= WAVES_OF_A_LOOK, "{waves}");
    assert!((2..=AT_ONCE).contains(&at_once), "{at_once}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_waits_few_times() {
    let stand = slow().await;
    assert_eq!(stand.rehearse().await.end, End::Finished);
    let (log, exchanges) = (stand.log().await, stand.transcript.all());
    let (waves, at_once) = (waves(&exchanges), most_at_once(&log));
    println!(
        "a rehearsal: {} requests, {waves} waves, {at_once} at once",
        log.len()
    );
    assert_eq!(exchanges.len(), log.len());
    assert!(waves <= WAVES_OF_A_REHEARSAL, "{waves}");
    assert!((2..=AT_ONCE).contains(&at_once), "{at_once}");
    assert!(log.iter().all(|line| line["authorized"] == true));
}

/// In other capitals, and where the list has to be read whole, as well.
#[tokio::test(flavor = "multi_thread")]
async fn where_somebody_has_the_address_nothing_is_made() {
    let capitals = EMAIL.to_uppercase();
    for (habits, name) in [
        (&[][..], EMAIL),
        (&[], &capitals),
        (&[Habit::IgnoresFilters], EMAIL),
        (&[Habit::RefusesFilters], &capitals),
        (&[Habit::CreatesDuplicates], EMAIL),
    ] {
        let stand = Stand::with(habits).await;
        let somebody = others::person(name, Some("jc-77"), Some("Anna"));
        stand.put("/Users", &somebody).await;
        let (before, log) = (stand.objects().await, stand.log().await.len());
        let rehearsal = stand.rehearse().await;
        assert_eq!(
            (rehearsal.end, &rehearsal.left),
            (End::AddressTaken, &vec![]),
            "{habits:?} {name}"
        );
        assert_eq!(
            methods(&stand.log().await[log..]),
            ["GET"],
            "{habits:?} {name}"
        );
        assert_eq!(stand.objects().await, before);
        assert_eq!(stand.ledger().entries(), []);
    }
}

/// Kisi documents five requests in a second.
#[tokio::test(flavor = "multi_thread")]
async fn a_documented_limit_is_kept_and_accounted_for() {
    const MOST: u32 = 5;
    let gap = Duration::from_secs(1) / MOST;
    let paced = |way| Way {
        most_in_a_second: Some(MOST),
        ..way
    };
    let stand = Stand::at(&[], &[], paced).await;
    let begun = std::time::Instant::now();
    assert!(stand.look().await.complete);
    let whole = begun.elapsed();

    let log = stand.log().await;
    let at: Vec<_> = log
        .iter()
        .filter_map(|line| line["at_ms"].as_u64())
        .collect();
    let last = u32::try_from(at.len() - 1).expect("few");
    // The first may be late on a busy computer; none of the others is early.
    let span = Duration::from_millis(at[at.len() - 1] - at[0]);
    assert!(span + gap >= gap * last, "{at:?}");
    assert!(whole >= gap * last);

    let (held, exchanges) = (stand.transcript.held(), stand.transcript.all());
    let asked: Duration = exchanges
        .iter()
        .filter_map(|one| Some(one.came.as_ref()?.took))
        .sum();
    println!(
        "{} requests in {whole:?}, held back {held:?}, asked for {asked:?}",
        at.len()
    );
    // What was waited is the server's or ours: nothing is hidden, and ours is not counted as the server's.
    assert!(held + asked + gap >= whole);
    assert!(asked < held, "{asked:?} {held:?}");
    assert_eq!(log.len(), exchanges.len());
}
