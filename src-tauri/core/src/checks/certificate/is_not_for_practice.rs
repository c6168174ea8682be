//! A certificate from practice must not reach a real application.

use super::{is_for_practice, present};
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::Certificate;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-not-for-practice",
    run,
};

fn run(case: &Case) -> Outcome {
    match present(case) {
        Ok(_) if case.session.setup.practice => Outcome::NotApplicable,
        Ok(certificate) => is_wrong(case, certificate)
            .then(|| {
                finding("practice")
                    .choice("asked", case.asked.name())
                    .text("subject", &certificate.subject.text)
            })
            .into(),
        Err(outcome) => outcome,
    }
}

/// Whether it is from practice and this is not.
pub(super) fn is_wrong(case: &Case, certificate: &Certificate) -> bool {
    !case.session.setup.practice && is_for_practice(certificate)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says, with};
    use super::*;
    use crate::checks::testing::told;
    use crate::view::Slot;

    fn practice(certificate: &mut Certificate) {
        certificate.subject.organization = Some("Acme (practice)".into());
    }

    #[test]
    fn it_must_not_leave_practice() {
        let told = says(&CHECK, practice);
        assert!(
            told.starts_with("FAIL certificate.is-not-for-practice.practice"),
            "{told}"
        );
    }

    #[test]
    fn in_practice_it_is_right() {
        let mut session = with(Slot::KisiCertificate, practice);
        session.setup.practice = true;
        assert_eq!(told(&CHECK, &session, Slot::KisiCertificate), "PASS\n");
    }

    #[test]
    fn a_real_one_passes() {
        assert_eq!(says(&CHECK, |_| ()), "PASS\n");
    }
}
