//! No Default RelayState is set: people would land there, and Kisi's guide leaves it empty.

use super::shared::must_be_empty;
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.relay-state-is-empty",
    run,
};

fn run(case: &Case) -> Outcome {
    must_be_empty(case, "relay-state")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of, text};
    use super::*;
    use crate::jumpcloud::Field;

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| one.fields.default_target_url = Field::NotSeen);
    }

    #[test]
    fn something_stands_there() {
        let told = says_of(&CHECK, |one| {
            one.fields.default_target_url = text("https://web.kisi.io/");
        });
        insta::assert_snapshot!(told, @r"
        WARN application.relay-state-is-empty.filled
          Empty Default RelayState
          saw: https://web.kisi.io/ stands there.
          Kisi needs: nothing
          do: In JumpCloud, open Kisi SSO, tab SSO. Empty Default RelayState. Press Save. Then look again here.
        ");
    }
}
