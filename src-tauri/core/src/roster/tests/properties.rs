//! What is true of any two sides.

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::*;

/// Few different letters, so that people meet.
fn addresses() -> impl Strategy<Value = Vec<String>> {
    let one = "([abA]{0,2}(\\+[ab])?@[xX])|[a ]{0,1}";
    prop::collection::vec(one, 0..12)
}

fn both() -> impl Strategy<Value = Sides> {
    let gaps = subsequence(
        vec![
            Gap {
                part: Part::Members,
                why: Unread::Twice { count: 1 },
            },
            Gap {
                part: Part::ScimPeople,
                why: Unread::NotAsked,
            },
        ],
        0..=2,
    );
    let scim = prop::collection::vec(any::<u8>(), 12);
    (addresses(), addresses(), addresses(), scim, gaps).prop_map(
        |(comers, names, kisi, scim, gaps)| {
            let names = names.into_iter().map(Some).chain(std::iter::repeat(None));
            let comers = comers
                .iter()
                .enumerate()
                .zip(names)
                .map(|((id, email), name)| {
                    named(&id.to_string(), email, name.as_ref().unwrap_or(email), "N")
                });
            let present = kisi
                .iter()
                .enumerate()
                .zip(&scim)
                .map(|((id, email), by)| Present {
                    by_scim: [ByScim::Yes, ByScim::No, ByScim::NotKnown][*by as usize % 3],
                    ..present(&id.to_string(), email)
                });
            Sides {
                gaps,
                ..sides(comers.collect(), present.collect())
            }
        },
    )
}

proptest! {
    #[test]
    fn everybody_stands_in_exactly_one_row_and_the_counts_add_up(sides in both()) {
        let roster = compare(sides.clone());
        let mut ids: Vec<_> = roster.all().iter().map(|row| row.id.to_string()).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), roster.all().len());
        let of = |is: bool| roster.all().iter().filter(|row| row.comes() == is).count();
        prop_assert_eq!(of(true), sides.comers.len());
        // Whoever of Kisi has no row is the one partner of somebody who comes.
        let folded = |email: &str| address::folded(email);
        let alone = sides.present.iter().filter(|one| {
            let same = |email: &str| !folded(email).is_empty() && folded(email) == folded(&one.email);
            let twins = sides.present.iter().filter(|other| same(&other.email)).count();
            let comes = sides.comers.iter().any(|comer| same(&comer.email));
            !(comes && twins == 1)
        });
        prop_assert_eq!(of(false), alone.count());
        let counts = roster.counts();
        prop_assert_eq!(counts.people, roster.all().len());
        prop_assert_eq!(Kind::ALL.map(|kind| counts.kind(kind)).iter().sum::<usize>(), counts.people);
        for reason in Reason::ALL {
            let with = roster.all().iter().filter(|row| row.reasons.has(reason)).count();
            prop_assert_eq!(with, counts.reason(reason));
        }
        for row in roster.all() {
            prop_assert_eq!(row.kind, row.reasons.kind());
            prop_assert!(row.reasons.iter().any(|reason| reason.kind().is_some()));
        }
    }

    #[test]
    fn the_order_of_reading_does_not_matter(sides in both(), seed in any::<u64>()) {
        let mut other = sides.clone();
        shuffle(&mut other.comers, seed);
        shuffle(&mut other.present, seed);
        let (one, other) = (compare(sides), compare(other));
        prop_assert_eq!(one.all(), other.all());
    }

    #[test]
    fn nobody_is_surely_switched_off_or_new_beside_a_gap(sides in both()) {
        let roster = compare(sides.clone());
        if !sides.is_whole(Side::JumpCloud) {
            prop_assert_eq!(roster.counts().kind(Kind::Deactivate), 0);
            prop_assert_eq!(roster.counts().kind(Kind::Stay), 0);
        }
        if !sides.is_whole(Side::Kisi) {
            prop_assert_eq!(roster.counts().reason(Reason::New), 0);
        }
    }

    #[test]
    fn a_search_finds_what_looking_through_finds(
        sides in both(),
        queries in prop::collection::vec("[abAN@x]{0,3}", 1..6),
        offset in 0usize..5,
        kind in prop::sample::select(vec![None, Some(Kind::Create), Some(Kind::Conflict), Some(Kind::Stay)]),
    ) {
        let roster = compare(sides);
        for query in queries {
            let small = query.to_lowercase();
            let naive: Vec<_> = roster.all().iter()
                .filter(|row| kind.is_none_or(|kind| row.kind == kind))
                .filter(|row| row.name.to_lowercase().contains(&small) || row.email.to_lowercase().contains(&small))
                .collect();
            let page = roster.rows(&query, kind, offset, 3);
            prop_assert_eq!(page.total, naive.len());
            let expected: Vec<_> = naive.iter().copied().skip(offset).take(3).collect();
            prop_assert_eq!(page.rows, expected);
            for (at, row) in naive.iter().enumerate() {
                prop_assert_eq!(roster.find(&row.id, &query, kind), Some(at));
            }
        }
    }
}

/// Some order that the seed decides.
fn shuffle<T>(all: &mut [T], mut seed: u64) {
    for at in (1..all.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        all.swap(at, (seed >> 33) as usize % (at + 1));
    }
}
