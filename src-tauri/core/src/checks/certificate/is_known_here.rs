//! Any certificate against those of this setup: JumpCloud's, Kisi's, or neither.

use super::{is_in_the_export, is_jumpclouds, judged};
use crate::check::{Check, Outcome, finding};
use crate::session::{Asked, Case, Dropped};
use crate::view::Slot;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-known-here",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.asked != Asked::Certificate {
        return Outcome::NotApplicable;
    }
    let session = case.session;
    let kisis = session
        .dropped(Slot::KisiCertificate)
        .and_then(Dropped::certificate);
    let knows_some = kisis.is_some() || session.dropped(Slot::Export).is_some();
    judged(case, |certificate| {
        let problem = if kisis.is_some_and(|kisis| kisis.spki == certificate.spki) {
            "kisi"
        } else if is_in_the_export(session, certificate) {
            "jumpcloud"
        } else if is_jumpclouds(certificate) {
            "like-jumpcloud"
        } else if knows_some {
            "neither"
        } else {
            return Outcome::NotApplicable;
        };
        finding(problem)
            .text("subject", &certificate.subject.text)
            .evidence("certificate", &certificate.sha256)
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PEM, pem, with, with_files};
    use super::*;
    use crate::checks::testing::told;

    fn beside(kisis: &str) -> String {
        let files = [
            (Slot::KisiCertificate, "kisi.pem", kisis.as_bytes()),
            (Slot::Inspected, "any.pem", PEM.as_bytes()),
        ];
        let session = with_files(Slot::Inspected, &files, |_| ());
        told(&CHECK, &session, Slot::Inspected)
    }

    #[test]
    fn kisis_is_known_again() {
        let same = beside(&PEM);
        assert!(
            same.starts_with("NOTE certificate.is-known-here.kisi"),
            "{same}"
        );
        let other = beside(&pem("Kisi"));
        assert!(
            other.starts_with("NOTE certificate.is-known-here.neither"),
            "{other}"
        );
    }

    #[test]
    fn jumpclouds_name_is_known_without_any_file() {
        let session = with(Slot::Inspected, |certificate| {
            certificate.subject.organizational_unit = Some("JumpCloudSAMLIdP".into());
        });
        let told = told(&CHECK, &session, Slot::Inspected);
        assert!(
            told.starts_with("NOTE certificate.is-known-here.like-jumpcloud"),
            "{told}"
        );
    }

    #[test]
    fn without_anything_to_compare_with_nothing_is_said() {
        let session = with(Slot::Inspected, |_| ());
        assert_eq!(told(&CHECK, &session, Slot::Inspected), "PASS\n");
    }
}
