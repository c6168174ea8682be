//! Certificates signed with SHA-1 or MD5 can be forged; many programs refuse them.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "certificate.signature-algorithm-is-strong",
    run,
};

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| {
        let algorithm = &certificate.signature_algorithm;
        algorithm.weak.map(|_| {
            finding("weak")
                .text("algorithm", &algorithm.name)
                .choice("asked", case.asked.name())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::says;
    use super::*;
    use crate::x509::WeakHash;

    #[test]
    fn sha_1_is_weak() {
        let told = says(&CHECK, |certificate| {
            certificate.signature_algorithm.name = "sha1WithRSAEncryption".into();
            certificate.signature_algorithm.weak = Some(WeakHash::Sha1);
        });
        assert!(
            told.starts_with("WARN certificate.signature-algorithm-is-strong.weak"),
            "{told}"
        );
        assert!(told.contains("sha1WithRSAEncryption"), "{told}");
    }

    #[test]
    fn sha_256_is_strong() {
        assert_eq!(says(&CHECK, |_| ()), "PASS\n");
    }
}
