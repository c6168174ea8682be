//! JumpCloud has an application for Kisi at all.

use crate::check::{Check, Need, Outcome, finding};
use crate::observation::NoAnswer;
use crate::session::Case;
use crate::wire::Refusal;

pub(super) const CHECK: Check = Check {
    id: "application.exists",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(seen) = case.session.application() else {
        return Outcome::Waiting(Need::Application);
    };
    match (&seen.application, &seen.list) {
        (Some(Ok(_)), _) => Outcome::PASS,
        (Some(Err(NoAnswer::Refused(refused))), _) if refused.refusal == Refusal::NotFound => {
            finding("gone").into()
        }
        (Some(Err(_)), _) | (None, Some(Err(_)) | None) => Outcome::Waiting(Need::Application),
        (None, Some(Ok(listed))) if !listed.candidates.is_empty() => Outcome::PASS,
        // Of a list that changed, or that has records nobody can read, nothing is known to be absent.
        (None, Some(Ok(listed))) if !listed.is_whole() => Outcome::Waiting(Need::NotShown),
        (None, Some(Ok(listed))) => finding("none").number("count", listed.total).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{not_allowed, says, waits_then_passes};
    use super::*;
    use crate::observation::{ApplicationSeen, Listed};

    fn none(seen: &mut ApplicationSeen) -> &mut Listed {
        seen.taken = None;
        seen.application = None;
        let Some(Ok(listed)) = &mut seen.list else {
            panic!("a list");
        };
        listed.candidates.clear();
        listed.total = 12;
        listed
    }

    #[test]
    fn waits_and_passes() {
        waits_then_passes(&CHECK);
    }

    #[test]
    fn none_among_others() {
        let told = says(&CHECK, |seen| {
            none(seen);
        });
        insta::assert_snapshot!(told, @r"
        FAIL application.exists.none
          Make the application in JumpCloud
          saw: JumpCloud has 12 applications. None of them is for Kisi.
          do: In JumpCloud, open SSO Applications and press + Add New Application. Choose Custom Application. If you made it in another organization, use a key of that one.
        ");
    }

    #[test]
    fn a_list_that_is_not_whole_tells_of_nothing() {
        for alter in [
            |listed: &mut Listed| listed.steady = false,
            |listed: &mut Listed| listed.unreadable = 1,
        ] {
            let told = says(&CHECK, |seen| alter(none(seen)));
            assert!(told.starts_with("WAIT"), "{told}");
        }
    }

    #[test]
    fn what_the_key_may_not_read_is_not_absent() {
        let told = says(&CHECK, |seen| {
            seen.list = Some(Err(not_allowed()));
            seen.taken = None;
            seen.application = None;
        });
        assert!(told.starts_with("WAIT"), "{told}");
    }

    #[test]
    fn one_that_was_chosen_and_is_gone() {
        let told = says(&CHECK, |seen| {
            let mut refused = not_allowed();
            if let NoAnswer::Refused(refused) = &mut refused {
                refused.refusal = Refusal::NotFound;
            }
            seen.application = Some(Err(refused));
        });
        insta::assert_snapshot!(told, @r"
        FAIL application.exists.gone
          Choose another application: this one is gone
          saw: JumpCloud no longer has the application that you chose.
          do: Look again here. If nobody removed it on purpose, ask who else works in JumpCloud.
        ");
    }
}
