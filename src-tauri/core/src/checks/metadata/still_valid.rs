//! The file's own end date, `validUntil`, is not past and not near (saml-metadata §2.3.1).

use jiff::SignedDuration;

use super::{lifetimes, waiting};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.still-valid",
    run,
};

/// How long before its end it is told.
const SOON: SignedDuration = SignedDuration::from_hours(60 * 24);

fn run(case: &Case) -> Outcome {
    let Some(lifetimes) = lifetimes::of(case) else {
        return waiting(case);
    };
    let ends = lifetimes
        .iter()
        .filter_map(|lifetime| lifetime.valid_until.as_ref());
    let Some((end, raw)) = ends.filter_map(|end| Some((end.read?, &end.raw))).min() else {
        return Outcome::PASS;
    };
    let left = end.duration_since(case.now());
    let problem = match left {
        left if !left.is_positive() => "past",
        left if left <= SOON => "soon",
        _ => return Outcome::PASS,
    };
    finding(problem)
        .day("day", end)
        .number("days", left.as_hours() / 24)
        .evidence("value", raw.clone())
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    fn until(day: &str) -> String {
        export().replace(
            "entityID=",
            &format!("validUntil=\"{day}T00:00:00Z\" entityID="),
        )
    }

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
        assert_eq!(told(&CHECK, &until("2031-01-01")), "PASS\n");
    }

    #[test]
    fn past() {
        insta::assert_snapshot!(told(&CHECK, &until("2026-11-23")), @r"
        FAIL metadata.still-valid.past
          Export the file again: this one is out of date
          saw: It was good until 23 November 2026 (validUntil).
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }

    #[test]
    fn soon() {
        insta::assert_snapshot!(told(&CHECK, &until("2026-12-01")), @r"
        WARN metadata.still-valid.soon
          Export the file again before 1 December 2026
          saw: It is good until 1 December 2026 (validUntil). That is in 7 days.
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is. JumpCloud's own file has no end date.
        ");
    }

    #[test]
    fn the_nearest_end_counts() {
        let xml = until("2031-01-01")
            .replace("WantAuthn", "validUntil=\"2020-01-01T00:00:00Z\" WantAuthn");
        assert!(told(&CHECK, &xml).contains("1 January 2020"));
    }
}
