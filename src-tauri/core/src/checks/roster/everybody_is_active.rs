//! Everybody who is expected can use it: JumpCloud sends suspended people and people with an expired password as not
//! active, as a third party tells of its default; others cannot sign in to JumpCloud.

use super::{counted, of_roster};
use crate::check::{Check, Finding, Outcome, finding};
use crate::roster::{Counts, Reason};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.everybody-is-active",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        let found = [sent_off(&roster.counts), cannot_sign_in(&roster.counts)];
        Outcome::Looked(found.into_iter().flatten().collect())
    })
}

fn sent_off(counts: &Counts) -> Option<Finding> {
    let [suspended, expired] =
        [Reason::Suspended, Reason::PasswordExpired].map(|reason| counts.reason(reason));
    (suspended + expired > 0).then(|| {
        finding("sent-off")
            .number("suspended", suspended)
            .number("expired", expired)
    })
}

fn cannot_sign_in(counts: &Counts) -> Option<Finding> {
    let [locked, staged, never] = [Reason::Locked, Reason::Staged, Reason::NeverActivated]
        .map(|reason| counts.reason(reason));
    let found = counted("cannot-sign-in", locked + staged + never)?;
    Some(
        found
            .number("locked", locked)
            .number("staged", staged)
            .number("never", never),
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of, says};
    use super::*;

    #[test]
    fn each_state_is_counted() {
        let told = says(
            &CHECK,
            of(
                "a@x.example suspended\nb@x.example expired\nc@x.example locked\nd@x.example never\ne@x.example staged",
            ),
        );
        insta::assert_snapshot!(told, @"
        WARN roster.everybody-is-active.sent-off
          Know who comes switched off
          saw: Suspended: 1. With an expired password: 1.
          JumpCloud needs: Accounts that are neither suspended nor have an expired password
          do: Let people with an expired password set a new one before you activate. Suspended people may stay as they are.
        NOTE roster.everybody-is-active.cannot-sign-in
          Know who cannot sign in yet
          saw: Locked: 1. Staged: 1. Never set a password: 1.
          JumpCloud needs: Accounts that work
          do: They come, and cannot sign in through JumpCloud until their accounts are ready.
        ");
        assert_eq!(says(&CHECK, of("anna@x.example")), "PASS\n");
    }
}
