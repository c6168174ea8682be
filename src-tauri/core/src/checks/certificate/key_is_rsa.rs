//! Both vendors document RSA only.

use super::judged;
use crate::check::{Check, Finding, Outcome, finding};
use crate::session::Case;
use crate::x509::PublicKey;

pub(super) const CHECK: Check = Check {
    id: "certificate.key-is-rsa",
    run,
};

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| {
        problem(&certificate.key).map(|problem| problem.choice("asked", case.asked.name()))
    })
}

fn problem(key: &PublicKey) -> Option<Finding> {
    Some(match key {
        PublicKey::Rsa { .. } => return None,
        PublicKey::Ec { curve } => finding("elliptic").text("key", curve),
        PublicKey::Dsa { .. } => finding("other").text("key", "DSA"),
        PublicKey::Ed25519 => finding("other").text("key", "Ed25519"),
        PublicKey::Other { algorithm } => finding("other").text("key", algorithm),
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::says;
    use super::*;

    fn told(key: PublicKey) -> String {
        says(&CHECK, |certificate| certificate.key = key)
    }

    #[test]
    fn elliptic_curves_may_not_work() {
        let told = told(PublicKey::Ec {
            curve: "P-256".into(),
        });
        assert!(
            told.starts_with("WARN certificate.key-is-rsa.elliptic"),
            "{told}"
        );
    }

    #[test]
    fn others_do_not() {
        let unknown = PublicKey::Other {
            algorithm: "1.2.3".into(),
        };
        for key in [PublicKey::Dsa { bits: 2048 }, PublicKey::Ed25519, unknown] {
            let told = told(key);
            assert!(
                told.starts_with("FAIL certificate.key-is-rsa.other"),
                "{told}"
            );
        }
    }

    #[test]
    fn rsa_passes() {
        assert_eq!(told(PublicKey::Rsa { bits: 512 }), "PASS\n");
    }
}
