//! Kisi did not switch the import off after a problem.

use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "import.did-not-stop",
    run,
};

fn run(case: &Case) -> Outcome {
    super::about_ours(case, |ours| match ours.disabled_due_to_error {
        Some(true) => finding("stopped")
            .text("name", &ours.name)
            .choice(
                "known",
                if ours.disabled_at.is_some() {
                    "yes"
                } else {
                    "no"
                },
            )
            .text("when", ours.disabled_at.as_deref().unwrap_or_default())
            .into(),
        Some(false) => Outcome::PASS,
        None => Outcome::NotApplicable,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{right, says};
    use super::*;
    use crate::observation::ImportSeen;

    #[test]
    fn one_that_runs_passes() {
        assert_eq!(says(&CHECK, vec![right()]), "PASS\n");
    }

    #[test]
    fn one_that_kisi_switched_off() {
        let stopped = ImportSeen {
            disabled_due_to_error: Some(true),
            disabled_at: Some("2026-11-20T08:15:00Z".into()),
            ..right()
        };
        insta::assert_snapshot!(says(&CHECK, vec![stopped]), @"");
    }
}
