//! RSA keys below 2048 bits protect too little (NIST SP 800-131A), below 1024 nothing.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;
use crate::x509::PublicKey;

pub(super) const CHECK: Check = Check {
    id: "certificate.key-is-long-enough",
    run,
};

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| {
        let PublicKey::Rsa { bits } = certificate.key else {
            return Outcome::NotApplicable;
        };
        let problem = match bits {
            ..1024 => "broken",
            1024..2048 => "short",
            _ => return Outcome::PASS,
        };
        finding(problem)
            .number("bits", bits)
            .choice("asked", case.asked.name())
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::says;
    use super::*;

    fn told(bits: u32) -> String {
        says(&CHECK, |certificate| {
            certificate.key = PublicKey::Rsa { bits };
        })
    }

    #[test]
    fn both_limits_count_to_the_bit() {
        for (bits, expected) in [
            (1023, "FAIL certificate.key-is-long-enough.broken"),
            (1024, "WARN certificate.key-is-long-enough.short"),
            (2047, "WARN certificate.key-is-long-enough.short"),
            (2048, "PASS"),
            (4096, "PASS"),
        ] {
            let told = told(bits);
            assert!(told.starts_with(expected), "{bits}: {told}");
        }
    }
}
