//! A directory import takes a group of at most 500 people, as Kisi says of its other directory imports.

use super::of_roster;
use crate::check::{Check, Outcome, finding};
use crate::roster::Road;
use crate::session::Case;

pub(super) const CHECK: Check = Check {
    id: "roster.fits-an-import",
    run,
};

const MOST: usize = 500;

fn run(case: &Case) -> Outcome {
    of_roster(case, |roster| {
        let largest = roster.largest_group.filter(|_| roster.road == Road::Import);
        largest.map_or(Outcome::NotApplicable, |count| {
            let is_large = count > MOST;
            is_large
                .then(|| finding("too-many").number("count", count))
                .into()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{in_kisi, says, summary};
    use super::*;
    use crate::roster::Sides;

    #[test]
    fn only_the_largest_group_of_an_import_counts() {
        let of = |road, groups: &[usize]| {
            let groups = groups.to_vec();
            let sides = in_kisi("", "");
            says(
                &CHECK,
                summary(Sides {
                    road,
                    groups,
                    ..sides
                }),
            )
        };
        insta::assert_snapshot!(of(Road::Import, &[3, 501]), @"
        WARN roster.fits-an-import.too-many
          Ask Kisi, or take smaller groups
          saw: The largest group has 501 people.
          Kisi needs: At most 500 people in a group
          do: Ask support@getkisi.com for more, or make several smaller groups in JumpCloud.
        ");
        assert_eq!(of(Road::Import, &[500, 500]), "PASS\n");
        assert_eq!(of(Road::UserName, &[501]), "NOT APPLICABLE\n");
        assert_eq!(of(Road::Import, &[]), "NOT APPLICABLE\n");
    }
}
