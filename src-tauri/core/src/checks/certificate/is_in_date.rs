//! When a certificate begins and ends, and how soon somebody must act.

use jiff::{SignedDuration, Timestamp};

use super::judged;
use crate::check::{Check, Finding, Outcome, finding};
use crate::checks::lasting::{EXPIRED, left};
use crate::session::Case;
use crate::x509::Certificate;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-in-date",
    run,
};

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| {
        judge(certificate, case.now()).map(|problem| {
            problem
                .choice("asked", case.asked.name())
                .day("begins", certificate.not_before)
                .day("ends", certificate.not_after)
                .evidence("not-before", certificate.not_before.to_string())
                .evidence("not-after", certificate.not_after.to_string())
        })
    })
}

fn judge(certificate: &Certificate, now: Timestamp) -> Option<Finding> {
    let (begins, ends) = (certificate.not_before, certificate.not_after);
    if ends < begins {
        return Some(finding("never"));
    }
    let left = left(now, ends);
    let is_over = left.is_some_and(|left| left.name == EXPIRED);
    if now < begins && !is_over {
        let wait = begins.duration_since(now);
        let problem = if wait < DAY { "starts-soon" } else { "not-yet" };
        return Some(finding(problem).number("days", wait.as_hours() / 24));
    }
    left.map(|left| finding(left.name).number("days", left.days))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{in_days, says};
    use super::*;

    fn told(begins: i64, ends: i64) -> String {
        says(&CHECK, |certificate| {
            certificate.not_before = in_days(begins);
            certificate.not_after = in_days(ends);
        })
    }

    #[test]
    fn each_distance_has_its_words() {
        for (begins, ends, expected) in [
            (-10, 61, "PASS"),
            (-10, 60, "WARN certificate.is-in-date.within-60-days"),
            (-10, 30, "WARN certificate.is-in-date.within-30-days"),
            (-10, 7, "WARN certificate.is-in-date.within-7-days"),
            (-10, 0, "WARN certificate.is-in-date.within-7-days"),
            (-10, -1, "FAIL certificate.is-in-date.expired"),
            (2, 900, "FAIL certificate.is-in-date.not-yet"),
            (9, 2, "FAIL certificate.is-in-date.never"),
        ] {
            let told = told(begins, ends);
            assert!(told.starts_with(expected), "{begins} {ends}: {told}");
        }
    }

    #[test]
    fn a_second_more_than_sixty_days_is_far_enough() {
        let told = says(&CHECK, |certificate| {
            certificate.not_before = in_days(-10);
            certificate.not_after = in_days(60) + SignedDuration::from_secs(1);
        });
        assert!(told.starts_with("PASS"), "{told}");
    }

    #[test]
    fn a_clock_that_is_a_little_slow_only_warns() {
        let told = says(&CHECK, |certificate| {
            certificate.not_before = in_days(0) + SignedDuration::from_mins(2);
        });
        assert!(
            told.starts_with("WARN certificate.is-in-date.starts-soon"),
            "{told}"
        );
    }

    #[test]
    fn the_day_is_written_out() {
        let told = told(-10, -1);
        assert!(told.contains("22 November 2026"), "{told}");
    }
}
