//! A host whose number nobody knows.

use super::stage::{Stage, at};
use crate::check::{Check, Outcome};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "scim.host-is-known",
    run,
};

fn run(case: &Case) -> Outcome {
    at(case, Stage::Name, |stop| Some(stop.finding("unknown")))
}

#[cfg(test)]
mod tests {
    use super::super::testing::look;
    use super::*;
    use crate::observation::Question;
    use crate::wire::Reason;

    #[test]
    fn a_name_that_nobody_knows() {
        insta::assert_snapshot!(look().silent(Question::Users, Reason::Name).says(&CHECK), @"
        FAIL scim.host-is-known.unknown
          Go online, or correct the host's name
          saw: Nobody here knows where api.kisi.io is.
          do: Open any web page. If none opens, you are offline. If it opens, compare the host's name letter by letter.
        ");
    }

    #[test]
    fn behind_a_closed_proxy_it_waits() {
        let told = look().silent(Question::Users, Reason::Proxy).says(&CHECK);
        assert!(told.starts_with("WAIT"), "{told}");
        assert_eq!(
            look().silent(Question::Users, Reason::Refused).says(&CHECK),
            "PASS\n"
        );
    }
}
