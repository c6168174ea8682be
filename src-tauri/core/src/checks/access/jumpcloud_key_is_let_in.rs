//! JumpCloud answers 403: to an administrator who may not, and to an address that it has blocked.

use super::hurdle::{Hurdle, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-key-is-let-in",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Hurdle::Rights, |stop| stop.finding("blocked"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{no, only, says, taken};
    use super::*;
    use crate::wire::Refusal;

    #[test]
    fn both_causes_are_told() {
        insta::assert_snapshot!(says(&CHECK, only(no(Refusal::NotAllowed, 403, "Forbidden"))), @"
        FAIL access.jumpcloud-key-is-let-in.blocked
          Ask who may give this key its rights
          saw: console.jumpcloud.com does not let us in with this key (403). It says: Forbidden
          JumpCloud needs: An administrator with API access
          do: Ask an administrator with the role Billing whether API access is on for the owner of this key. JumpCloud also answers like this to an address that it has blocked: wait an hour or try from another network.
        ");
        let wrong = says(&CHECK, only(no(Refusal::Key, 401, "")));
        assert!(wrong.starts_with("WAIT"), "{wrong}");
        assert_eq!(says(&CHECK, taken()), "PASS\n");
    }
}
