//! At least one person would come: otherwise groups were not bound, or not saved.

use super::of_roster;
use crate::check::{Check, Need, Outcome, finding};
use crate::roster::Side;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.somebody-comes",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| match roster.counts.comers {
        0 if !roster.is_whole(Side::JumpCloud) => Outcome::Waiting(Need::Roster),
        0 => finding("nobody").into(),
        _ => Outcome::PASS,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{gap, of, says};
    use super::*;
    use crate::roster::{Part, Summary, Unread};

    #[test]
    fn nobody_is_a_fault_only_when_it_is_sure() {
        insta::assert_snapshot!(says(&CHECK, of("")), @"
        FAIL roster.somebody-comes.nobody
          Choose a group, and save
          saw: Nobody would come.
          We ask: At least one group with somebody in it
          do: In JumpCloud, open User Groups in the application, choose a group, and press Save.
        ");
        let gaps = vec![gap(Part::Members, Unread::Repeats { read: 0 })];
        assert!(says(&CHECK, Summary { gaps, ..of("") }).starts_with("WAIT"));
        assert_eq!(says(&CHECK, of("anna@x.example")), "PASS\n");
    }
}
