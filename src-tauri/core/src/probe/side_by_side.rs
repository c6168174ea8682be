//! Many questions of one kind, four at a time: as many as a reader lets go at once.

use std::cell::Cell;

/// Asks one after the other in each of four lanes; the answers stand in the order of the questions.
pub(super) async fn side_by_side<T, F: Future<Output = T>>(
    asking: impl IntoIterator<Item = F>,
) -> Vec<T> {
    let asking: Vec<Cell<Option<F>>> = asking.into_iter().map(|one| Cell::new(Some(one))).collect();
    let answers: Vec<Cell<Option<T>>> = asking.iter().map(|_| Cell::new(None)).collect();
    let lane = |first: usize| {
        let (asking, answers) = (&asking, &answers);
        async move {
            for at in (first..asking.len()).step_by(4) {
                if let Some(one) = asking[at].take() {
                    answers[at].set(Some(one.await));
                }
            }
        }
    };
    tokio::join!(lane(0), lane(1), lane(2), lane(3));
    answers.into_iter().filter_map(Cell::into_inner).collect()
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
        assert_eq!(
            answers,
            (0..11).map(|number| number * 2).collect::<Vec<_>>()
        );
    }
}
