//! Version 1 comes from a short OpenSSL command line; it works, and says nothing about its use.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-version-3",
    run,
};

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| {
        (certificate.version < 3).then(|| {
            finding("older")
                .number("version", certificate.version)
                .choice("asked", case.asked.name())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::says;
    use super::*;

    #[test]
    fn version_1_is_noted() {
        let told = says(&CHECK, |certificate| certificate.version = 1);
        assert!(
            told.starts_with("NOTE certificate.is-version-3.older"),
            "{told}"
        );
    }

    #[test]
    fn version_3_passes() {
        assert_eq!(says(&CHECK, |_| ()), "PASS\n");
    }
}
