//! One signing certificate stands in the file; several are a change of keys that is under way.

use jiff::Timestamp;

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.one-signing-certificate",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(metadata) = case
        .metadata()
        .filter(|metadata| metadata.identity_provider().is_some())
    else {
        return waiting(case);
    };
    let mut different: Vec<(Timestamp, &str)> = super::signing_certificates(case)
        .map(|certificate| (certificate.not_after, certificate.sha256.as_str()))
        .collect();
    different.sort_unstable();
    different.dedup();
    match (different.last(), different.len()) {
        (Some((newest, _)), count @ 2..) => {
            let found = finding("several")
                .number("count", count)
                .day("day", *newest);
            different
                .iter()
                .rev()
                .fold(found, |found, (_, sha256)| {
                    found.evidence("certificate", *sha256)
                })
                .into()
        }
        (None, _) if !metadata.is_whole() => waiting(case),
        (None, _) => Outcome::NotApplicable,
        _ => Outcome::PASS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export_of, good, other, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn old_and_new() {
        insta::assert_snapshot!(told(&CHECK, &export_of(&[good(), other()])), @r"
        WARN metadata.one-signing-certificate.several
          Finish the change of certificates
          saw: There are 2 different signing certificates. The newest is good until 20 November 2031.
          do: In JumpCloud, open Kisi SSO, tab SSO. Look on the left which one is in use. When the change is done, press Export Metadata again and drop the new file here.
        ");
    }

    #[test]
    fn the_same_twice_is_one() {
        assert_eq!(told(&CHECK, &export_of(&[good(), good()])), "PASS\n");
    }
}
