//! The comparison, the list, the table and the arrival, from a few lines of text for each person.

mod arrival;
mod comparison;
mod properties;
mod table;
mod window;

use super::*;
use crate::jumpcloud;

/// Somebody in JumpCloud with this id, whose user name is the address.
fn comer(id: &str, email: &str) -> Comer {
    named(id, email, email, "Some Body")
}

fn named(id: &str, email: &str, username: &str, name: &str) -> Comer {
    let person = jumpcloud::Person {
        id: id.into(),
        email: Some(email.into()),
        username: Some(username.into()),
        firstname: Some(name.into()),
        ..jumpcloud::Person::default()
    };
    Comer::of(&person, Road::UserName)
}

/// Somebody in Kisi, whom SCIM does not manage.
fn present(id: &str, email: &str) -> Present {
    Present {
        id: id.into(),
        name: "Some Body".into(),
        email: email.into(),
        by_scim: ByScim::No,
        off: None,
    }
}

fn by_scim(id: &str, email: &str) -> Present {
    Present {
        by_scim: ByScim::Yes,
        ..present(id, email)
    }
}

fn sides(comers: Vec<Comer>, present: Vec<Present>) -> Sides {
    Sides {
        comers,
        present,
        source: Source::Scim,
        ..Sides::default()
    }
}

/// A line for each row: id, kind, reasons, marks.
fn lines(roster: &Roster) -> String {
    let line = |row: &Row| {
        let reasons: Vec<_> = row.reasons.iter().map(Reason::name).collect();
        let marks: Vec<_> = row.marks.iter().map(Mark::name).collect();
        format!(
            "{:12} {:10} {} {}",
            row.id,
            row.kind.name(),
            reasons.join("+"),
            marks.join("+")
        )
    };
    let all: Vec<_> = roster
        .all()
        .iter()
        .map(|row| line(row).trim_end().to_owned())
        .collect();
    all.join("\n")
}
