//! The list of ResourceTypes.

use super::{answered, list_or_absent};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.says-what-it-keeps",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::ResourceTypes, list_or_absent)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, PAGE, right};
    use super::*;

    #[test]
    fn it_may_be_absent_or_unreadable() {
        let says = |status, text| {
            right()
                .with(Question::ResourceTypes, status, text)
                .says(&CHECK)
        };
        insta::assert_snapshot!(says(404, NOT_FOUND), @"
        NOTE scim.says-what-it-keeps.absent
          Nothing to do
          saw: api.kisi.io gives no list of ResourceTypes that can be read (404).
          do: Nothing. Many servers have none.
        ");
        assert!(says(200, PAGE).contains("that can be read (200)"));
        // Some servers give the bare list.
        assert_eq!(says(200, "[]"), "PASS\n");
    }
}
