//! A server that ignores the question and gives groups that nobody asked for.

use super::{answered, searched};
use crate::check::{Check, Need, Outcome};
use crate::observation::Question;
use crate::scim::Reply;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.groups-can-be-searched",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::NoSuchGroup, |look, reply| {
        // Where there is no list, nothing is found either.
        if look.reply(Question::Groups).and_then(Reply::list).is_none() {
            return Outcome::Waiting(Need::SyncAnswer);
        }
        searched(look, reply)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, list, right};
    use super::*;

    #[test]
    fn who_ignores_the_question_fails() {
        let ignored = list(1, r#"{"displayName":"Office"}"#);
        insta::assert_snapshot!(right().with(Question::NoSuchGroup, 200, &ignored).says(&CHECK), @"
        FAIL scim.groups-can-be-searched.ignored
          Stop: this server ignores the search
          saw: We asked for a group that is not there. api.kisi.io gave another one.
          The standard asks: None
          do: Do not activate group management before this is settled: JumpCloud may take over the wrong group. For Kisi, send this finding to support@getkisi.com.
        ");
    }

    #[test]
    fn who_refuses_it_is_told() {
        insta::assert_snapshot!(right().with(Question::NoSuchGroup, 400, "").says(&CHECK), @"
        WARN scim.groups-can-be-searched.refused
          Know that the server refuses to search groups
          saw: api.kisi.io gave no list when we searched by group name (400).
          JumpCloud needs: A list, empty when none is found
          do: You can go on. Whether JumpCloud needs the search is not documented. Watch the test in step 7.
        ");
        assert_eq!(
            right()
                .with(Question::NoSuchGroup, 404, NOT_FOUND)
                .says(&CHECK),
            "PASS\n"
        );
    }

    #[test]
    fn where_there_is_no_list_nothing_is_shown() {
        let told = right().with(Question::Groups, 404, NOT_FOUND).says(&CHECK);
        assert!(told.starts_with("WAIT"), "{told}");
    }
}
