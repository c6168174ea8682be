//! A polite pace: so many requests in a second and no more. The waiting is counted, so that nobody takes it for the
//! server's.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until};

/// Hands out turns, evenly spaced.
pub(super) struct Pace {
    gap: Option<Duration>,
    next: Mutex<Option<Instant>>,
}

impl Pace {
    /// `None`: no limit.
    pub(super) fn new(most_in_a_second: Option<u32>) -> Self {
        Self {
            gap: most_in_a_second.map(|most| Duration::from_secs(1) / most.max(1)),
            next: Mutex::new(None),
        }
    }

    /// Waits for its turn; how long that took.
    pub(super) async fn wait(&self) -> Duration {
        let Some(gap) = self.gap else {
            return Duration::ZERO;
        };
        let now = Instant::now();
        let turn = {
            let mut next = self.next.lock().await;
            let turn = next.map_or(now, |next| next.max(now));
            *next = Some(turn + gap);
            turn
        };
        sleep_until(turn).await;
        turn - now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn turns_are_evenly_spaced() {
        let pace = Pace::new(Some(5));
        let start = Instant::now();
        let mut held = Duration::ZERO;
        for _ in 0..11 {
            held += pace.wait().await;
        }
        assert_eq!(start.elapsed().as_millis(), 2_000);
        assert_eq!(held.as_millis(), 2_000);
        assert_eq!(Pace::new(None).wait().await, Duration::ZERO);
    }
}
