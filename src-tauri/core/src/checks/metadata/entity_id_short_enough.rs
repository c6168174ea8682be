//! The name has at most 1024 characters (saml-core §8.3.6).

use super::waiting;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "metadata.entity-id-short-enough",
    run,
};

/// In characters.
const LONGEST: usize = 1024;

fn run(case: &Case) -> Outcome {
    let Some((entity, _)) = case.identity_provider() else {
        return waiting(case);
    };
    let Some(name) = entity.entity_id.as_deref() else {
        return Outcome::NotApplicable;
    };
    let length = name.chars().count();
    if length <= LONGEST {
        return Outcome::PASS;
    }
    finding("too-long")
        .number("length", length)
        .number("most", LONGEST)
        .text("saw", name)
        .evidence("value", name)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::metadata::fixture::{export, told, waits_then_passes};

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn one_more_than_allowed() {
        let named = |length: usize| {
            let name = format!("https://{}", "x".repeat(length - 8));
            export().replace("https://api.kisi.io/saml/metadata", &name)
        };
        assert_eq!(told(&CHECK, &named(1024)), "PASS\n");
        let told = told(&CHECK, &named(1025));
        assert!(
            told.starts_with("FAIL metadata.entity-id-short-enough.too-long"),
            "{told}"
        );
        assert!(told.contains("1025 characters"), "{told}");
    }
}
