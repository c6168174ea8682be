//! A certificate that may issue others (a CA) is more than either side needs.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "certificate.is-no-authority",
    run,
};

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| {
        certificate
            .is_ca
            .then(|| finding("authority").choice("asked", case.asked.name()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::says;
    use super::*;

    #[test]
    fn an_authority_is_noted() {
        let told = says(&CHECK, |certificate| certificate.is_ca = true);
        assert!(
            told.starts_with("NOTE certificate.is-no-authority.authority"),
            "{told}"
        );
    }

    #[test]
    fn a_plain_certificate_passes() {
        assert_eq!(says(&CHECK, |_| ()), "PASS\n");
    }
}
