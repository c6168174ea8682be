//! Who really arrived.

use super::*;

fn told(arrivals: &Arrivals) -> String {
    let line = |one: &Arrival| {
        let reasons: Vec<_> = one.reasons.iter().map(Reason::name).collect();
        let sending = one
            .sending
            .as_ref()
            .map(|sending| format!(" {} {:?}", sending.event, sending.error));
        format!(
            "{:12} {:10} {}{}",
            one.id,
            one.state.name(),
            reasons.join("+"),
            sending.unwrap_or_default()
        )
    };
    arrivals
        .rows
        .iter()
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}

fn before() -> Roster {
    compare(sides(
        vec![
            comer("1", "anna@x.example"),
            comer("2", "ben@x.example"),
            comer("3", ""),
            named("4", "dan@x.example", "dan", "D"),
            comer("5", "elif@x.example"),
        ],
        vec![
            present("7", "guest@x.example"),
            present("8", "gone@x.example"),
            present("9", "ben@x.example"),
        ],
    ))
}

fn now() -> Now {
    let off = Present {
        off: Some(true),
        ..present("15", "elif@x.example")
    };
    Now {
        present: vec![
            present("11", "Anna@x.example"),
            present("9", "ben@x.example"),
            present("7", "guest@x.example"),
            present("16", "stranger@x.example"),
            off,
        ],
        ..Now::default()
    }
}

#[test]
fn everybody_is_there_or_missing_with_what_is_known() {
    let refused = Sending {
        event: "user_create_provision".into(),
        success: Some(false),
        error: "no such user name".into(),
        ..Sending::default()
    };
    let arrivals = arrive(
        &before(),
        &Now {
            sendings: Some([("dan".to_owned(), refused)].into()),
            ..now()
        },
    );
    insta::assert_snapshot!(told(&arrivals), @r#"
        kisi-8       gone       not-by-scim
        jumpcloud-4  missing    user-name-other+new user_create_provision "no such user name"
        jumpcloud-3  missing    no-email
        jumpcloud-5  off        new
        kisi-16      unexpected 
        jumpcloud-1  arrived    new
        jumpcloud-2  arrived    same-address
        "#);
    assert_eq!(arrivals.count(State::Missing), 2);
    assert!(arrivals.events_seen);
}

#[test]
fn nobody_is_missing_in_a_list_with_a_gap() {
    let gaps = vec![Gap {
        part: Part::ScimPeople,
        why: Unread::Repeats { read: 1 },
    }];
    let arrivals = arrive(&before(), &Now { gaps, ..now() });
    assert_eq!(
        arrivals.count(State::Missing) + arrivals.count(State::Gone),
        0
    );
    assert_eq!(arrivals.count(State::NotSeen), 2);
    assert!(!arrivals.events_seen);
}
