//! Both lists were read to their ends. A list with a gap is never taken for a whole one.

use super::of_roster;
use crate::check::{Check, Finding, Outcome, finding};
use crate::roster::{Side, Summary};
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.list-is-whole",
    run,
};

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        let gaps = [(Side::JumpCloud, "jumpcloud"), (Side::Kisi, "kisi")];
        let found = gaps
            .into_iter()
            .filter_map(|(side, problem)| gap(roster, side, problem));
        Outcome::Looked(found.collect())
    })
}

/// The first gap of a side, and how many there are besides.
fn gap(roster: &Summary, side: Side, problem: &'static str) -> Option<Finding> {
    let mut gaps = roster.gaps.iter().filter(|gap| gap.part.side() == side);
    let first = gaps.next()?;
    let mut found = finding(problem);
    found.args = first.args();
    Some(found.number("more", gaps.count()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{gap, of, says};
    use super::*;
    use crate::roster::{Part, Unread};
    use crate::wire::{Reason, Refusal};

    #[test]
    fn a_gap_is_said_with_its_numbers() {
        let roster = Summary {
            gaps: vec![
                gap(
                    Part::People,
                    Unread::EndedEarly {
                        read: 700,
                        total: 1_000,
                    },
                ),
                gap(Part::Members, Unread::Twice { count: 1 }),
                gap(
                    Part::KisiPeople,
                    Unread::Farthest {
                        read: 20_100,
                        total: 31_000,
                    },
                ),
            ],
            ..of("")
        };
        insta::assert_snapshot!(says(&CHECK, roster), @"
        WARN roster.list-is-whole.jumpcloud
          Read the list again: JumpCloud's side has a gap
          saw: The list of JumpCloud's people ended after 700 of 1000. There is one more gap.
          We ask: The whole list
          do: Read it again. Until it is whole, we call nobody switched off.
        WARN roster.list-is-whole.kisi
          Read the list again: Kisi's side has a gap
          saw: We read 20100 of 31000: Kisi gives nobody behind that place.
          We ask: The whole list
          do: With the token for user sync, the list has no such end. Else go on: whoever comes may be in Kisi already.
        ");
    }

    #[test]
    fn every_gap_has_its_words() {
        for why in [
            Unread::NotAsked,
            Unread::Refused {
                refusal: Refusal::Busy,
                status: 429,
            },
            Unread::Silent {
                reason: Reason::TimedOut,
            },
            Unread::TotalChanged { from: 10, to: 9 },
            Unread::TotalWrong {
                read: 11,
                total: 10,
            },
            Unread::Repeats { read: 100 },
            Unread::Records { count: 2 },
            Unread::NoRecord { count: 1 },
        ] {
            for part in [
                Part::Members,
                Part::People,
                Part::ScimPeople,
                Part::KisiPeople,
            ] {
                let gaps = vec![gap(part, why.clone())];
                let told = says(&CHECK, Summary { gaps, ..of("") });
                assert!(told.starts_with("WARN roster.list-is-whole."), "{told}");
            }
        }
    }

    #[test]
    fn a_whole_list_passes() {
        assert_eq!(says(&CHECK, of("anna@x.example")), "PASS\n");
    }
}
