//! Kisi did not switch the import off after a problem.

use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "import.did-not-stop",
    run,
};

fn run(case: &Case) -> Outcome {
    super::about_ours(case, |ours| match ours.disabled_due_to_error {
        Some(true) => {
            let at = ours.disabled_at.as_deref().and_then(|at| at.parse().ok());
            let stopped = finding("stopped").text("name", &ours.name);
            match at {
                Some(at) => stopped.choice("known", "yes").day("when", at),
                None => stopped.choice("known", "no").text("when", ""),
            }
            .into()
        }
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
        insta::assert_snapshot!(says(&CHECK, vec![stopped]), @r#"
        FAIL import.did-not-stop.stopped
          Put a working key into the import
          saw: Kisi switched JumpCloud import off after a problem, on 20 November 2026.
          Kisi needs: An import that runs
          do: Most likely the JumpCloud key was reset, or its administrator left: check it in step 3. Then, in Kisi, open Settings → Integrations, enter the key and enable the import again.
        "#);
    }
}
