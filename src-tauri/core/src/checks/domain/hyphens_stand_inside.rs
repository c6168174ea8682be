//! A hyphen at an end, or two together: allowed as far as anybody knows, and mostly a slip of the hand.

use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "domain.hyphens-stand-inside",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(domain) = case.domain() else {
        return Outcome::Waiting(Need::Domain);
    };
    let is_odd = domain.split('-').any(str::is_empty);
    is_odd.then(|| finding("odd").text("domain", domain)).into()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{says, typed};
    use super::*;

    #[test]
    fn odd_hyphens_are_a_hint() {
        for odd in ["-acme", "acme-", "ac--me", "-"] {
            let told = says(&CHECK, &typed(odd));
            assert!(
                told.starts_with("WARN domain.hyphens-stand-inside.odd"),
                "{odd}: {told}"
            );
        }
    }

    #[test]
    fn usual_ones_pass() {
        for usual in ["acme", "ac-me-2", "2"] {
            assert_eq!(says(&CHECK, &typed(usual)), "PASS\n");
        }
    }

    #[test]
    fn no_domain_is_waited_for() {
        assert!(says(&CHECK, &typed("")).starts_with("WAIT"));
    }
}
