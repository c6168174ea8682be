//! The signing certificate is valid today. Kisi may not look at its dates; we ask for it all the same.

use jiff::SignedDuration;

use super::{each_certificate, signing_certificates};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::Certificate;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificate-in-date",
    run,
};

/// A certificate that begins within this time was made just now, by a clock that is ahead of ours.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_hours(24);

fn run(case: &Case) -> Outcome {
    let now = case.now();
    let in_date =
        |certificate: &Certificate| certificate.not_before <= now && now <= certificate.not_after;
    let another_is = signing_certificates(case).any(in_date);
    each_certificate(case, |certificate| {
        let begins_in = certificate.not_before.duration_since(now);
        let found = match () {
            () if in_date(certificate) => return None,
            () if now > certificate.not_after && another_is => finding("old-one-expired"),
            () if now > certificate.not_after => finding("expired"),
            () if begins_in <= CLOCKS_DIFFER => finding("not-yet-today"),
            () if another_is => finding("new-one-not-yet"),
            () => finding("not-yet"),
        };
        let day = if now > certificate.not_after {
            certificate.not_after
        } else {
            certificate.not_before
        };
        let days = day.duration_since(now).as_hours().abs() / 24;
        Some(
            found
                .day("day", day)
                .number("days", days)
                .evidence("value", day.to_string()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{
        certificate, export_of, good, told, told_standard, waits_then_passes,
    };

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn expired() {
        let xml = export_of(&[&certificate("2021-03-02", "2026-03-02")]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-certificate-in-date.expired
          Make a new certificate in JumpCloud: this one has expired
          saw: The certificate was good until 2 March 2026. That was 266 days ago.
          We ask: a certificate that is valid today
          do: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
        assert!(told_standard(&CHECK, &xml).starts_with("WARN"));
    }

    #[test]
    fn not_yet_valid() {
        let xml = export_of(&[&certificate("2030-01-01", "2031-01-01")]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        FAIL metadata.signing-certificate-in-date.not-yet
          Use a certificate that is valid today
          saw: The certificate is good only from 1 January 2030. That is in 1135 days.
          We ask: a certificate that is valid today
          do: Check first whether the date of this computer is right. If it is: In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }

    #[test]
    fn valid_from_tomorrow() {
        let xml = export_of(&[&certificate("2026-11-24", "2031-11-24")]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.signing-certificate-in-date.not-yet-today
          Compare the clocks, or wait a day
          saw: The certificate is good from 24 November 2026, a little later than the clock of this computer says. It may just have been made.
          do: Check whether the date and time of this computer are right. If they are, drop the file again in a while.
        ");
    }

    #[test]
    fn an_old_one_beside_the_good_one() {
        let xml = export_of(&[good(), &certificate("2021-03-02", "2026-03-02")]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.signing-certificate-in-date.old-one-expired
          Take the old certificate out
          saw: Certificate 2 of 2 was good until 2 March 2026. Another one is in date.
          do: If nobody signs in with the old one any more, export again after JumpCloud has dropped it. Nothing must change today.
        ");
    }

    #[test]
    fn a_new_one_beside_the_good_one() {
        let xml = export_of(&[good(), &certificate("2030-01-01", "2035-01-01")]);
        insta::assert_snapshot!(told(&CHECK, &xml), @r"
        WARN metadata.signing-certificate-in-date.new-one-not-yet
          Wait with the new certificate until 1 January 2030
          saw: Certificate 2 of 2 is good only from 1 January 2030. Another one is valid today.
          do: Check that JumpCloud signs with the one that is valid today until then. Nothing must change now.
        ");
    }
}
