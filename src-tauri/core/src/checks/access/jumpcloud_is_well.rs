//! A fault of JumpCloud's own.

use super::hurdle::{Hurdle, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-is-well",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Hurdle::Broken, |stop| stop.finding("broken"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{no, only, says, taken};
    use super::*;
    use crate::wire::Refusal;

    #[test]
    fn its_own_words_are_told() {
        let broken = no(Refusal::Broken, 503, "Service Unavailable");
        insta::assert_snapshot!(says(&CHECK, only(broken)), @"
        FAIL access.jumpcloud-is-well.broken
          Wait, then ask again
          saw: console.jumpcloud.com has a problem of its own (503). It says: Service Unavailable
          do: Look on status.jumpcloud.com. Ask again in ten minutes.
        ");
        assert_eq!(says(&CHECK, taken()), "PASS\n");
    }
}
