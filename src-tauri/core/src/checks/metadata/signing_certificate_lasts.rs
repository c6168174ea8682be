//! The signing certificate does not expire soon. JumpCloud writes 60, 30 and 7 days before; so do we.

use super::{each_certificate, signing_certificates};
use crate::check::{Check, Outcome, finding};
use crate::checks::lasting::left;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.signing-certificate-lasts",
    run,
};

fn run(case: &Case) -> Outcome {
    let now = case.now();
    let last = signing_certificates(case)
        .map(|certificate| certificate.not_after)
        .max();
    each_certificate(case, |certificate| {
        // A newer one beside it is there to take over.
        if Some(certificate.not_after) != last || certificate.not_after < now {
            return None;
        }
        let left = left(now, certificate.not_after)?;
        let within = match left.name {
            "within-7-days" => "week",
            "within-30-days" => "month",
            _ => "later",
        };
        Some(
            finding("soon")
                .choice("within", within)
                .number("days", left.days)
                .day("day", certificate.not_after)
                .evidence("value", certificate.not_after.to_string()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{
        certificate, export_of, good, told, told_standard, waits_then_passes,
    };

    fn until(day: &str) -> String {
        export_of(&[&certificate("2021-11-23", day)])
    }

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
        assert_eq!(told(&CHECK, &until("2027-01-23")), "PASS\n", "61 days");
    }

    #[test]
    fn sixty_thirty_and_seven_days() {
        insta::assert_snapshot!(told(&CHECK, &until("2027-01-22")), @r"
        WARN metadata.signing-certificate-lasts.soon
          Plan a new certificate: this one ends on 22 January 2027
          saw: The certificate is good until 22 January 2027. That is in 60 days.
          We ask: a certificate that lasts for more than 60 days
          do: Do it when nobody needs to sign in. In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
        assert!(told(&CHECK, &until("2026-12-23")).contains("30 days"));
        insta::assert_snapshot!(told(&CHECK, &until("2026-11-30")), @r"
        WARN metadata.signing-certificate-lasts.soon
          Make a new certificate this week: this one ends on 30 November 2026
          saw: The certificate is good until 30 November 2026. That is in 7 days.
          We ask: a certificate that lasts for more than 60 days
          do: Do it when nobody needs to sign in. In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
        insta::assert_snapshot!(told_standard(&CHECK, &until("2026-11-24")), @r"
        WARN metadata.signing-certificate-lasts.soon
          Make a new certificate this week: this one ends on 24 November 2026
          saw: The certificate is good until 24 November 2026. That is in 1 day.
          We ask: a certificate that lasts for more than 60 days
          do: Do it when nobody needs to sign in. In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Then press Export Metadata again and drop the new file here. If people use this sign-in today, it may fail until Kisi has the new file.
        ");
    }

    #[test]
    fn a_newer_one_takes_over() {
        let xml = export_of(&[&certificate("2021-11-23", "2026-12-23"), good()]);
        assert_eq!(told(&CHECK, &xml), "PASS\n");
    }
}
