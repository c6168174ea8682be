//! Who asked Kisi's own interface what and when, so that tests see how many requests were sent, how
//! fast, and that none but GETs were. No key and no body; the SCIM server has a list of its own.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};

/// The oldest go first; the counts stay whole.
const KEPT: usize = 5_000;
const SECOND: Duration = Duration::from_secs(1);

#[derive(Default)]
pub(crate) struct Requests {
    log: VecDeque<Line>,
    /// By method and path.
    counts: BTreeMap<(String, String), u64>,
    /// When the last requests that were let through began, by whose they are and what they are for.
    passed: BTreeMap<(Whose, bool), VecDeque<Duration>>,
    held_back: u64,
}

/// One request.
#[derive(Serialize)]
pub(crate) struct Line {
    pub(super) method: String,
    pub(super) path: String,
    /// As it was sent, still encoded.
    pub(super) query: String,
    pub(super) status: u16,
    pub(super) by: Whose,
    /// Milliseconds since practice started.
    pub(super) at_ms: u64,
}

/// Whose key a request carries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Whose {
    Owner,
    Member,
    Nobody,
}

/// A request that came too soon, and whether the answer says when to come again.
pub(super) struct TooSoon {
    pub(super) says_when: bool,
}

impl Requests {
    pub(super) fn add(&mut self, line: Line) {
        let key = (line.method.clone(), line.path.clone());
        *self.counts.entry(key).or_default() += 1;
        if self.log.len() == KEPT {
            self.log.pop_front();
        }
        self.log.push_back(line);
    }

    /// Lets at most five requests of one user through in any second, and one for a new event set.
    pub(super) fn let_through(
        &mut self,
        whose: Whose,
        is_event_set: bool,
        now: Duration,
    ) -> Result<(), TooSoon> {
        let kinds: &[(bool, usize)] = match is_event_set {
            true => &[(false, 5), (true, 1)],
            false => &[(false, 5)],
        };
        for (kind, most) in kinds {
            let passed = self.passed.entry((whose, *kind)).or_default();
            while passed
                .front()
                .is_some_and(|at| now.saturating_sub(*at) >= SECOND)
            {
                passed.pop_front();
            }
            if passed.len() >= *most {
                self.held_back += 1;
                return Err(TooSoon {
                    says_when: self.held_back.is_multiple_of(2),
                });
            }
        }
        for (kind, _) in kinds {
            self.passed
                .entry((whose, *kind))
                .or_default()
                .push_back(now);
        }
        Ok(())
    }

    pub(crate) fn told(&self) -> Value {
        let count = |((method, path), count): (&(String, String), &u64)| json!({ "method": method, "path": path, "count": count });
        json!({
            "requests": self.log,
            "counts": self.counts.iter().map(count).collect::<Vec<_>>(),
        })
    }

    pub(crate) fn forget(&mut self) {
        self.log.clear();
        self.counts.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixth_request_of_a_second_is_too_soon_and_every_other_one_is_told_when() {
        let mut requests = Requests::default();
        let mut ask = |whose, ms| {
            let asked = requests.let_through(whose, false, Duration::from_millis(ms));
            asked.map_err(|soon| soon.says_when)
        };
        for ms in [0, 100, 200, 300, 400] {
            assert_eq!(ask(Whose::Owner, ms), Ok(()));
        }
        assert_eq!(ask(Whose::Owner, 999), Err(false));
        assert_eq!(ask(Whose::Member, 999), Ok(()), "another user");
        assert_eq!(ask(Whose::Owner, 999), Err(true));
        assert_eq!(ask(Whose::Owner, 1_000), Ok(()));
        assert_eq!(ask(Whose::Owner, 1_050), Err(false));
    }

    #[test]
    fn a_second_event_set_has_to_wait_a_second() {
        let mut requests = Requests::default();
        let mut ask = |ms| {
            let asked = requests.let_through(Whose::Owner, true, Duration::from_millis(ms));
            asked.is_ok()
        };
        assert_eq!([ask(0), ask(500), ask(1_000)], [true, false, true]);
    }
}
