//! No second application calls itself as Kisi's guide asks: Kisi could not tell the two apart.

use super::shared::one;
use crate::check::{Check, Need, Outcome, finding};
use crate::observation::Sign;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.is-the-only-one",
    run,
};

fn run(case: &Case) -> Outcome {
    let one = match one(case) {
        Ok(one) => one,
        Err(outcome) => return outcome,
    };
    let list = case
        .session
        .application()
        .and_then(|seen| seen.list.as_ref());
    let Some(Ok(listed)) = list else {
        return Outcome::Waiting(Need::NotShown);
    };
    let others: Vec<_> = listed
        .candidates
        .iter()
        .filter(|other| other.id != one.id && other.signs.contains(&Sign::IdpEntityId))
        .collect();
    match others.first() {
        Some(first) => finding("several")
            .number("count", others.len() + 1)
            .text("name", &one.label)
            .text("other", &first.label)
            .into(),
        None if !listed.is_whole() => finding("perhaps").into(),
        None => Outcome::PASS,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{candidate, needs_the_one, says};
    use super::*;

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
    }

    fn beside(signs: Vec<Sign>) -> String {
        says(&CHECK, |seen| {
            if let Some(Ok(listed)) = &mut seen.list {
                let mut other = candidate("b", "Kisi old");
                other.signs = signs;
                listed.candidates.push(other);
            }
        })
    }

    #[test]
    fn a_second_one() {
        insta::assert_snapshot!(beside(vec![Sign::IdpEntityId]), @r"
        WARN application.is-the-only-one.several
          Keep one application for Kisi
          saw: 2 applications have Kisi's name in IdP Entity ID: Kisi SSO, Kisi old.
          do: In JumpCloud, open SSO Applications. Find out whether people use the other one today. If nobody does, remove it.
        ");
    }

    #[test]
    fn one_that_only_has_the_label_is_no_second_one() {
        assert_eq!(beside(vec![Sign::Label]), "PASS\n");
    }

    #[test]
    fn a_list_that_changed() {
        let told = says(&CHECK, |seen| {
            if let Some(Ok(listed)) = &mut seen.list {
                listed.steady = false;
            }
        });
        insta::assert_snapshot!(told, @r"
        NOTE application.is-the-only-one.perhaps
          Look again: the list was not whole
          saw: The list of applications changed while we read it, or a part of it could not be read. So we may have missed one.
          do: Look again here.
        ");
    }
}
