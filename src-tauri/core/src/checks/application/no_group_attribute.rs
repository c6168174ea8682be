//! The names of people's groups are not sent along: Kisi's guide asks for none.

use super::shared::of_tick;
use crate::check::{Check, Outcome, finding};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.no-group-attribute",
    run,
};

fn run(case: &Case) -> Outcome {
    of_tick(case, "group-attribute", |tick| {
        tick.then(|| finding("included"))
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
        left_out(&CHECK, |one| one.fields.include_groups = Field::NotSeen);
    }

    #[test]
    fn ticked() {
        let told = says_of(&CHECK, |one| {
            one.fields.include_groups = Field::Tick(true);
        });
        insta::assert_snapshot!(told, @r"
        NOTE application.no-group-attribute.included
          Groups are sent along
          saw: Include Group Attribute is ticked.
          do: If you do not know what it is for: In JumpCloud, open Kisi SSO, tab SSO. Untick Include Group Attribute. Press Save. Then look again here.
        ");
    }
}
