//! Everybody who would come has a name. Kisi takes people without one; nobody finds them in a list.

use super::{counted, of_roster};
use crate::check::{Check, Outcome};
use crate::roster::Reason;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.everybody-has-a-name",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        counted("none", roster.counts.reason(Reason::NoName)).into()
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of, says};
    use super::*;

    #[test]
    fn people_without_a_name_are_counted() {
        insta::assert_snapshot!(says(&CHECK, of("anna@x.example nameless")), @"
        NOTE roster.everybody-has-a-name.none
          Write the missing names
          saw: One person has no name in JumpCloud.
          We ask: A first or last name
          do: Write the names in JumpCloud when you like. Kisi takes people without them.
        ");
        assert_eq!(says(&CHECK, of("anna@x.example")), "PASS\n");
    }
}
