//! The owner of the organization in Kisi is not switched off by what comes from JumpCloud: that would lock out the one
//! who could mend it. What Kisi really does to its owner is not documented.

use super::of_roster;
use crate::check::{Check, Outcome, finding};
use crate::roster::{Kind, Reason, Standing};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.owner-stays",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        let Standing::There { kind, reasons, .. } = &roster.owner else {
            return Outcome::NotApplicable;
        };
        let states = reasons
            .iter()
            .filter(|reason| reason.kind() == Some(Kind::Inactive));
        let states: Vec<_> = states
            .map(|reason| format!("roster-reason-{}", reason.name()))
            .collect();
        let is_sent_off = reasons.iter().copied().any(Reason::is_sent_inactive);
        match kind {
            Kind::Deactivate => finding("switched-off").into(),
            _ if is_sent_off => finding("sent-off").messages("states", states).into(),
            _ if !states.is_empty() => finding("cannot-sign-in").messages("states", states).into(),
            Kind::Open => finding("not-sure").into(),
            _ => Outcome::PASS,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{in_kisi as of_sides, of, says, with_owner};
    use super::*;

    const OWNER: &str = "anna@x.example";

    #[test]
    fn the_owner_is_watched_when_it_is_known_who_that_is() {
        assert_eq!(says(&CHECK, of(OWNER)), "NOT APPLICABLE\n");
        assert_eq!(
            says(&CHECK, with_owner(of_sides(OWNER, ""), OWNER)),
            "PASS\n"
        );
        assert_eq!(
            says(&CHECK, with_owner(of_sides("", "anna@x.example no"), OWNER)),
            "PASS\n"
        );
    }

    #[test]
    fn a_lock_out_is_told_loudly() {
        let told = |jumpcloud, kisi| says(&CHECK, with_owner(of_sides(jumpcloud, kisi), OWNER));
        insta::assert_snapshot!(told("anna@x.example suspended", ""), @"
        WARN roster.owner-stays.sent-off
          Mend the owner's JumpCloud account first: this could lock you out
          saw: The owner would come switched off. Their account: suspended.
          JumpCloud needs: A JumpCloud account that is neither suspended nor has an expired password
          do: Mend the account in JumpCloud, then read the list again. Keep a second owner or administrator with Authenticate with Password until then.
        ");
        insta::assert_snapshot!(told("anna@x.example locked", ""), @"
        WARN roster.owner-stays.cannot-sign-in
          Mend the owner's JumpCloud account first
          saw: The owner could not sign in through JumpCloud. Their account: locked.
          JumpCloud needs: A JumpCloud account that works
          do: Mend the account in JumpCloud, then read the list again.
        ");
        insta::assert_snapshot!(told("", "anna@x.example yes"), @"
        WARN roster.owner-stays.switched-off
          Put the owner into a group first: this could lock you out
          saw: SCIM manages the owner in Kisi, and the owner is in none of your groups. JumpCloud switches such people off.
          JumpCloud needs: The owner in one of the groups
          do: In JumpCloud, add the owner to one of the groups under User Groups, then read the list again.
        ");
        insta::assert_snapshot!(told("", "anna@x.example"), @"
        NOTE roster.owner-stays.not-sure
          Put the owner into a group if you want to be sure
          saw: The owner is in none of your groups. Whether SCIM manages them in Kisi, we could not see.
          Kisi needs: The owner in one of the groups, or no SCIM before
          do: If SCIM was never on in Kisi before, nothing happens to the owner. Else add the owner to one of the groups.
        ");
    }
}
