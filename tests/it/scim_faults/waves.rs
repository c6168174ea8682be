//! How a look is spread over time: few questions that wait for each other, and never many at once.

use std::time::Instant;

use setup_tests::faulty::{Listener, Quirk, Right, TOKEN};

use super::looking::{Wish, look_at};

/// What the product promises.
const AT_ONCE: usize = 4;
const WAVES: usize = 12;

/// From its arrival to its answer.
type Span = (Instant, Instant);

fn most_at_once(spans: &[Span]) -> usize {
    let under_way = |at: Instant| {
        let there = spans
            .iter()
            .filter(|(from, until)| *from <= at && at < *until);
        there.count()
    };
    spans
        .iter()
        .map(|(from, _)| under_way(*from))
        .max()
        .unwrap_or_default()
}

/// The longest chain of questions of which each came after the answer to the one before.
fn waves(spans: &[Span]) -> usize {
    let mut depths: Vec<usize> = Vec::new();
    for (from, _) in spans {
        let before = spans.iter().zip(&depths);
        let deepest = before
            .filter(|((_, until), _)| until <= from)
            .map(|(_, depth)| *depth)
            .max();
        depths.push(deepest.unwrap_or_default() + 1);
    }
    depths.into_iter().max().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_look_asks_four_at_once_and_waits_few_times() {
    // Slow answers overlap wherever the client lets them.
    let listener = Listener::start(Right::default().with(Quirk::Slow)).await;
    let looked = look_at(&listener, Wish::with(TOKEN)).await;
    assert!(looked.look.complete && looked.look.is_open());
    let requests = listener.requests();
    let spans: Vec<Span> = requests
        .iter()
        .map(|request| (request.at, request.until.expect("an answer")))
        .collect();
    let (most, waves) = (most_at_once(&spans), waves(&spans));
    println!("{} requests, {waves} waves, {most} at once", requests.len());
    assert!(most <= AT_ONCE, "{most} at once");
    assert!(waves <= WAVES, "{waves} waves");
    // The measuring sees that they overlap at all.
    assert!(most > 1 && waves > 1);
}
