//! A refusal that is none of the known ones.

use super::hurdle::{Hurdle, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-takes-the-question",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Hurdle::Complaint, |stop| stop.finding("refused"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{no, only, says, taken};
    use super::*;
    use crate::wire::Refusal;

    #[test]
    fn a_complaint_is_told_in_jumpclouds_words() {
        let complaint = no(Refusal::Request, 400, "limit must be 10");
        insta::assert_snapshot!(says(&CHECK, only(complaint)), @"
        FAIL access.jumpcloud-takes-the-question.refused
          Look what JumpCloud complains about
          saw: console.jumpcloud.com refused our question (400). It says: limit must be 10
          do: Save the requests and send them to whoever looks after JumpCloud for you.
        ");
        assert_eq!(says(&CHECK, taken()), "PASS\n");
    }
}
