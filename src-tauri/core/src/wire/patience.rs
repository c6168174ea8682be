//! Reading that waits when it is asked to: too many requests, a server that is down for a moment, a line that broke.
//! Only GET and searches: what changes something is never repeated.

use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBuilder};
use tokio::time::sleep;

use super::{Answer, Credential, Reader, Reason, Unreachable};

/// How often we ask again.
const AGAIN: usize = 4;

/// The longest that one `Retry-After` is followed.
const LONGEST: Duration = Duration::from_secs(60);

impl Reader {
    /// GET that is asked again after 429 and 502 to 504, and after a line that broke: at most four times, ever later
    /// (half a second and doubled, with jitter), and not before the time that `Retry-After` names (RFC 9110 §10.2.3).
    ///
    /// # Errors
    /// When no whole answer arrived in the end.
    pub async fn get_patiently(
        &self,
        path: &str,
        credential: Credential<'_>,
        about: &'static str,
    ) -> Result<Answer, Unreachable> {
        patiently(|| self.get(path, credential, about)).await
    }

    /// A search that is asked again in the same way.
    ///
    /// # Errors
    /// When no whole answer arrived in the end.
    ///
    /// # Panics
    /// For a path that is no search.
    pub async fn search_patiently(
        &self,
        path: &str,
        credential: Credential<'_>,
        body: (&'static str, &str),
        about: &'static str,
    ) -> Result<Answer, Unreachable> {
        patiently(|| self.search(path, credential, body, about)).await
    }
}

async fn patiently<F>(ask: impl Fn() -> F) -> Result<Answer, Unreachable>
where
    F: Future<Output = Result<Answer, Unreachable>>,
{
    let mut pauses = pauses();
    loop {
        let came = ask().await;
        let Some(asked) = asks_for_patience(&came) else {
            return came;
        };
        let Some(pause) = pauses.next() else {
            return came;
        };
        sleep(pause.max(asked)).await;
    }
}

fn pauses() -> impl Iterator<Item = Duration> {
    ExponentialBuilder::default()
        .with_min_delay(Duration::from_millis(500))
        .with_max_delay(Duration::from_secs(30))
        .with_max_times(AGAIN)
        .with_jitter()
        .build()
}

/// How long the server wants us to wait at least; `None` where asking again brings nothing.
fn asks_for_patience(came: &Result<Answer, Unreachable>) -> Option<Duration> {
    match came {
        Ok(answer) if matches!(answer.status, 429 | 502..=504) => {
            let asked = answer.retry_after.as_deref().and_then(seconds);
            Some(asked.unwrap_or_default())
        }
        Err(silence) if matches!(silence.reason, Reason::BrokenOff | Reason::CutShort) => {
            Some(Duration::ZERO)
        }
        _ => None,
    }
}

/// `Retry-After` in seconds. A date, the other form, is rare in APIs and is not followed to the second.
fn seconds(text: &str) -> Option<Duration> {
    let seconds = text.trim().parse().ok()?;
    Some(Duration::from_secs(seconds).min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: u16, retry_after: Option<&str>) -> Result<Answer, Unreachable> {
        Ok(Answer {
            status,
            retry_after: retry_after.map(str::to_owned),
            ..Answer::default()
        })
    }

    #[test]
    fn only_what_may_pass_is_asked_again() {
        for status in [200, 302, 400, 401, 403, 404, 500] {
            assert_eq!(asks_for_patience(&answered(status, None)), None, "{status}");
        }
        for status in [429, 502, 503, 504] {
            let asked = asks_for_patience(&answered(status, None));
            assert_eq!(asked, Some(Duration::ZERO), "{status}");
        }
    }

    #[test]
    fn the_named_time_is_followed_and_not_for_ever() {
        let asked = |text| asks_for_patience(&answered(429, Some(text)));
        assert_eq!(asked("7"), Some(Duration::from_secs(7)));
        assert_eq!(asked("86400"), Some(LONGEST));
        assert_eq!(asked("tomorrow"), Some(Duration::ZERO));
    }

    #[test]
    fn the_pauses_grow_and_end() {
        let pauses: Vec<_> = pauses().collect();
        assert_eq!(pauses.len(), AGAIN);
        assert!(pauses[0] >= Duration::from_millis(500) && pauses[3] >= Duration::from_secs(4));
    }
}
