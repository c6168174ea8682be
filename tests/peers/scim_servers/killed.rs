//! The terminal's rehearsal, killed or interrupted at each of its requests: the next start names what was left and
//! takes it away; an interrupted one does so itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rstest::rstest;
use tokio::task::JoinSet;

use super::Kind;
use super::cutting::{Fault, Then, When};
use super::place::Place;
use super::terminal::{Said, Terminal, end, interrupt};

/// Servers of a kind that are worked on side by side.
const PLACES: usize = 4;

/// Before the server has the request, when it has done it and its answer is lost, and just behind the answer, when
/// the ledger is written.
const WAYS: [(When, Then); 3] = [
    (When::BeforeTheServer, Then::Hold),
    (When::BeforeTheAnswer, Then::Hold),
    (When::BeforeTheAnswer, Then::GoOn),
];

/// Of the requests of a rehearsal, each third is interrupted.
const STEP: usize = 3;

/// A cleaning, in which a list may be asked three times for what is not there.
const AT_ONCE: Duration = Duration::from_secs(5);

/// No wrong one ends it, and it may wait for what nobody told it.
const ENDED_WELL: [Option<i32>; 2] = [Some(0), Some(3)];

#[rstest]
#[case::scim2_server(Kind::Scim2Server)]
#[case::scimmy(Kind::Scimmy)]
#[case::django(Kind::Django)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_start_takes_away_what_a_killed_one_left(#[case] kind: Kind) {
    let start = Instant::now();
    let place = Place::new(kind, Duration::ZERO).await;
    let (look, whole) = requests(&place).await;
    // Of the look, in which nothing is made, the first request and the last.
    let moments = [1, look].into_iter().chain(look + 1..=whole);
    let faults = moments.flat_map(|nth| WAYS.map(|(when, then)| Fault { nth, when, then }));
    let (faults, next) = (faults.collect::<Arc<[Fault]>>(), Arc::default());
    let mut works = JoinSet::new();
    for _ in 0..PLACES {
        works.spawn(work(kind, faults.clone(), Arc::clone(&next)));
    }
    let left = works.join_all().await.concat();
    let (kills, took) = (faults.len(), start.elapsed().as_secs_f32());
    let with = left.iter().filter(|left| **left > 0).count();
    println!(
        "{}: {kills} kills, {with} left something, {took:.1} s",
        kind.name()
    );
    assert!(kills >= 40 && with >= 20);
}

/// Requests of a look, and of a look and a rehearsal that nobody disturbs.
async fn requests(place: &Place) -> (usize, usize) {
    let terminal = Terminal::new();
    let mut counts = [None, Some("whole@example.test")].into_iter();
    let mut count = async || {
        place.line.begin(None);
        let said = end(terminal.start(place, counts.next().flatten())).await;
        assert!(ENDED_WELL.contains(&said.status), "{}", said.stderr);
        assert_eq!(said.stderr, "");
        assert!(terminal.has_har());
        terminal.keeps_its_secret(&place.server.token, &said);
        place.line.count()
    };
    let counted = (count().await, count().await);
    assert!(terminal.left().is_empty());
    counted
}

/// How much was left after each kill.
async fn work(kind: Kind, faults: Arc<[Fault]>, next: Arc<AtomicUsize>) -> Vec<usize> {
    let place = Place::new(kind, Duration::ZERO).await;
    let mut left = Vec::new();
    while let Some(fault) = faults.get(next.fetch_add(1, Ordering::Relaxed)) {
        left.push(killed(&place, *fault).await);
    }
    left
}

async fn killed(place: &Place, fault: Fault) -> usize {
    let terminal = Terminal::new();
    let before = place.server.count_objects().await;
    place.line.begin(Some(fault));
    let email = format!("killed-{}@example.test", fault.nth);
    let mut child = terminal.start(place, Some(&email));
    place.line.reached().await;
    terminal.shows_no_secret(&place.server.token, &child);
    child.kill().expect("SIGKILL");
    let said = end(child).await;
    assert_eq!(said.status, None, "{fault:?}: {}", said.stdout);
    terminal.keeps_its_secret(&place.server.token, &said);
    let left = terminal.left();

    place.line.begin(None);
    let said = end(terminal.start(place, None)).await;
    names_what_was_left(&left, &said, fault);
    terminal.keeps_its_secret(&place.server.token, &said);
    assert!(
        ENDED_WELL.contains(&said.status),
        "{fault:?}: {}",
        said.stdout
    );
    assert!(terminal.left().is_empty(), "{fault:?}: {}", said.stderr);
    assert_eq!(place.server.names_of_others().await, [""; 0], "{fault:?}");
    assert_eq!(place.server.count_objects().await, before, "{fault:?}");
    left.len()
}

fn names_what_was_left(left: &[String], said: &Said, fault: Fault) {
    let lines: Vec<&str> = said.stderr.lines().collect();
    if left.is_empty() {
        return assert_eq!(lines, [""; 0], "{fault:?}");
    }
    // What was found, and that it is gone.
    assert_eq!(lines.len(), 2, "{fault:?}: {lines:?}");
    for name in left {
        let is_named = |line: &&str| line.contains(name.as_str());
        assert!(lines.iter().all(is_named), "{fault:?}: {name} in {lines:?}");
    }
}

#[rstest]
#[case::scim2_server(Kind::Scim2Server)]
#[case::scimmy(Kind::Scimmy)]
#[case::django(Kind::Django)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_interrupted_one_takes_everything_away_at_once(#[case] kind: Kind) {
    let place = Place::new(kind, Duration::ZERO).await;
    let (look, whole) = requests(&place).await;
    for nth in (look + 1..=whole).step_by(STEP) {
        for when in [When::BeforeTheServer, When::BeforeTheAnswer] {
            // Held, so that it is surely in the middle of something.
            let then = Then::Hold;
            interrupted(&place, Fault { nth, when, then }).await;
        }
    }
}

async fn interrupted(place: &Place, fault: Fault) {
    let terminal = Terminal::new();
    let before = place.server.count_objects().await;
    place.line.begin(Some(fault));
    let email = format!("interrupted-{}@example.test", fault.nth);
    let child = terminal.start(place, Some(&email));
    place.line.reached().await;
    interrupt(&child);
    let start = Instant::now();
    let said = end(child).await;
    assert!(start.elapsed() < AT_ONCE, "{fault:?}");
    let is_told = said.stdout.contains("You stopped the rehearsal.");
    assert!(is_told, "{fault:?}: {}", said.stdout);
    assert_eq!(said.stderr, "", "{fault:?}");
    assert!(
        ENDED_WELL.contains(&said.status),
        "{fault:?}: {}",
        said.stdout
    );
    assert!(terminal.has_har());
    terminal.keeps_its_secret(&place.server.token, &said);
    assert!(terminal.left().is_empty(), "{fault:?}: {}", said.stdout);
    assert_eq!(place.server.names_of_others().await, [""; 0], "{fault:?}");
    assert_eq!(place.server.count_objects().await, before, "{fault:?}");
}
