//! The tester would come, and could sign in: otherwise the first trial tests nothing.

use super::of_roster;
use crate::check::{Check, Need, Outcome, finding};
use crate::roster::{Kind, Side, Standing};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.tester-comes",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| match &roster.tester {
        Standing::NotKnown => Outcome::NotApplicable,
        Standing::There {
            comes: true, kind, ..
        } => match kind {
            Kind::Create | Kind::Adopt => Outcome::PASS,
            Kind::Open => Outcome::Waiting(Need::Roster),
            kind => finding("held-up").choice("kind", kind.name()).into(),
        },
        _ if !roster.is_whole(Side::JumpCloud) => Outcome::Waiting(Need::Roster),
        _ => finding("absent").into(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of, says, with_tester};
    use super::*;

    #[test]
    fn the_tester_is_looked_for_when_somebody_said_who_it_is() {
        assert_eq!(says(&CHECK, of("anna@x.example")), "NOT APPLICABLE\n");
        let told = |people| says(&CHECK, with_tester(people, "Anna@x.example"));
        assert_eq!(told("anna@x.example"), "PASS\n");
        insta::assert_snapshot!(told("ben@x.example"), @"
        WARN roster.tester-comes.absent
          Put the tester into a group
          saw: The tester is in none of the groups.
          We ask: The tester in one of the groups
          do: In JumpCloud, add the tester to one of the groups, then read the list again.
        ");
        insta::assert_snapshot!(told("anna@x.example suspended"), @"
        WARN roster.tester-comes.held-up
          Mend the tester's account, or choose another tester
          saw: The tester comes, and their JumpCloud account is not ready.
          We ask: A tester with an account that works
          do: Search the list for the tester and read why. Mend it in JumpCloud, then read the list again.
        ");
        assert!(told("anna@x.example anna").contains("held-up"));
    }
}
