//! A host that takes no call.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;
use crate::wire::Reason;

pub(super) const CHECK: Check = Check {
    id: "scim.connection-is-accepted",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Connection, |stop| {
        let hung_up = stop.reason() == Some(Reason::BrokenOff);
        Some(stop.finding(if hung_up { "hung-up" } else { "refused" }))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{look, right};
    use super::*;
    use crate::observation::Question;

    #[test]
    fn nobody_listens_or_somebody_hangs_up() {
        let says = |reason| look().silent(Question::Users, reason).says(&CHECK);
        insta::assert_snapshot!(says(Reason::Refused), @"
        FAIL scim.connection-is-accepted.refused
          Look whether a firewall stands in between
          saw: Nobody takes the call at api.kisi.io.
          do: Try once more in a minute. If it stays so, ask whoever looks after your network whether api.kisi.io is allowed.
        ");
        insta::assert_snapshot!(says(Reason::BrokenOff), @"
        FAIL scim.connection-is-accepted.hung-up
          Try once more, then look for a firewall
          saw: api.kisi.io took the call and hung up before it said anything.
          do: Try once more in a minute. If it stays so, something between here and api.kisi.io cuts the line: ask whoever looks after your network.
        ");
        assert!(says(Reason::Name).starts_with("WAIT"));
        assert_eq!(says(Reason::TlsName), "PASS\n");
    }

    #[test]
    fn a_later_question_is_named() {
        let cut = right().silent(Question::NoSuchUser, Reason::BrokenOff);
        insta::assert_snapshot!(cut.says(&CHECK), @"
        FAIL scim.connection-is-accepted.hung-up
          Try once more, then look for a firewall
          saw: api.kisi.io took the call and hung up before it said anything (when asked: A name that nobody has).
          do: Try once more in a minute. If it stays so, something between here and api.kisi.io cuts the line: ask whoever looks after your network.
        ");
    }
}
