//! Kisi refuses the key.

use crate::check::{Check, Finding, Need, Outcome, finding};
use crate::checks::scim::with_words;
use crate::observation::NoAnswer;
use crate::session::Case;
use crate::wire::{Refusal, Refused};

pub(super) const CHECK: Check = Check {
    id: "access.kisi-key-is-accepted",
    run,
};

fn run(case: &Case) -> Outcome {
    let Some(seen) = case.session.kisi_account() else {
        return Outcome::Waiting(Need::KisiKey);
    };
    match &seen.account {
        None => Outcome::Waiting(Need::Kisi),
        Some(Ok(_)) => Outcome::PASS,
        Some(Err(NoAnswer::Refused(refused))) => match refused.refusal {
            Refusal::Key => told("refused", refused).into(),
            Refusal::NotAllowed => told("switched-off", refused).into(),
            _ => Outcome::Waiting(Need::Kisi),
        },
        Some(Err(NoAnswer::Silent(_))) => Outcome::Waiting(Need::Kisi),
    }
}

fn told(problem: &'static str, refused: &Refused) -> Finding {
    with_words(finding(problem), refused.status, &refused.says)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{kisi_said, no, owner, says_of_kisi};
    use super::*;

    #[test]
    fn both_refusals_are_told_apart() {
        let told = [
            no(Refusal::Key, 401, "Access denied."),
            no(Refusal::NotAllowed, 403, "Access disabled"),
        ]
        .map(|no| says_of_kisi(&CHECK, kisi_said(no)));
        insta::assert_snapshot!(told.concat(), @"
        FAIL access.kisi-key-is-accepted.refused
          Make a new Kisi key
          saw: Kisi refused the key (401). It says: Access denied.
          Kisi needs: A key that works today
          do: A key ends when it is removed, and when nobody used it for a long time. In Kisi, open My Account → API. Press Add API key and paste the new key here.
        FAIL access.kisi-key-is-accepted.switched-off
          Ask the owner to switch your access on
          saw: Kisi knows the key and lets it read nothing (403). It says: Access disabled
          Kisi needs: The key of an owner or an administrator with access
          do: In Kisi, the owner opens Users and looks whether access is on for the person whose key this is.
        ");
    }

    #[test]
    fn one_that_kisi_takes_passes() {
        assert_eq!(says_of_kisi(&CHECK, owner()), "PASS\n");
        let busy = says_of_kisi(&CHECK, kisi_said(no(Refusal::Busy, 429, "")));
        assert!(busy.starts_with("WAIT"), "{busy}");
    }
}
