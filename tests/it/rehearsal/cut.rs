//! The line breaks at every single request of a rehearsal, before it is carried out or when only its answer is missing,
//! once or for good: nothing is left, at the latest after the next start.

use std::future::Future;
use std::sync::Arc;

use serde_json::Value;
use setup_core::observation::End;
use setup_practice::Habit;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::others;
use super::stand::{Cut, Stand};

/// Runs at the same time; most of each is waiting.
const AT_ONCE: usize = 120;

/// How many requests a whole rehearsal has with these habits, and with others in the lists.
async fn length(habits: &[Habit]) -> usize {
    let stand = Stand::with(habits).await;
    others::come(&stand).await;
    let before = stand.log().await.len();
    assert_eq!(stand.rehearse().await.end, End::Finished);
    stand.log().await.len() - before
}

/// Both kinds of breaking at each of so many requests.
fn cuts(length: usize, only: bool) -> Vec<Cut> {
    let cut = |at, carried_out| Cut {
        at,
        carried_out,
        only,
    };
    (1..=length)
        .flat_map(|at| [cut(at, false), cut(at, true)])
        .collect()
}

/// Runs all of them side by side; what each gave.
async fn each<T, F>(cuts: impl IntoIterator<Item = T>, run: impl Fn(T) -> F) -> Vec<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send,
{
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut runs = JoinSet::new();
    for cut in cuts {
        let (turns, run) = (turns.clone(), run(cut));
        runs.spawn(async move {
            let _turn = turns.acquire_owned().await.expect("it stays open");
            run.await
        });
    }
    runs.join_all().await
}

/// A stand with others in its lists, and all that is in them.
async fn filled(habits: &[Habit]) -> (Stand, Value) {
    let stand = Stand::with(habits).await;
    others::come(&stand).await;
    let before = stand.objects().await;
    (stand, before)
}

/// Nothing is left, nothing is known to be left, and nobody else was touched.
async fn is_clean(stand: &Stand, before: &Value, cut: Cut) {
    assert_eq!(stand.ledger().entries(), [], "{cut:?}");
    assert_eq!(stand.objects().await, *before, "{cut:?}");
}

/// How a rehearsal must have ended: on a busy computer a slow list is asked once less, and the last cut finds nothing.
async fn end(stand: &Stand) -> End {
    let log = stand.log().await;
    match log.iter().any(|line| line["status"].is_null()) {
        true => End::Silence,
        false => End::Finished,
    }
}

/// Only this one request is cut: the same rehearsal takes everything away.
async fn once(cut: Cut) {
    let (stand, before) = filled(&[]).await;
    stand.cut(cut).await;
    let rehearsal = stand.rehearse().await;
    assert_eq!(rehearsal.end, end(&stand).await, "{cut:?}");
    assert_eq!(rehearsal.left, [], "{cut:?}");
    is_clean(&stand, &before, cut).await;
}

/// From this request on everything is cut, then the line is mended: the next start takes everything away. How many
/// objects stood in between.
async fn for_good(habits: &[Habit], cut: Cut) -> usize {
    let (stand, before) = filled(habits).await;
    stand.cut(cut).await;
    let rehearsal = stand.rehearse().await;
    assert_eq!(rehearsal.end, end(&stand).await, "{habits:?} {cut:?}");
    assert_eq!(rehearsal.left, stand.ledger().leftovers());
    let stood = count(&stand.objects().await) - count(&before);
    assert!(rehearsal.left.len() >= stood, "{habits:?} {cut:?}");
    stand.mend().await;
    assert_eq!(stand.clean_up().await, [], "{habits:?} {cut:?}");
    is_clean(&stand, &before, cut).await;
    stood
}

/// Everything breaks at this request, whose answer is lost; and then one request of the cleaning breaks as well.
async fn twice(habits: &[Habit], lost: usize, cut: Cut) {
    let (stand, before) = left_behind(habits, lost).await;
    stand.cut(cut).await;
    assert_eq!(stand.clean_up().await, [], "{habits:?} {lost} {cut:?}");
    is_clean(&stand, &before, cut).await;
}

async fn left_behind(habits: &[Habit], lost: usize) -> (Stand, Value) {
    let (stand, before) = filled(habits).await;
    let cut = Cut {
        at: lost,
        carried_out: true,
        only: false,
    };
    stand.cut(cut).await;
    assert_eq!(stand.rehearse().await.end, End::Silence);
    stand.mend().await;
    (stand, before)
}

/// The place of the POST among the requests of a whole rehearsal, from 1.
async fn place(habits: &[Habit], list: &str, nth: usize) -> usize {
    let (stand, _) = filled(habits).await;
    let others = stand.log().await.len();
    stand.rehearse().await;
    let log = stand.log().await;
    let ours = log.iter().skip(others).enumerate();
    let mut made = ours.filter(|(_, line)| line["method"] == "POST" && line["path"] == list);
    made.nth(nth).expect("it is made").0 + 1
}

fn count(objects: &Value) -> usize {
    let lists = objects.as_array().into_iter().flatten();
    lists.filter_map(Value::as_array).map(Vec::len).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_lost_request_leaves_nothing() {
    let runs = each(cuts(length(&[]).await, true), once).await.len();
    println!("{runs} cuts of one request");
    assert!(runs >= 50, "{runs}");
}

/// How a server may make it hard to find again what was lost; the first does not.
const HARD: [&[Habit]; 7] = [
    &[],
    &[Habit::IgnoresFilters],
    &[Habit::RefusesFilters],
    &[Habit::NoPaging],
    &[Habit::NoExternalId],
    &[Habit::IdsWithSigns],
    &[Habit::SlowToSee],
];

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_line_leaves_nothing_after_the_next_start() {
    let mut all = Vec::new();
    for habits in HARD {
        let cuts = cuts(length(habits).await, false);
        all.extend(cuts.into_iter().map(|cut| (habits, cut)));
    }
    let stood = each(all, |(habits, cut)| for_good(habits, cut)).await;
    let left = stood.iter().filter(|stood| **stood > 0).count();
    println!(
        "{} broken lines, {left} of them with something left",
        stood.len()
    );
    assert!(stood.len() >= 350 && left >= 200, "{stood:?}");
    assert_eq!(stood.iter().max(), Some(&2), "the person and the group");
}

/// How many requests the cleaning has.
async fn cleaning(habits: &[Habit], lost: usize) -> usize {
    let (stand, _) = left_behind(habits, lost).await;
    let before = stand.log().await.len();
    assert_eq!(stand.clean_up().await, []);
    stand.log().await.len() - before
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cleaning_may_be_cut_as_well() {
    // Which answer is lost at first: to the person, the group, the second person, the group that no filter finds.
    let lost: [(&[Habit], &str, usize); 4] = [
        (&[], "/Users", 0),
        (&[], "/Groups", 0),
        (&[Habit::CreatesDuplicates], "/Users", 1),
        (&[Habit::IgnoresFilters], "/Groups", 0),
    ];
    let lost = each(lost, |(habits, list, nth)| async move {
        let lost = place(habits, list, nth).await;
        (habits, lost, cleaning(habits, lost).await)
    });
    let mut all = Vec::new();
    for (habits, lost, length) in lost.await {
        let cuts = cuts(length, true);
        all.extend(cuts.into_iter().map(|cut| (habits, lost, cut)));
    }
    let runs = each(all, |(habits, lost, cut)| twice(habits, lost, cut)).await;
    println!("{} cuts of one request of a cleaning", runs.len());
    assert!(runs.len() >= 50, "{}", runs.len());
}
