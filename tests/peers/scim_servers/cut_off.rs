//! A rehearsal whose line is cut at its n-th request, for every n, in every way: nothing of it stays behind, or what
//! stays is named as it is and goes at the next start.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rstest::rstest;
use setup_core::observation::{End, Left, Leftover, Rehearsal};
use tokio::task::JoinSet;

use super::Kind;
use super::cutting::{Fault, Then, When};
use super::outcomes::problems;
use super::place::Place;

/// Servers of a kind that are cut off side by side: most of the time, the product waits for a list to catch up.
const PLACES: usize = 8;

const WAYS: [(When, Then); 5] = [
    (When::BeforeTheServer, Then::Cut),
    (When::BeforeTheAnswer, Then::Cut),
    (When::BeforeTheAnswer, Then::CutAWhile),
    (When::BeforeTheServer, Then::CutForGood),
    (When::BeforeTheAnswer, Then::CutForGood),
];

#[rstest]
#[case::scim2_server(Kind::Scim2Server)]
#[case::scimmy(Kind::Scimmy)]
#[case::django(Kind::Django)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_stays_behind_wherever_the_line_is_cut(#[case] kind: Kind) {
    let start = Instant::now();
    let place = Place::new(kind, Duration::ZERO).await;
    let whole = place.rehearse("whole@example.test").await;
    assert_eq!(whole.end, End::Finished);
    let known = Arc::new(problems(&whole));
    let requests = place.line.count();
    let ways = WAYS.into_iter();
    let faults =
        ways.flat_map(|(when, then)| (1..=requests).map(move |nth| Fault { nth, when, then }));
    let (faults, next) = (faults.collect::<Arc<[Fault]>>(), Arc::default());
    let mut works = JoinSet::new();
    for _ in 0..PLACES {
        works.spawn(work(kind, faults.clone(), Arc::clone(&next), known.clone()));
    }
    let failures = works.join_all().await.concat();
    let (cuts, took) = (faults.len(), start.elapsed().as_secs_f32());
    println!(
        "{}: {requests} requests, {cuts} cuts, {took:.1} s",
        kind.name()
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Takes the next fault that nobody took, until there is none; what went wrong.
async fn work(
    kind: Kind,
    faults: Arc<[Fault]>,
    next: Arc<AtomicUsize>,
    known: Arc<BTreeSet<&'static str>>,
) -> Vec<String> {
    let place = Place::new(kind, Duration::ZERO).await;
    let mut failures = Vec::new();
    while let Some(fault) = faults.get(next.fetch_add(1, Ordering::Relaxed)) {
        if let Err(why) = cut(&place, *fault, &known).await {
            failures.push(format!("{fault:?}: {why}"));
        }
    }
    failures
}

async fn cut(place: &Place, fault: Fault, known: &BTreeSet<&str>) -> Result<(), String> {
    let before = place.server.count_objects().await;
    let email = format!(
        "{:?}-{:?}-{}@example.test",
        fault.when, fault.then, fault.nth
    );
    place.line.begin(Some(fault));
    let rehearsal = place.rehearse(&email.to_lowercase()).await;
    place.line.begin(None);
    let said = match fault.then {
        Then::CutForGood => what_is_left_is_named(place, &rehearsal).await,
        _ => same("what is left", &vec![], &rehearsal.left),
    };
    // Whatever was said: the next cut begins with nothing.
    let still = place.clean_up().await;
    said?;
    same("its end", &End::Silence, &rehearsal.end)?;
    nothing_else_is_blamed(&rehearsal, known)?;
    same("what the next start leaves", &vec![], &still)?;
    same("the ledger", &vec![], &place.ledger().entries())?;
    same("ours", &vec![], &place.server.names_of_others().await)?;
    same(
        "what is there",
        &before,
        &place.server.count_objects().await,
    )
}

/// Whatever is there has its line, under a name by which somebody finds it; and of nothing else is said than that
/// nobody could be asked.
async fn what_is_left_is_named(place: &Place, rehearsal: &Rehearsal) -> Result<(), String> {
    let left = &rehearsal.left;
    same("what the ledger says", left, &place.ledger().leftovers())?;
    let there = place.server.names_of_others().await;
    let finds = |name: &str, one: &Leftover| name.starts_with(&one.name);
    if let Some(name) = there
        .iter()
        .find(|name| !left.iter().any(|one| finds(name, one)))
    {
        return Err(format!("{name} is there, and not in {left:?}"));
    }
    match left.iter().find(|one| one.why != Left::Silence) {
        Some(other) => Err(format!("{other:?} was not silence")),
        None => Ok(()),
    }
}

/// A broken line is the line's fault: of the server is said nothing but what a whole rehearsal says as well.
fn nothing_else_is_blamed(rehearsal: &Rehearsal, known: &BTreeSet<&str>) -> Result<(), String> {
    let mut found = problems(rehearsal);
    let is_told = found.remove("rehearsal.rehearsal-went-to-its-end.silence");
    same("whether the silence is told", &true, &is_told)?;
    let is_left = found.remove("rehearsal.nothing-is-left.left");
    same(
        "whether it is told what is left",
        &!rehearsal.left.is_empty(),
        &is_left,
    )?;
    let more: Vec<_> = found.difference(known).collect();
    same("what else was found", &vec![], &more)
}

fn same<T: PartialEq + Debug>(what: &str, needed: &T, saw: &T) -> Result<(), String> {
    match needed == saw {
        true => Ok(()),
        false => Err(format!("{what}: {saw:?}, not {needed:?}")),
    }
}
