//! JumpCloud takes the certificate as text (PEM); a binary file (DER) looks the same from outside.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::file::Kind;
use crate::session::{Asked, Case};

pub(super) const CHECK: Check = Check {
    id: "certificate.is-text",
    run,
};

fn run(case: &Case) -> Outcome {
    if case.asked != Asked::KisiCertificate {
        return Outcome::NotApplicable;
    }
    let is_binary = case.file.is_some_and(|file| {
        file.recognised.kind == Kind::DerCertificate && file.recognised.wrapping.is_empty()
    });
    judged(case, |_| is_binary.then(|| finding("binary")))
}

#[cfg(test)]
mod tests {
    use super::super::testing::PEM;
    use super::*;
    use crate::checks::testing::says;
    use crate::view::Slot;

    #[test]
    fn der_is_binary() {
        let der = pem::parse(&*PEM).expect("PEM").into_contents();
        let told = says(&CHECK, Slot::KisiCertificate, &der);
        assert!(
            told.starts_with("FAIL certificate.is-text.binary"),
            "{told}"
        );
    }

    #[test]
    fn pem_is_text() {
        let told = says(&CHECK, Slot::KisiCertificate, PEM.as_bytes());
        assert_eq!(told, "PASS\n");
    }
}
