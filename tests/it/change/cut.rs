//! The line breaks at every single request of every change, and of taking it back: before it is carried out or when only
//! its answer is missing, once or for good. After the next start each is wholly done or wholly not, sent at most once, and
//! it can be taken back.

use std::future::Future;
use std::sync::Arc;

use serde_json::Value;
use setup_core::change::{Change, Outcome, Stage};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::line::{Cut, Line};
use super::sorts::{Sort, ready};
use super::stand::Stand;

/// Runs at the same time; most of each is waiting.
const AT_ONCE: usize = 60;

fn line(stand: &Stand, sort: Sort) -> &Line {
    match sort.is_kisis() {
        true => &stand.kisi,
        false => &stand.jumpcloud,
    }
}

/// Both kinds of breaking at each of so many requests, once and for good.
fn cuts(length: usize) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for at in 1..=length {
        for (carried_out, only) in [(false, true), (true, true), (false, false), (true, false)] {
            cuts.push(Cut {
                at,
                carried_out,
                only,
            });
        }
    }
    cuts
}

/// Runs all of them side by side.
async fn each<T, F>(all: Vec<T>, run: impl Fn(T) -> F) -> Vec<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send,
{
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut runs = JoinSet::new();
    for one in all {
        let (turns, run) = (turns.clone(), run(one));
        runs.spawn(async move {
            let _turn = turns.acquire_owned().await.expect("it stays open");
            run.await
        });
    }
    runs.join_all().await
}

/// How many requests it has.
async fn length(sort: Sort) -> usize {
    let (stand, change) = ready(sort).await;
    let preview = stand.preview(&change).await.expect("it can be done");
    let before = line(&stand, sort).log().len();
    assert_eq!(stand.apply(&preview).await.name(), "done", "{sort:?}");
    line(&stand, sort).log().len() - before
}

/// How many requests taking it back has.
async fn length_of_undoing(sort: Sort) -> usize {
    let (stand, change) = ready(sort).await;
    assert_eq!(stand.does(&change).await.name(), "done", "{sort:?}");
    let before = line(&stand, sort).log().len();
    assert_eq!(stand.undo(&stand.deed()).await, Outcome::Undone);
    line(&stand, sort).log().len() - before
}

/// What the next start does: everything that is open is asked after.
pub async fn next_start(stand: &Stand) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for deed in stand.deeds().all() {
        if deed.is_open() {
            outcomes.push(stand.resume(&deed).await);
        }
    }
    outcomes
}

/// Wholly done or wholly not, and what is done can be taken back. Whether it was done.
pub async fn is_whole(
    stand: &Stand,
    sort: Sort,
    change: &Change,
    before: &Value,
    about: &str,
) -> bool {
    assert!(stand.applications().await <= 1, "{sort:?} {about}");
    let deeds = stand.deeds().all();
    if sort == Sort::Certificate {
        return stand.state().await != *before;
    }
    assert!(deeds.len() <= 1, "{sort:?} {about}: {deeds:#?}");
    let Some(deed) = deeds.first() else {
        assert_eq!(
            stand.state().await,
            *before,
            "{sort:?} {about}: nothing is there"
        );
        return false;
    };
    assert_eq!(deed.stage, Stage::Done, "{sort:?} {about}");
    let again = stand.does(change).await;
    let is_there = matches!(again, Outcome::AlreadySo | Outcome::Taken { .. });
    assert!(is_there, "{sort:?} {about}: {again:?}");
    assert_eq!(stand.undo(deed).await, Outcome::Undone, "{sort:?} {about}");
    assert_eq!(stand.state().await, *before, "{sort:?} {about}: taken back");
    assert_eq!(stand.deeds().all(), [], "{sort:?} {about}");
    true
}

async fn doing(sort: Sort, cut: Cut) -> bool {
    let (stand, change) = ready(sort).await;
    let before = stand.state().await;
    let preview = stand.preview(&change).await.expect("it can be done");
    let written = line(&stand, sort).writes().len();
    line(&stand, sort).cut(cut);
    stand.apply(&preview).await;
    line(&stand, sort).mend();
    next_start(&stand).await;
    let writes = line(&stand, sort).writes().len() - written;
    assert!(writes <= 1, "{sort:?} {cut:?}: sent {writes} times");
    is_whole(&stand, sort, &change, &before, &format!("{cut:?}")).await
}

async fn undoing(sort: Sort, cut: Cut) -> bool {
    let (stand, change) = ready(sort).await;
    let before = stand.state().await;
    assert_eq!(stand.does(&change).await.name(), "done", "{sort:?}");
    let written = line(&stand, sort).writes().len();
    line(&stand, sort).cut(cut);
    stand.undo(&stand.deed()).await;
    line(&stand, sort).mend();
    next_start(&stand).await;
    let writes = line(&stand, sort).writes().len() - written;
    assert!(writes <= 1, "{sort:?} {cut:?}: sent {writes} times");
    is_whole(&stand, sort, &change, &before, &format!("undoing, {cut:?}")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_change_is_whole_however_the_line_breaks() {
    let mut all = Vec::new();
    for sort in Sort::ALL {
        all.extend(cuts(length(sort).await).into_iter().map(|cut| (sort, cut)));
    }
    let done = each(all, |(sort, cut)| doing(sort, cut)).await;
    let there = done.iter().filter(|done| **done).count();
    println!(
        "{} broken lines, {there} of them with the change done",
        done.len()
    );
    assert!(
        done.len() >= 100 && there >= 40 && there < done.len(),
        "{there}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn each_is_taken_back_wholly_however_the_line_breaks() {
    let mut all = Vec::new();
    for sort in Sort::ALL.into_iter().filter(|sort| sort.can_be_undone()) {
        let length = length_of_undoing(sort).await;
        all.extend(cuts(length).into_iter().map(|cut| (sort, cut)));
    }
    let left = each(all, |(sort, cut)| undoing(sort, cut)).await;
    let there = left.iter().filter(|left| **left).count();
    println!(
        "{} broken lines, after {there} it was still there",
        left.len()
    );
    assert!(
        left.len() >= 100 && there >= 20 && there < left.len(),
        "{there}"
    );
}
