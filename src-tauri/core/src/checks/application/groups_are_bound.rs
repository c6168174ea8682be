//! Somebody may use the application: a new one is denied to everybody until a group is bound to it.

use super::shared::one;
use crate::check::{Check, Need, Outcome, finding};
use crate::observation::Part;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.groups-are-bound",
    run,
};

fn run(case: &Case) -> Outcome {
    if let Err(outcome) = one(case) {
        return outcome;
    }
    let Some(seen) = case.session.application() else {
        return Outcome::Waiting(Need::Application);
    };
    let people = count(&seen.people).or(count(&seen.people_bound));
    match (&seen.groups, people) {
        (None, _) => Outcome::Waiting(Need::Application),
        (Some(Err(_)), _) => Outcome::Waiting(Need::NotShown),
        (Some(Ok(groups)), Some(0)) if !groups.is_empty() => {
            finding("empty").number("count", groups.len()).into()
        }
        (Some(Ok(groups)), _) if !groups.is_empty() => Outcome::PASS,
        (Some(Ok(_)), Some(0)) => finding("none").into(),
        (Some(Ok(_)), Some(people)) => finding("people-alone").number("count", people).into(),
        (Some(Ok(_)), None) => Outcome::Waiting(Need::NotShown),
    }
}

fn count(part: &Part<usize>) -> Option<usize> {
    part.as_ref()?.as_ref().ok().copied()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{needs_the_one, not_allowed, says};
    use super::*;

    fn told(groups: bool, people: usize) -> String {
        says(&CHECK, |seen| {
            if let Some(Ok(bound)) = &mut seen.groups {
                bound.retain(|_| groups);
            }
            seen.people = Some(Ok(people));
        })
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
    }

    #[test]
    fn none() {
        insta::assert_snapshot!(told(false, 0), @r"
        FAIL application.groups-are-bound.none
          Tick a group for the application
          saw: No group and no person is bound to it. So nobody can sign in.
          do: In JumpCloud, open Kisi SSO, tab User Groups. Tick a group and press Save. Then look again here.
        ");
    }

    #[test]
    fn people_without_a_group() {
        insta::assert_snapshot!(told(false, 2), @r"
        NOTE application.groups-are-bound.people-alone
          People may use it without a group
          saw: No group is bound to it. 2 people are bound alone.
          do: Kisi's guide ticks a group: In JumpCloud, open Kisi SSO, tab User Groups. For a first try, people alone are enough.
        ");
    }

    #[test]
    fn a_group_without_people() {
        insta::assert_snapshot!(told(true, 0), @r"
        WARN application.groups-are-bound.empty
          Put people into the group
          saw: One group is bound to it, and nobody is in it.
          do: In JumpCloud, open User Groups and put people into a group that is bound. Then look again here.
        ");
    }

    #[test]
    fn what_the_key_may_not_read_is_not_absent() {
        let told = says(&CHECK, |seen| seen.groups = Some(Err(not_allowed())));
        assert!(told.contains("does not show"), "{told}");
        let told = says(&CHECK, |seen| {
            seen.groups = Some(Ok(Vec::new()));
            seen.people = Some(Err(not_allowed()));
            seen.people_bound = Some(Err(not_allowed()));
        });
        assert!(told.contains("does not show"), "{told}");
    }
}
