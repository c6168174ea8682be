//! The import is switched on.

use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "import.is-enabled",
    run,
};

fn run(case: &Case) -> Outcome {
    super::about_ours(case, |ours| {
        // Who was switched off after a problem is told by another check.
        match (ours.enabled, ours.disabled_due_to_error) {
            (Some(true), _) | (_, Some(true)) => Outcome::PASS,
            (Some(false), _) => finding("off").text("name", &ours.name).into(),
            (None, _) => Outcome::NotApplicable,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{right, says};
    use super::*;
    use crate::observation::ImportSeen;

    #[test]
    fn one_that_is_on_passes() {
        assert_eq!(says(&CHECK, vec![right()]), "PASS\n");
    }

    #[test]
    fn one_that_is_off() {
        let off = ImportSeen {
            enabled: Some(false),
            ..right()
        };
        insta::assert_snapshot!(says(&CHECK, vec![off]), @r#"
        FAIL import.is-enabled.off
          Enable the import
          saw: JumpCloud import is there and switched off.
          Kisi needs: Switched on
          do: In Kisi, open Settings → Integrations, open the import and enable it.
        "#);
    }
}
