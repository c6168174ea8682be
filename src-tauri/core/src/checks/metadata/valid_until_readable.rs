//! A `validUntil` is a time that can be read (XML Schema `dateTime`).

use super::{lifetimes, once, waiting};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.valid-until-readable",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(lifetimes) = lifetimes::of(case) else {
        return waiting(case);
    };
    let unreadable = lifetimes
        .iter()
        .filter_map(|lifetime| lifetime.valid_until.as_ref())
        .filter(|stated| stated.read.is_none())
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

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn a_word() {
        let xml = export().replace("entityID=", "validUntil=\"tomorrow\" entityID=");
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.valid-until-readable.unreadable
          Export the file again: its end date cannot be read
          saw: validUntil says tomorrow. That is not a time as the standard writes it.
          The standard asks: for example 2031-05-09T12:00:00Z
          do: In JumpCloud, open Kisi SSO, tab SSO. Press Export Metadata again and drop the new file here, just as it is.
        ");
    }
}
