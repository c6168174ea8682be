//! The program is killed at every moment: the change is dropped each time it waits for something, and stopped by a
//! person. The next start knows what to ask after.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use setup_core::change::{Outcome, apply, undo};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::cut::{is_whole, next_start};
use super::sorts::{Sort, ready};

/// Lets it wait so many times, and drops it. `None` when it was dropped.
async fn killed<T>(run: impl Future<Output = T>, waits: usize) -> Option<T> {
    let mut run = pin!(run);
    let mut left = waits;
    poll_fn(|context| match run.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending if left == 0 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}

/// What was sent is carried out by now.
async fn quiet() {
    tokio::time::sleep(Duration::from_millis(300)).await;
}

/// Whether it ended before it was killed.
async fn doing(sort: Sort, waits: usize) -> bool {
    let (stand, change) = ready(sort).await;
    let before = stand.state().await;
    let preview = stand.preview(&change).await.expect("it can be done");
    let ended = {
        let (deeds, cancel) = (stand.deeds(), CancellationToken::new());
        let hands = stand.hands(&deeds, &cancel);
        killed(apply(&hands, &preview), waits).await
    };
    quiet().await;
    next_start(&stand).await;
    is_whole(
        &stand,
        sort,
        &change,
        &before,
        &format!("killed after {waits}"),
    )
    .await;
    ended.is_some()
}

async fn undoing(sort: Sort, waits: usize) -> bool {
    let (stand, change) = ready(sort).await;
    let before = stand.state().await;
    assert_eq!(stand.does(&change).await.name(), "done", "{sort:?}");
    let ended = {
        let (deeds, cancel) = (stand.deeds(), CancellationToken::new());
        let hands = stand.hands(&deeds, &cancel);
        killed(undo(&hands, &stand.deed()), waits).await
    };
    quiet().await;
    next_start(&stand).await;
    is_whole(
        &stand,
        sort,
        &change,
        &before,
        &format!("killed undoing after {waits}"),
    )
    .await;
    ended.is_some()
}

/// Without the one that draws a key each time.
const SORTS: [Sort; 6] = [
    Sort::Bind,
    Sort::Unbind,
    Sort::Correct,
    Sort::CorrectActive,
    Sort::Activate,
    Sort::Import,
];

/// More waits than any change has on a busy computer.
const MOST: usize = 60;

async fn at_every_moment(sort: Sort) -> usize {
    for waits in 0..MOST {
        let (done, undone) = tokio::join!(doing(sort, waits), undoing(sort, waits));
        if done && undone {
            return waits;
        }
    }
    panic!("{sort:?} never ends");
}

#[tokio::test(flavor = "multi_thread")]
async fn whenever_it_is_killed_the_next_start_knows_what_to_do() {
    let mut runs = JoinSet::new();
    for sort in SORTS {
        runs.spawn(async move { (sort, at_every_moment(sort).await) });
    }
    for (sort, waits) in runs.join_all().await {
        println!("{sort:?} killed at {waits} moments");
        assert!(waits >= 3, "{sort:?}");
    }
}

/// Killed while JumpCloud draws the key: later it is there, found by its name, and it stays one.
#[tokio::test(flavor = "multi_thread")]
async fn an_application_is_found_again_after_a_crash() {
    let (stand, change) = ready(Sort::Make).await;
    let before = stand.state().await;
    let preview = stand.preview(&change).await.expect("it can be done");
    {
        let (deeds, cancel) = (stand.deeds(), CancellationToken::new());
        let hands = stand.hands(&deeds, &cancel);
        let sent = async {
            while stand.jumpcloud.writes().is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::select! {
            _ = apply(&hands, &preview) => panic!("drawing a key takes longer"),
            () = sent => {}
        }
    }
    assert!(stand.deed().is_open());
    assert_eq!(
        stand.does(&change).await,
        Outcome::Begun(stand.deed().number)
    );
    while stand.applications().await == 0 {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let outcomes = next_start(&stand).await;
    assert_eq!(outcomes[0].name(), "found", "{outcomes:?}");
    assert!(is_whole(&stand, Sort::Make, &change, &before, "after a crash").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stopped_it_before_sent_nothing() {
    for sort in Sort::ALL {
        let (stand, change) = ready(sort).await;
        let preview = stand.preview(&change).await.expect("it can be done");
        let before = stand.state().await;
        let (deeds, cancel) = (stand.deeds(), CancellationToken::new());
        cancel.cancel();
        let outcome = apply(&stand.hands(&deeds, &cancel), &preview).await;
        assert_eq!(outcome, Outcome::Cancelled, "{sort:?}");
        assert_eq!(stand.state().await, before, "{sort:?}");
        assert_eq!(stand.deeds().all(), [], "{sort:?}");
    }
}
