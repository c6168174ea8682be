//! The list of groups, where groups are to be managed.

use super::{about, answered};
use crate::check::{Check, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.groups-are-listed",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::Groups, |look, reply| {
        match reply.list() {
            Some(_) => None,
            None if reply.is_success() => Some(about(look, reply, "no-list")),
            None => Some(about(look, reply, "refused")),
        }
        .into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, PAGE, right};
    use super::*;

    #[test]
    fn a_refusal_and_what_is_no_list_are_told() {
        let says = |status, text| right().with(Question::Groups, status, text).says(&CHECK);
        insta::assert_snapshot!(says(404, NOT_FOUND), @"
        FAIL scim.groups-are-listed.refused
          Switch group management off, or ask Kisi
          saw: api.kisi.io refused the list of groups (404). It says: Not here.
          JumpCloud needs: A list of groups
          do: In JumpCloud, leave Group Management off. Then answer the question about groups in step 1 again.
        ");
        insta::assert_snapshot!(says(200, "{}"), @"
        FAIL scim.groups-are-listed.no-list
          Switch group management off, or ask Kisi
          saw: The answer is JSON, and no list of groups.
          The standard asks: A ListResponse
          do: In JumpCloud, leave Group Management off. Then answer the question about groups in step 1 again.
        ");
        let silent = says(403, "");
        assert!(
            silent.contains("saw: api.kisi.io refused the list of groups (403).\n"),
            "{silent}"
        );
        assert!(says(200, PAGE).starts_with("WAIT"), "another check says so");
    }

    #[test]
    fn left_out_they_do_not_apply() {
        assert_eq!(
            right().without(Question::Groups).says(&CHECK),
            "NOT APPLICABLE\n"
        );
    }
}
