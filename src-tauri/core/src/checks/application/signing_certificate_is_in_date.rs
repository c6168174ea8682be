//! The certificate with which JumpCloud signs is good today and for a while. JumpCloud writes 60, 30 and 7 days before;
//! so do we.

use jiff::Timestamp;

use super::shared::{one, signing_certificate};
use crate::check::{Check, Need, Outcome, finding};
use crate::checks::lasting::left;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.signing-certificate-is-in-date",
    run,
};

fn run(case: &Case) -> Outcome {
    let one = match one(case) {
        Ok(one) => one,
        Err(outcome) => return outcome,
    };
    let date = one.dates.idp_certificate_expires.as_deref();
    let ends = signing_certificate(case.session)
        .map(|certificate| certificate.not_after)
        .or_else(|| date?.parse::<Timestamp>().ok());
    let Some(ends) = ends else {
        return match one.active {
            // JumpCloud makes it when the application is switched on.
            Some(false) => Outcome::NotApplicable,
            _ => Outcome::Waiting(Need::NotShown),
        };
    };
    left(case.now(), ends)
        .map(|left| {
            finding(left.name)
                .day("ends", ends)
                .number("days", left.days)
                .evidence("not-after", ends.to_string())
        })
        .into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{needs_the_one, says_of, text};
    use super::*;
    use crate::checks::certificate::testing::PEM;

    fn until(date: &str) -> String {
        says_of(&CHECK, |one| {
            one.dates.idp_certificate_expires = Some(date.to_owned());
        })
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        assert_eq!(until("2027-01-23T12:00:00.000Z"), "PASS\n");
        assert!(until("soon").starts_with("WAIT"));
    }

    #[test]
    fn there_is_none_before_it_is_switched_on() {
        let told = says_of(&CHECK, |one| {
            one.dates.idp_certificate_expires = None;
            one.active = Some(false);
        });
        assert_eq!(told, "PASS\n");
    }

    #[test]
    fn the_certificate_itself_counts_before_the_date() {
        let told = says_of(&CHECK, |one| {
            one.dates.idp_certificate_expires = Some("2020-01-01T00:00:00Z".into());
            one.fields.idp_certificate = text(&PEM);
        });
        assert_eq!(told, "PASS\n");
    }

    #[test]
    fn passed() {
        insta::assert_snapshot!(until("2026-11-22T12:00:00.000Z"), @r"
        FAIL application.signing-certificate-is-in-date.expired
          Make a new certificate in JumpCloud: this one has expired
          saw: The certificate was good until 22 November 2026. That was 1 day ago.
          We ask: a certificate that is valid today
          do: Do it when nobody needs to sign in. In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Press Export Metadata and drop the new file here. Then look again. Sign-in may fail until Kisi has the new file.
        ");
    }

    #[test]
    fn sixty_thirty_and_seven_days() {
        insta::assert_snapshot!(until("2027-01-22T12:00:00Z"), @r"
        WARN application.signing-certificate-is-in-date.within-60-days
          Plan a new certificate: this one ends on 22 January 2027
          saw: The certificate is good until 22 January 2027. That is in 60 days.
          We ask: a certificate that lasts for more than 60 days
          do: Do it when nobody needs to sign in. In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Press Export Metadata and drop the new file here. Then look again. Sign-in may fail until Kisi has the new file.
        ");
        insta::assert_snapshot!(until("2026-12-23T12:00:00Z"), @r"
        WARN application.signing-certificate-is-in-date.within-30-days
          Make a new certificate this month: this one ends on 23 December 2026
          saw: The certificate is good until 23 December 2026. That is in 30 days.
          We ask: a certificate that lasts for more than 60 days
          do: Do it when nobody needs to sign in. In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Press Export Metadata and drop the new file here. Then look again. Sign-in may fail until Kisi has the new file.
        ");
        insta::assert_snapshot!(until("2026-11-30T12:00:00Z"), @r"
        WARN application.signing-certificate-is-in-date.within-7-days
          Make a new certificate this week: this one ends on 30 November 2026
          saw: The certificate is good until 30 November 2026. That is in 7 days.
          We ask: a certificate that lasts for more than 60 days
          do: Do it when nobody needs to sign in. In JumpCloud, open Kisi SSO, tab SSO. On the left, choose Regenerate certificate. Press Save. Press Export Metadata and drop the new file here. Then look again. Sign-in may fail until Kisi has the new file.
        ");
    }
}
