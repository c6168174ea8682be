//! Whether a private key that was given belongs to the certificate. The key itself is never here.

use super::judged;
use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::session::Case;
use crate::x509::{Certificate, KeyMatch};

pub(super) const CHECK: Check = Check {
    id: "certificate.matches-the-private-key",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(key) = case.private_key else {
        return Outcome::NotApplicable;
    };
    judged(case, |certificate| judge(key, certificate))
}

fn judge(key: KeyMatch, certificate: &Certificate) -> Outcome {
    let of = |problem: &'static str| -> Finding {
        finding(problem)
            .text("subject", &certificate.subject.text)
            .evidence("certificate", &certificate.sha256)
    };
    match key {
        KeyMatch::Matches => Outcome::PASS,
        KeyMatch::NeedsPassphrase => Outcome::Waiting(Need::PrivateKey),
        KeyMatch::Differs => of("differs").into(),
        KeyMatch::WrongPassphrase => of("wrong-passphrase").into(),
        KeyMatch::NotAKey => of("no-key").into(),
        KeyMatch::CannotTell => of("cannot-tell").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::says_with_key;
    use super::*;

    #[test]
    fn every_answer_is_told() {
        for (key, expected) in [
            (KeyMatch::Matches, "PASS"),
            (KeyMatch::NeedsPassphrase, "WAIT"),
            (
                KeyMatch::Differs,
                "FAIL certificate.matches-the-private-key.differs",
            ),
            (
                KeyMatch::WrongPassphrase,
                "FAIL certificate.matches-the-private-key.wrong-passphrase",
            ),
            (
                KeyMatch::NotAKey,
                "FAIL certificate.matches-the-private-key.no-key",
            ),
            (
                KeyMatch::CannotTell,
                "WARN certificate.matches-the-private-key.cannot-tell",
            ),
        ] {
            let told = says_with_key(&CHECK, Some(key));
            assert!(told.starts_with(expected), "{told}");
        }
    }

    #[test]
    fn without_a_key_nothing_waits() {
        assert_eq!(says_with_key(&CHECK, None), "PASS\n");
    }
}
