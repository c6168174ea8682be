//! Somebody who is in the list and is not found by name.

use super::{about, answered};
use crate::check::{Check, Need, Outcome};
use crate::observation::Question;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.known-person-is-found",
    run,
};

fn run(case: &Case) -> Outcome {
    answered(case, Question::KnownUser, |look, reply| {
        match reply.list() {
            Some(list) if list.matching > 0 => Outcome::PASS,
            Some(list) if list.count == 0 => about(look, reply, "not-found").into(),
            None if reply.status == 404 => about(look, reply, "not-found").into(),
            // Refused, or everybody was given: the search shows nothing, and its own check says so.
            _ => Outcome::Waiting(Need::SyncAnswer),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, PERSON, list, right};
    use super::*;

    #[test]
    fn who_is_not_found_is_told() {
        insta::assert_snapshot!(right().with(Question::KnownUser, 200, &list(0, "")).says(&CHECK), @"
        WARN scim.known-person-is-found.not-found
          Look why people are not found by their name
          saw: We asked for the first person of the list by their user name. api.kisi.io found nobody.
          The standard asks: That person
          do: You can go on. JumpCloud may make people twice: watch the first ones.
        ");
        let told = right()
            .with(Question::KnownUser, 404, NOT_FOUND)
            .says(&CHECK);
        assert!(
            told.starts_with("WARN scim.known-person-is-found.not-found"),
            "{told}"
        );
    }

    #[test]
    fn a_search_that_shows_nothing_is_no_pass() {
        let others = list(1, &PERSON.replace("ada", "bert"));
        for (status, text) in [(400, ""), (200, others.as_str())] {
            let told = right().with(Question::KnownUser, status, text).says(&CHECK);
            assert!(told.starts_with("WAIT"), "{told}");
        }
    }

    #[test]
    fn an_empty_server_has_nobody_to_find() {
        assert_eq!(
            right().without(Question::KnownUser).says(&CHECK),
            "NOT APPLICABLE\n"
        );
    }
}
