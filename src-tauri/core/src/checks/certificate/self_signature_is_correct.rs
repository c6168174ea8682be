//! A certificate that vouches for itself must at least be signed with its own key (RFC 5280 §3.2).

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::SelfSignature;

pub(super) const CHECK: Check = Check {
    id: "certificate.self-signature-is-correct",
    run,
};

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| match certificate.self_signature {
        SelfSignature::Valid => Outcome::PASS,
        SelfSignature::Invalid => finding("wrong")
            .choice("asked", case.asked.name())
            .evidence("certificate", &certificate.sha256)
            .into(),
        SelfSignature::NotSelfSigned | SelfSignature::CannotTell => Outcome::NotApplicable,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{PEM, says};
    use super::*;
    use crate::checks::testing;
    use crate::view::Slot;

    #[test]
    fn one_changed_byte_is_found() {
        let mut der = pem::parse(&*PEM).expect("PEM").into_contents();
        *der.last_mut().expect("bytes") ^= 1;
        let told = testing::says(&CHECK, Slot::Inspected, &der);
        assert!(
            told.starts_with("WARN certificate.self-signature-is-correct.wrong"),
            "{told}"
        );
    }

    #[test]
    fn its_own_and_somebody_elses_pass() {
        for signature in [SelfSignature::Valid, SelfSignature::NotSelfSigned] {
            let told = says(&CHECK, |certificate| certificate.self_signature = signature);
            assert_eq!(told, "PASS\n");
        }
    }
}
