//! It is switched on: JumpCloud signs nobody in with an application that is not.

use super::shared::one;
use crate::check::{Check, Need, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.is-active",
    run,
};

fn run(case: &Case) -> Outcome {
    match one(case).map(|one| one.active) {
        Err(outcome) => outcome,
        Ok(None) => Outcome::Waiting(Need::NotShown),
        Ok(Some(true)) => Outcome::PASS,
        Ok(Some(false)) => finding("inactive").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of};
    use super::*;

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.active = None);
    }

    #[test]
    fn not_switched_on() {
        insta::assert_snapshot!(says_of(&CHECK, |one| one.active = Some(false)), @r"
        FAIL application.is-active.inactive
          Switch the application on
          saw: JumpCloud says that it is not active.
          do: In JumpCloud, open Kisi SSO and press Activate. Then look again here.
        ");
    }
}
