//! The redirect endpoint is not declared: Kisi's guide leaves the box unticked.

use super::shared::of_tick;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.redirect-endpoint-is-off",
    run,
};

fn run(case: &Case) -> Outcome {
    of_tick(case, "redirect-endpoint", |tick| {
        tick.then(|| finding("declared"))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{left_out, needs_the_one, says_of};
    use super::*;
    use crate::jumpcloud::Field;

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        left_out(&CHECK, |one| {
            one.fields.declare_redirect_endpoint = Field::NotSeen
        });
    }

    #[test]
    fn ticked() {
        let told = says_of(&CHECK, |one| {
            one.fields.declare_redirect_endpoint = Field::Tick(true);
        });
        insta::assert_snapshot!(told, @r"
        NOTE application.redirect-endpoint-is-off.declared
          Declare Redirect Endpoint is ticked
          saw: JumpCloud offers a second way to sign in, which Kisi's guide does not use.
          do: In JumpCloud, open Kisi SSO, tab SSO. Untick Declare Redirect Endpoint. Press Save. Press Export Metadata and drop the new file here. Then look again.
        ");
    }
}
