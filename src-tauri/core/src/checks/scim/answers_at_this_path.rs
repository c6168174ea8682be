//! A path where nothing stands, while a neighbour answers.

use super::stage::{Stage, at};
use crate::check::{Check, Finding, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.answers-at-this-path",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Path, |stop| {
        let address = &stop.look.address;
        let found = match &stop.look.neighbour {
            Some(neighbour) => Finding {
                needed: Some(neighbour.clone()),
                ..stop.finding("neighbour").text("neighbour", neighbour)
            },
            None => stop.finding("nothing"),
        };
        Some(found.text("typed", &address.typed))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{NOT_FOUND, at, look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn a_neighbour_is_named() {
        let told = at("https://scim.example/scim")
            .with(Question::Users, 404, "")
            .neighbour("https://scim.example/scim/v2")
            .says(&CHECK);
        insta::assert_snapshot!(told, @"
        FAIL scim.answers-at-this-path.neighbour
          Correct the path of the address
          saw: At https://scim.example/scim there is no list of people (404). On the same host, SCIM answers at another path.
          What is needed: https://scim.example/scim/v2
          do: Use that address here and in Base URL.
        ");
    }

    #[test]
    fn without_one_scim_may_be_off() {
        insta::assert_snapshot!(look().with(Question::Users, 404, NOT_FOUND).says(&CHECK), @"
        FAIL scim.answers-at-this-path.nothing
          Look whether SCIM is on, and compare the address
          saw: At https://api.kisi.io/scim/v2 there is no list of people (404), nor at the usual paths beside it. It says: Not here.
          do: Compare the address letter by letter. In Kisi, open Settings → SSO & SCIM and look whether Enable SCIM is on and saved.
        ");
        for status in [405, 410, 501] {
            let told = look().with(Question::Users, status, "").says(&CHECK);
            assert!(
                told.starts_with("FAIL scim.answers-at-this-path.nothing"),
                "{told}"
            );
        }
    }

    #[test]
    fn other_questions_may_find_nothing() {
        assert_eq!(
            right().with(Question::Groups, 404, NOT_FOUND).says(&CHECK),
            "PASS\n"
        );
    }
}
