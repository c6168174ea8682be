//! The person who tries the sign-in is in JumpCloud, can use it, and may use this application.

use super::shared::one;
use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::jumpcloud::State;
use crate::observation::{Standing, Tester};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "application.tester-may-sign-in",
    run,
};

fn run(case: &Case) -> Outcome {
    if let Err(outcome) = one(case) {
        return outcome;
    }
    let tester = case
        .session
        .application()
        .and_then(|seen| seen.tester.as_ref());
    match tester {
        None => Outcome::Waiting(Need::Tester),
        Some(Err(_)) => Outcome::Waiting(Need::NotShown),
        Some(Ok(Tester::Unknown)) => finding("unknown").into(),
        Some(Ok(Tester::Several)) => finding("several").into(),
        Some(Ok(Tester::Known(standing))) => judge(standing),
    }
}

fn judge(standing: &Standing) -> Outcome {
    let state = state(standing.state);
    match &standing.admitted {
        Some(Ok(admitted)) => {
            let out = (!admitted).then(|| finding("not-admitted"));
            Outcome::Looked(state.into_iter().chain(out).collect())
        }
        _ if state.is_some() => state.into(),
        Some(Err(_)) => Outcome::Waiting(Need::NotShown),
        None => Outcome::Waiting(Need::Application),
    }
}

fn state(state: State) -> Option<Finding> {
    let problem = match state {
        State::Active => return None,
        State::Suspended | State::Staged | State::Locked => "shut-out",
        State::PasswordExpired | State::NeverActivated => "not-ready",
    };
    Some(finding(problem).choice("state", state.name()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{needs_the_one, not_allowed, says};
    use super::*;

    fn told(state: State, admitted: bool) -> String {
        of(Tester::Known(Standing {
            state,
            admitted: Some(Ok(admitted)),
        }))
    }

    fn of(tester: Tester) -> String {
        says(&CHECK, |seen| seen.tester = Some(Ok(tester)))
    }

    #[test]
    fn waits_and_passes() {
        needs_the_one(&CHECK);
        let nobody = says(&CHECK, |seen| seen.tester = None);
        assert!(nobody.contains("the address of the person"), "{nobody}");
        let refused = says(&CHECK, |seen| seen.tester = Some(Err(not_allowed())));
        assert!(refused.contains("does not show"), "{refused}");
    }

    #[test]
    fn nobody_has_this_address() {
        insta::assert_snapshot!(of(Tester::Unknown), @r"
        FAIL application.tester-may-sign-in.unknown
          Name somebody who is in JumpCloud
          saw: Nobody in JumpCloud has this e-mail address.
          do: Compare the address letter by letter. An administrator is not always a user: then take another person.
        ");
    }

    #[test]
    fn several_have_it() {
        insta::assert_snapshot!(of(Tester::Several), @r"
        WARN application.tester-may-sign-in.several
          Look who has this address
          saw: Several people in JumpCloud have this e-mail address.
          do: Take another person for the try.
        ");
    }

    #[test]
    fn in_no_group() {
        insta::assert_snapshot!(told(State::Active, false), @r"
        FAIL application.tester-may-sign-in.not-admitted
          Put this person into a group that may use the application
          saw: This person is in none of the groups that are bound to it.
          do: In JumpCloud, open User Groups and put the person into a bound group, or open Kisi SSO, tab User Groups, and tick a group of theirs. Then look again here.
        ");
    }

    #[test]
    fn shut_out_of_jumpcloud() {
        insta::assert_snapshot!(told(State::Suspended, true), @r"
        FAIL application.tester-may-sign-in.shut-out
          Take another person, or let this one in
          saw: JumpCloud has suspended this person.
          do: Find out why. Then switch the person on in JumpCloud, or take another one for the try.
        ");
        let both = told(State::Locked, false);
        assert!(both.contains("shut-out") && both.contains("not-admitted"));
    }

    #[test]
    fn not_ready_yet() {
        insta::assert_snapshot!(told(State::PasswordExpired, true), @r"
        WARN application.tester-may-sign-in.not-ready
          Let this person set a password first
          saw: The password of this person has expired.
          do: Ask the person to sign in to JumpCloud once and to set a password. Then look again here.
        ");
        insta::assert_snapshot!(told(State::NeverActivated, true), @r"
        WARN application.tester-may-sign-in.not-ready
          Let this person set a password first
          saw: This person was invited and has never set a password.
          do: Ask the person to sign in to JumpCloud once and to set a password. Then look again here.
        ");
    }

    #[test]
    fn where_the_groups_are_not_shown_the_state_still_counts() {
        let told = |state| {
            of(Tester::Known(Standing {
                state,
                admitted: Some(Err(not_allowed())),
            }))
        };
        assert!(told(State::Active).contains("does not show"));
        assert!(told(State::Suspended).contains("shut-out"));
    }
}
