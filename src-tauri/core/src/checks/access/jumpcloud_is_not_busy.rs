//! JumpCloud was asked too often, also after we waited and asked again.

use super::hurdle::{Hurdle, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "access.jumpcloud-is-not-busy",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Hurdle::Busy, |stop| stop.finding("busy"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{no, only, says, silence};
    use super::*;
    use crate::wire::{Reason, Refusal};

    #[test]
    fn that_we_waited_is_told() {
        let busy = no(Refusal::Busy, 429, "Too Many Requests");
        insta::assert_snapshot!(says(&CHECK, only(busy)), @"
        FAIL access.jumpcloud-is-not-busy.busy
          Wait a few minutes, then ask again
          saw: console.jumpcloud.com says that it was asked too often (429), also after we waited and asked again. It says: Too Many Requests
          do: Wait ten minutes. Look whether another program uses the same key, and let it rest meanwhile.
        ");
        let told = says(&CHECK, only(silence(Reason::Name, "")));
        assert!(told.starts_with("WAIT"), "{told}");
    }
}
