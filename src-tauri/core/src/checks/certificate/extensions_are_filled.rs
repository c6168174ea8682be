//! An empty list of extensions is against RFC 5280 §4.1.2.9; JumpCloud wrote such certificates from 2020 to 2022.

use super::judged;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "certificate.extensions-are-filled",
    run,
};

fn run(case: &Case) -> Outcome {
    judged(case, |certificate| {
        certificate
            .empty_extensions
            .then(|| finding("empty").choice("asked", case.asked.name()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::says;
    use super::*;

    #[test]
    fn an_empty_list_is_noted() {
        let told = says(&CHECK, |certificate| certificate.empty_extensions = true);
        assert!(
            told.starts_with("NOTE certificate.extensions-are-filled.empty"),
            "{told}"
        );
    }

    #[test]
    fn the_usual_ones_pass() {
        assert_eq!(says(&CHECK, |_| ()), "PASS\n");
    }
}
