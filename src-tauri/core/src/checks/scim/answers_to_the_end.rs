//! An answer without an end, broken off, or packed wrongly.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-to-the-end",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::End, |stop| {
        let problem = match stop.reason() {
            Some(Reason::TooMuch) => "endless",
            Some(Reason::Packed) => "packed",
            _ => "broken-off",
        };
        Some(stop.finding(problem))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn each_end_has_its_words() {
        let says = |reason| look().silent(Question::Users, reason).says(&CHECK);
        insta::assert_snapshot!(says(Reason::TooMuch), @"
        FAIL scim.answers-to-the-end.endless
          Look what answers at this address
          saw: The answer of api.kisi.io is too long, so we stopped reading.
          do: Compare the address: another program may answer there. If it is right, tell the server's owner: we asked for one person.
        ");
        insta::assert_snapshot!(says(Reason::CutShort), @"
        FAIL scim.answers-to-the-end.broken-off
          Try once more in a minute
          saw: The answer of api.kisi.io broke off in the middle.
          do: Try once more. If it stays so, something between here and api.kisi.io cuts the line.
        ");
        insta::assert_snapshot!(says(Reason::Packed), @"
        FAIL scim.answers-to-the-end.packed
          Look what stands in between
          saw: The answer of api.kisi.io says that it is packed, and is not.
          do: Try from another network. If it stays so, tell the server's owner.
        ");
    }

    #[test]
    fn a_later_question_is_named() {
        let told = right()
            .silent(Question::Groups, Reason::CutShort)
            .says(&CHECK);
        assert!(
            told.contains("(when asked: The first group of the list)"),
            "{told}"
        );
        assert_eq!(look().with(Question::Users, 404, "").says(&CHECK), "PASS\n");
    }
}
