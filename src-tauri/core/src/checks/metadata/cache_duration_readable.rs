//! A `cacheDuration` is a length of time that can be read (XML Schema `duration`), and more than nothing.

use super::{lifetimes, once, waiting};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.cache-duration-readable",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(lifetimes) = lifetimes::of(case) else {
        return waiting(case);
    };
    let unreadable = lifetimes
        .iter()
        .filter_map(|lifetime| lifetime.cache_duration.as_ref())
        .filter(|stated| !stated.read.is_some_and(|length| length.is_positive()))
        .map(|stated| {
            finding("unreadable")
                .text("saw", &stated.raw)
                .evidence("value", &stated.raw)
        });
    once(Outcome::Looked(unreadable.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    fn cached(length: &str) -> String {
        export().replace(
            "entityID=",
            &format!("cacheDuration=\"{length}\" entityID="),
        )
    }

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
        assert_eq!(told(&CHECK, &cached("P1D")), "PASS\n");
    }

    #[test]
    fn not_a_length_of_time() {
        insta::assert_snapshot!(told(&CHECK, &cached("1 day")), @r"
        WARN metadata.cache-duration-readable.unreadable
          Export the file again: how long it may be kept cannot be read
          saw: cacheDuration says 1 day. That is not a length of time as the standard writes it.
          The standard asks: for example P1D, one day
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
        assert!(told(&CHECK, &cached("-P1D")).starts_with("WARN"));
    }
}
