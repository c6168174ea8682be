//! Somebody stops a rehearsal: after each single answer, and in the middle of a request. Everything is taken away at once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use setup_core::observation::{End, Rehearsal};
use setup_practice::Fault;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::others;
use super::stand::Stand;

/// How often a whole rehearsal tells what it knows; the last time it is over.
async fn tellings() -> usize {
    let told = AtomicUsize::new(0);
    let tell = |_: &Rehearsal| {
        told.fetch_add(1, Ordering::Relaxed);
    };
    let stand = Stand::with(&[]).await;
    let never = CancellationToken::new();
    assert_eq!(stand.rehearse_until(&never, &tell).await.end, End::Finished);
    told.into_inner()
}

/// Stopped when this many answers had come.
async fn after(answers: usize) -> End {
    let stand = Stand::with(&[]).await;
    others::come(&stand).await;
    let before = stand.objects().await;
    let cancel = CancellationToken::new();
    let told = AtomicUsize::new(0);
    let tell = |_: &Rehearsal| {
        if told.fetch_add(1, Ordering::Relaxed) + 1 == answers {
            cancel.cancel();
        }
    };
    let rehearsal = stand.rehearse_until(&cancel, &tell).await;
    assert_eq!(rehearsal.left, [], "after {answers} answers");
    assert_eq!(stand.ledger().entries(), [], "after {answers} answers");
    assert_eq!(stand.objects().await, before, "after {answers} answers");
    rehearsal.end
}

#[tokio::test(flavor = "multi_thread")]
async fn after_each_answer_everything_is_taken_away() {
    let tellings = tellings().await;
    assert!(tellings >= 25, "{tellings}");
    let mut runs = JoinSet::new();
    for answers in 1..tellings {
        runs.spawn(async move { (answers, after(answers).await) });
    }
    for (answers, end) in runs.join_all().await {
        // With the last answer everything had been tried.
        let is_last = answers + 1 == tellings;
        let expected = if is_last {
            End::Finished
        } else {
            End::Cancelled
        };
        assert_eq!(end, expected, "after {answers} of {tellings}");
    }
    println!("stopped after each of {} answers", tellings - 1);
}

/// Every answer takes 600 ms: after that time, something is under way.
async fn in_the_middle(moment: Duration) {
    let stand = Stand::at(&[], &[Fault::ScimSlow], |way| way).await;
    let before = stand.objects().await;
    let cancel = CancellationToken::new();
    let stop = async {
        tokio::time::sleep(moment).await;
        cancel.cancel();
    };
    let (rehearsal, ()) = tokio::join!(stand.rehearse_until(&cancel, &|_| {}), stop);
    assert_eq!(rehearsal.end, End::Cancelled, "{moment:?}");
    assert_eq!(rehearsal.left, [], "{moment:?}");
    assert_eq!(stand.ledger().entries(), [], "{moment:?}");
    assert_eq!(stand.objects().await, before, "{moment:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_middle_of_a_request_everything_is_taken_away() {
    let mut runs = JoinSet::new();
    // Fourteen answers follow each other at the least.
    for moment in (300..8_400).step_by(300) {
        runs.spawn(in_the_middle(Duration::from_millis(moment)));
    }
    println!("stopped at {} moments", runs.join_all().await.len());
}
