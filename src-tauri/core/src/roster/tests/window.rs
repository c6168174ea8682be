//! The list as the window asks for it.

use std::time::Instant;

use super::*;
use crate::words::{Screens, Words, plain};

fn many(count: usize) -> Roster {
    let comers = (0..count)
        .map(|id| {
            let email = format!("person{id}@x.example");
            named(&id.to_string(), &email, &email, &format!("Jürgen {id}"))
        })
        .collect();
    let there = (0..count)
        .step_by(2)
        .map(|id| present(&id.to_string(), &format!("person{id}@x.example")))
        .collect();
    compare(sides(comers, there))
}

#[test]
fn rows_come_in_words_with_their_filters() {
    let words = Words::new("en", Screens::Newer, "Kisi SSO");
    let mut watched = sides(
        vec![
            named("1", "anna@x.example", "anna", "Anna"),
            comer("2", "ben@x.example"),
        ],
        vec![present("7", "guest@x.example")],
    );
    watched.marked.owner = Some("ben@x.example".into());
    let roster = compare(watched);
    let told = |filter: &str| {
        let rows = roster.shown("", filter, 0, 10, 4, &words);
        assert_eq!((rows.revision, rows.total as usize), (4, rows.rows.len()));
        let line = |row: &crate::view::RosterRow| {
            format!(
                "{} ({}): {}. {} {:?}",
                row.name,
                row.email,
                row.state,
                plain(&row.reason),
                row.badges
            )
        };
        rows.rows.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(told("all"), @r#"
        Anna (anna@x.example): needs a decision. JumpCloud would send anna as the user name. Kisi wants the e-mail address there. They are not in Kisi. []
        Some Body (ben@x.example): will be made. They are not in Kisi. ["owner"]
        Some Body (guest@x.example): stays. They are in Kisi, and SCIM did not bring them. []
        "#);
    insta::assert_snapshot!(told("stay"), @"Some Body (guest@x.example): stays. They are in Kisi, and SCIM did not bring them. []");
    let filters = roster.filters(&words);
    let filters: Vec<_> = filters
        .iter()
        .map(|one| format!("{} {}", one.label, one.count))
        .collect();
    assert_eq!(
        filters,
        [
            "Everybody 3",
            "Need a decision 1",
            "Will be made 1",
            "Stay as they are 1"
        ]
    );
}

#[test]
fn a_list_is_searched_whatever_the_capitals() {
    let roster = many(300);
    assert_eq!(roster.rows("jÜRGEN 29", None, 0, 5).total, 11);
    assert_eq!(roster.rows("JÜRGEN 299", Some(Kind::Create), 0, 5).total, 1);
    assert_eq!(roster.rows("jürgen 299", Some(Kind::Adopt), 0, 5).total, 0);
    assert_eq!(roster.rows("nobody", None, 0, 5).total, 0);
    assert_eq!(roster.rows("", Some(Kind::Adopt), 149, 5).rows.len(), 1);
    assert_eq!(roster.rows("", None, 1_000, 5).rows.len(), 0);
    assert_eq!(roster.find("jumpcloud-0", "", Some(Kind::Adopt)), Some(0));
    assert_eq!(roster.find("jumpcloud-0", "", Some(Kind::Create)), None);
    assert_eq!(roster.find("nobody", "", None), None);
}

/// Told, not judged: the clock of a busy computer is no test.
#[test]
fn a_hundred_thousand_people_are_searched_while_somebody_types() {
    let roster = many(100_000);
    assert_eq!(roster.counts().people, 100_000);
    for (query, total) in [
        ("p", 100_000),
        ("pe", 100_000),
        ("person9999", 11),
        ("zz", 0),
        ("j", 100_000),
    ] {
        let start = Instant::now();
        assert_eq!(roster.rows(query, None, 0, 50).total, total, "{query}");
        println!("{query}: {:?}", start.elapsed());
    }
}
