//! Each kind and reason from the two people that make it.

use super::*;

#[test]
fn the_same_address_is_the_same_person() {
    let roster = compare(sides(
        vec![comer("1", "anna@x.example"), comer("2", "ben@x.example")],
        vec![
            present("7", "ben@x.example"),
            present("8", "guest@x.example"),
        ],
    ));
    insta::assert_snapshot!(lines(&roster), @"
        jumpcloud-1  create     new
        jumpcloud-2  adopt      same-address
        kisi-8       stay       not-by-scim
        ");
    assert_eq!(roster.counts().people, 3);
    assert!(roster.is_whole());
}

#[test]
fn every_conflict_is_told_apart() {
    let roster = compare(sides(
        vec![
            comer("1-capitals", "anna@x.example"),
            comer("2-plus", "ben+kisi@x.example"),
            comer("3-base", "carla@x.example"),
            comer("4-shared", "dan@x.example"),
            comer("5-shared", "Dan@x.example"),
            comer("6-twice", "elif@x.example"),
            named("7-other", "farid@x.example", "farid", "F"),
            named("8-blanks", "gina@x.example", "gina@x.example ", "G"),
            named("9-right", "Hans@x.example", "hans@x.example", "H"),
        ],
        vec![
            present("1", "ANNA@x.example"),
            present("2", "ben@x.example"),
            present("3", "carla+old@x.example"),
            present("4", "dan@x.example"),
            present("5", "elif@x.example"),
            present("6", "Elif@x.example"),
            present("7", "farid@x.example"),
            present("9", "hans@x.example"),
        ],
    ));
    insta::assert_snapshot!(lines(&roster), @"
        jumpcloud-7-other conflict   user-name-other+same-address
        jumpcloud-8-blanks conflict   blanks+new
        jumpcloud-1-capitals conflict   other-capitals
        jumpcloud-2-plus conflict   plus-address
        jumpcloud-3-base conflict   plus-address
        jumpcloud-4-shared conflict   shared-address+same-address
        jumpcloud-5-shared conflict   other-capitals+shared-address
        jumpcloud-6-twice conflict   twice-in-kisi
        kisi-5       conflict   twice-in-kisi
        kisi-6       conflict   twice-in-kisi
        jumpcloud-9-right adopt      same-address
        kisi-2       stay       not-by-scim
        kisi-3       stay       not-by-scim
        ");
}

#[test]
fn who_cannot_come_or_use_it_is_said() {
    let states = |id: &str, change: fn(&mut jumpcloud::Person)| {
        let email = format!("{id}@x.example");
        let mut person = jumpcloud::Person {
            id: id.into(),
            username: Some(email.clone()),
            email: Some(email),
            lastname: Some("B".into()),
            ..jumpcloud::Person::default()
        };
        change(&mut person);
        Comer::of(&person, Road::UserName)
    };
    let roster = compare(sides(
        vec![
            states("active", |_| {}),
            states("all", |person| {
                (person.suspended, person.account_locked) = (true, true);
                (person.password_expired, person.activated) = (true, Some(false));
            }),
            states("staged", |person| person.state = Some("staged".into())),
            states("no-email", |person| person.email = Some(" ".into())),
            states("no-address", |person| person.email = Some("anna".into())),
            states("no-name", |person| person.lastname = None),
            Comer::unread("unread"),
        ],
        vec![],
    ));
    insta::assert_snapshot!(lines(&roster), @"
        jumpcloud-no-address incomplete no-address+new
        jumpcloud-no-email incomplete no-email
        jumpcloud-all inactive   suspended+password-expired+locked+never-activated+new
        jumpcloud-staged inactive   staged+new
        jumpcloud-unread open       record-unread
        jumpcloud-active create     new
        jumpcloud-no-name create     new+no-name
        ");
}

#[test]
fn who_is_only_in_kisi_stays_unless_scim_brought_them() {
    let not_known = Present {
        by_scim: ByScim::NotKnown,
        ..present("3", "carla@x.example")
    };
    let there = vec![
        present("1", "a@x.example"),
        by_scim("2", "b@x.example"),
        not_known,
    ];
    let mut whole = sides(vec![], there);
    whole.outside = Some(["b@x.example".into()].into());
    insta::assert_snapshot!(lines(&compare(whole.clone())), @"
        kisi-2       deactivate in-no-group+outside-groups
        kisi-3       open       perhaps-by-scim
        kisi-1       stay       not-by-scim
        ");
    let import = Sides {
        road: Road::Import,
        ..whole.clone()
    };
    assert_eq!(compare(import).counts().kind(Kind::Stay), 3);
    whole.gaps.push(Gap {
        part: Part::Members,
        why: Unread::Repeats { read: 0 },
    });
    let roster = compare(whole);
    assert_eq!(
        roster.counts().kind(Kind::Open),
        3,
        "nobody is called switched off"
    );
    assert!(!roster.is_whole());
}

#[test]
fn nobody_is_surely_new_while_kisis_list_has_a_gap() {
    let mut gappy = sides(vec![comer("1", "a@x.example")], vec![]);
    gappy.gaps.push(Gap {
        part: Part::KisiPeople,
        why: Unread::NotAsked,
    });
    let roster = compare(gappy);
    assert!(roster.all()[0].reasons.has(Reason::PerhapsThere));
    assert!(!roster.all()[0].reasons.has(Reason::New));
}

#[test]
fn owner_administrators_and_tester_are_marked_on_either_side() {
    let mut watched = sides(
        vec![comer("1", "Anna@x.example"), comer("2", "tess@x.example")],
        vec![
            by_scim("7", "owner@x.example"),
            present("8", "anna@x.example"),
        ],
    );
    watched.marked = Marked {
        owner: Some(" Owner@X.example".into()),
        administrators: vec!["anna@x.example".into(), "owner@x.example".into()],
        tester: Some("tess@x.example".into()),
    };
    let roster = compare(watched);
    insta::assert_snapshot!(lines(&roster), @"
        kisi-7       deactivate in-no-group owner+administrator
        jumpcloud-1  conflict   other-capitals administrator
        jumpcloud-2  create     new tester
        ");
    let summary = Summary::of(&roster);
    assert_eq!(summary.owner.kind(), Some(Kind::Deactivate));
    assert!(summary.owner.has(Reason::InNoGroup));
    assert_eq!(summary.tester.kind(), Some(Kind::Create));
    let json = serde_json::to_string(&summary).expect("JSON");
    assert!(
        !json.contains("x.example") && !json.contains("Body"),
        "{json}"
    );
    assert_eq!(
        serde_json::from_str::<Summary>(&json).expect("JSON"),
        summary
    );
}

/// So many people with one address cost no more than as many with their own.
#[test]
fn many_with_one_address_are_no_trouble() {
    let count = 50_000;
    let comers = (0..count)
        .map(|id| comer(&id.to_string(), "a@x.example"))
        .collect();
    let there = (0..count)
        .map(|id| present(&id.to_string(), "a@x.example"))
        .collect();
    let roster = compare(sides(comers, there));
    assert_eq!(roster.counts().kind(Kind::Conflict), 2 * count);
}
