//! How long something is still good. JumpCloud writes to its administrators 60, 30 and 7 days before; so do we.

use jiff::{SignedDuration, Timestamp};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// What is left, when it is little.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Left {
    /// The problem's name, in the table and the words.
    pub name: &'static str,
    /// Whole days, of which the last one may have begun; since the end, when it is over.
    pub days: i64,
}

pub(super) const EXPIRED: &str = "expired";

/// `None`: for more than sixty days.
pub(super) fn left(now: Timestamp, ends: Timestamp) -> Option<Left> {
    let left = ends.duration_since(now);
    let name = match left {
        left if left.is_negative() => EXPIRED,
        left if left <= DAY * 7 => "within-7-days",
        left if left <= DAY * 30 => "within-30-days",
        left if left <= DAY * 60 => "within-60-days",
        _ => return None,
    };
    let days = left.as_hours().abs() / 24;
    Some(Left { name, days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_distance_has_its_name() {
        let now = Timestamp::UNIX_EPOCH;
        let after = |seconds| left(now, now + SignedDuration::from_secs(seconds));
        let told = |seconds| after(seconds).map(|left| (left.name, left.days));
        let day = 24 * 60 * 60;
        assert_eq!(told(-1), Some((EXPIRED, 0)));
        assert_eq!(told(-3 * day), Some((EXPIRED, 3)));
        assert_eq!(told(0), Some(("within-7-days", 0)));
        assert_eq!(told(7 * day), Some(("within-7-days", 7)));
        assert_eq!(told(7 * day + 1), Some(("within-30-days", 7)));
        assert_eq!(told(60 * day), Some(("within-60-days", 60)));
        assert_eq!(told(60 * day + 1), None);
    }
}
