//! Many questions of one kind, four at a time: as many as a reader lets go at once.

use std::sync::{Mutex, PoisonError};

/// Asks one after the other in each of four lanes; the answers stand in the order of the questions.
pub(super) async fn side_by_side<T, F: Future<Output = T>>(
    asking: impl IntoIterator<Item = F>,
) -> Vec<T> {
    let mut lanes = [const { Vec::new() }; 4];
    for (at, one) in asking.into_iter().enumerate() {
        lanes[at % 4].push((at, one));
    }
    let answers = Mutex::new(Vec::new());
    let lane = |lane: Vec<(usize, F)>| async {
        for (at, one) in lane {
            let answer = one.await;
            let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
            answers.push((at, answer));
        }
    };
    let [first, second, third, fourth] = lanes;
    tokio::join!(lane(first), lane(second), lane(third), lane(fourth));
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
    answers.sort_by_key(|(at, _)| *at);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn answers_stand_in_the_order_of_the_questions() {
        let asking = (0..11).map(|number| async move {
            tokio::task::yield_now().await;
            number * 2
        });
        let answers = side_by_side(asking).await;
        let wanted: Vec<i32> = (0..11).map(|number| number * 2).collect();
        assert_eq!(answers, wanted);
    }
}
