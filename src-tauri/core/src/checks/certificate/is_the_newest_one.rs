//! Two certificates of Kisi's were dropped one after the other: the button was pressed twice, or the wrong file
//! was found in Downloads.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::{Asked, Case, Dropped};

pub(super) const CHECK: Check = Check {
    id: "certificate.is-the-newest-one",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.asked == Asked::Certificate && case.previous.is_none() {
        return Outcome::NotApplicable;
    }
    let before = case.previous.and_then(Dropped::certificate);
    judged(case, |certificate| {
        let before = before.filter(|before| before.spki != certificate.spki)?;
        let problem = if certificate.not_before < before.not_before {
            "older"
        } else {
            "changed"
        };
        Some(
            finding(problem)
                .day("made", certificate.not_before)
                .day("before", before.not_before)
                .evidence("certificate", &certificate.sha256)
                .evidence("certificate-before", &before.sha256),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PEM, in_days, pem, with_files};
    use super::*;
    use crate::checks::testing::told;
    use crate::view::Slot;

    fn after(first: &str, made: i64) -> String {
        let slot = Slot::KisiCertificate;
        let files = [
            (slot, "first.pem", first.as_bytes()),
            (slot, "second.pem", PEM.as_bytes()),
        ];
        let session = with_files(slot, &files, |certificate| {
            certificate.not_before = in_days(made);
        });
        told(&CHECK, &session, slot)
    }

    #[test]
    fn a_newer_one_is_noted() {
        let told = after(&pem("Kisi"), -1);
        assert!(
            told.starts_with("NOTE certificate.is-the-newest-one.changed"),
            "{told}"
        );
    }

    #[test]
    fn an_older_one_is_the_wrong_file() {
        let told = after(&pem("Kisi"), -100);
        assert!(
            told.starts_with("WARN certificate.is-the-newest-one.older"),
            "{told}"
        );
    }

    #[test]
    fn the_same_one_again_passes() {
        assert_eq!(after(&PEM, -1), "PASS\n");
    }
}
