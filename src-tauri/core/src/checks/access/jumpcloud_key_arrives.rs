//! JumpCloud sends us to its login page: no key reached it, so something on the way took it off.

use super::hurdle::{Hurdle, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-key-arrives",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Hurdle::NoKey, |stop| stop.finding("taken-off"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{no, only, says, taken};
    use super::*;
    use crate::wire::Refusal;

    #[test]
    fn a_key_that_did_not_arrive_is_no_wrong_key() {
        insta::assert_snapshot!(says(&CHECK, only(no(Refusal::NoKey, 302, ""))), @"
        FAIL access.jumpcloud-key-arrives.taken-off
          Do not make a new key: this one did not arrive
          saw: console.jumpcloud.com sends us to its login page (302), as it does when no key comes at all. We sent one.
          What is needed: The header x-api-key, as we send it
          do: Something between here and JumpCloud takes it off: ask whoever looks after your network, or try from another one.
        ");
        let wrong = says(&CHECK, only(no(Refusal::Key, 401, "")));
        assert_eq!(wrong, "PASS\n");
        assert_eq!(says(&CHECK, taken()), "PASS\n");
    }
}
