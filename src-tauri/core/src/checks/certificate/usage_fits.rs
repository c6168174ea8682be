//! A certificate may say what its key is for (RFC 5280 §4.2.1.3); Kisi's is for encryption.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::{Asked, Case};
use crate::x509::KeyUsage;

pub(super) const CHECK: Check = Check {
    id: "certificate.usage-fits",
    run,
};

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| {
        let usages = &certificate.key_usages;
        // Without the extension every use is allowed.
        if usages.is_empty() {
            return Outcome::PASS;
        }
        let encrypts = usages.iter().any(is_for_encryption);
        let signs = usages.contains(&KeyUsage::DigitalSignature);
        let problem = match case.asked {
            Asked::KisiCertificate if !encrypts => "not-for-encryption",
            Asked::Certificate if !encrypts && !signs => "neither",
            _ => return Outcome::PASS,
        };
        let names: Vec<&str> = usages.iter().map(|usage| usage.name()).collect();
        finding(problem).text("usages", names.join(", ")).into()
    })
}

fn is_for_encryption(usage: &KeyUsage) -> bool {
    matches!(
        usage,
        KeyUsage::KeyEncipherment | KeyUsage::DataEncipherment | KeyUsage::KeyAgreement
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says, with};
    use super::*;
    use crate::checks::testing::told;
    use crate::view::Slot;

    #[test]
    fn kisis_must_encrypt() {
        let told = says(&CHECK, |certificate| {
            certificate.key_usages = vec![KeyUsage::DigitalSignature];
        });
        assert!(
            told.starts_with("WARN certificate.usage-fits.not-for-encryption"),
            "{told}"
        );
        assert!(told.contains("digitalSignature"), "{told}");
    }

    #[test]
    fn one_that_only_issues_others_is_noted() {
        let session = with(Slot::Inspected, |certificate| {
            certificate.key_usages = vec![KeyUsage::KeyCertSign];
        });
        let told = told(&CHECK, &session, Slot::Inspected);
        assert!(
            told.starts_with("NOTE certificate.usage-fits.neither"),
            "{told}"
        );
    }

    #[test]
    fn both_uses_and_no_limits_pass() {
        assert_eq!(says(&CHECK, |_| ()), "PASS\n");
        let unlimited = says(&CHECK, |certificate| certificate.key_usages.clear());
        assert_eq!(unlimited, "PASS\n");
    }
}
