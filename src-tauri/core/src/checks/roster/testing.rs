//! What the tests of `roster.*` share: both sides from a few lines of text, compared, judged, told in English.

use crate::check::{Check, judge};
use crate::checks::testing::{now, session};
use crate::jumpcloud;
use crate::observation::{Observation, Seen};
use crate::roster::{
    ByScim, Comer, Gap, Marked, Part, Present, Road, Sides, Source, Summary, Unread, compare,
};
use crate::rules::Profile;
use crate::session::Case;
use crate::told::in_lines;
use crate::words::{Screens, Words};

/// JumpCloud's people and Kisi's, a line each: the address and what is wrong. Another word is the user name, with `_`
/// for a blank. Of Kisi's: `yes` and `no` for whether SCIM manages them.
pub(super) fn in_kisi(jumpcloud: &str, kisi: &str) -> Sides {
    let comers = jumpcloud.lines().zip(0..);
    let present = kisi.lines().zip(0..);
    Sides {
        source: Source::Scim,
        comers: comers.map(|(line, id)| comer(line, id)).collect(),
        present: present.map(|(line, id)| person(line, id)).collect(),
        ..Sides::default()
    }
}

fn comer(line: &str, id: u32) -> Comer {
    let mut words = line.split_whitespace();
    let email = words.next().unwrap_or_default().replace('-', "");
    let mut person = jumpcloud::Person {
        id: format!("j{id}"),
        username: Some(email.clone()),
        firstname: Some("Some".into()),
        lastname: Some("Body".into()),
        email: Some(email),
        ..jumpcloud::Person::default()
    };
    for word in words {
        match word {
            "suspended" => person.suspended = true,
            "expired" => person.password_expired = true,
            "locked" => person.account_locked = true,
            "staged" => person.state = Some("STAGED".into()),
            "never" => person.activated = Some(false),
            "nameless" => (person.firstname, person.lastname) = (None, None),
            name => person.username = Some(name.replace('_', " ")),
        }
    }
    Comer::of(&person, Road::UserName)
}

fn person(line: &str, id: u32) -> Present {
    let (email, by_scim) = line.split_once(' ').unwrap_or((line, ""));
    Present {
        id: format!("k{id}").into(),
        name: "Some Body".into(),
        email: email.into(),
        by_scim: match by_scim {
            "yes" => ByScim::Yes,
            "no" => ByScim::No,
            _ => ByScim::NotKnown,
        },
        off: None,
    }
}

pub(super) fn summary(sides: Sides) -> Summary {
    Summary::of(&compare(sides))
}

/// Of JumpCloud's people, before anybody is in Kisi.
pub(super) fn of(jumpcloud: &str) -> Summary {
    summary(in_kisi(jumpcloud, ""))
}

pub(super) fn with_owner(mut sides: Sides, owner: &str) -> Summary {
    sides.marked.owner = Some(owner.to_owned());
    summary(sides)
}

pub(super) fn with_tester(jumpcloud: &str, tester: &str) -> Summary {
    let mut sides = in_kisi(jumpcloud, "");
    sides.marked.tester = Some(tester.to_owned());
    summary(sides)
}

pub(super) fn with_administrators(sides: Sides, administrators: &[String]) -> Summary {
    let marked = Marked {
        administrators: administrators.to_vec(),
        ..Marked::default()
    };
    summary(Sides { marked, ..sides })
}

pub(super) fn gap(part: Part, why: Unread) -> Gap {
    Gap { part, why }
}

/// What a check says of a roster, as the person reads it.
pub(super) fn says(check: &Check, roster: Summary) -> String {
    let mut session = session(Profile::Kisi, &[]);
    let roster = Box::new(roster);
    session.setup.observations.push(Observation {
        at: now(),
        seen: Seen::Roster { roster },
    });
    let judgement = judge([check], &Case::without_file(&session));
    if judgement.passed.is_empty() && judgement.findings.is_empty() && judgement.waiting.is_empty()
    {
        return "NOT APPLICABLE\n".to_owned();
    }
    in_lines(&judgement, &Words::new("en", Screens::Newer, "Kisi SSO"))
}

#[test]
fn everything_waits_for_the_roster() {
    let nothing = session(Profile::Kisi, &[]);
    for check in super::ALL {
        let judgement = judge([check], &Case::without_file(&nothing));
        assert_eq!(judgement.waiting.len(), 1, "{}", check.id);
    }
}
