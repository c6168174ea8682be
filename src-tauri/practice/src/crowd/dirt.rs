//! The mistakes of real rosters, each in one record of 250, always the same ones: what a wizard must
//! neither stumble over nor hide.

use super::DOMAIN;
use crate::jumpcloud::person::{Person, State};

const EACH: u32 = 250;
/// Who has the address of the person before.
const SHARES: u32 = 131;

pub(super) fn spoil(person: &mut Person, number: u32) {
    let turn = number / EACH;
    match number % EACH {
        13 => person.email.clear(),
        23 => nameless(person),
        31 => person.email = person.email.to_uppercase(),
        41 => person.email = capital(&person.email),
        53 => person.email = person.email.replace('@', "+kisi@"),
        61 => {
            let (local, _) = person.email.split_once('@').unwrap_or_default();
            person.username = local.to_owned();
        }
        67 => suspend(person),
        71 => person.password_expired = true,
        79 => person.locked = true,
        83 => {
            person.state = Some(State::Staged);
            person.activated = false;
        }
        89 => person.activated = false,
        97 => person.state = None,
        101 => rename(person, "\u{200f}دانا\u{200f}", "\u{202e}הלוי\u{202c}"),
        103 => begin(person, ["=1+2", "+", "-", "@SUM(1)"][turn as usize % 4]),
        107 => {
            let long = "Wolfeschlegelstein".repeat(14);
            let first = person.first_name.clone();
            rename(person, &first, &long);
        }
        109 => rename(person, "Dwayne \"Rock\"", "O'Brien, Jr.; \"the 3rd\""),
        113 => person.email = format!(" {} ", person.email),
        // Suspended in a record of before there was a state.
        127 => {
            suspend(person);
            person.state = None;
        }
        _ => {}
    }
}

/// After everybody is there: two people with one address.
pub(super) fn share_addresses(people: &mut [Person]) {
    let mut at = SHARES as usize;
    while at < people.len() {
        let shared = people[at - 1].email.clone();
        people[at].email = shared;
        at += EACH as usize;
    }
}

fn suspend(person: &mut Person) {
    person.suspended = true;
    person.state = Some(State::Suspended);
}

fn nameless(person: &mut Person) {
    person.first_name.clear();
    person.last_name.clear();
    person.display_name.clear();
}

fn rename(person: &mut Person, first: &str, last: &str) {
    first.clone_into(&mut person.first_name);
    last.clone_into(&mut person.last_name);
    person.display_name = format!("{first} {last}");
}

/// What a spreadsheet takes for a formula.
fn begin(person: &mut Person, with: &str) {
    person.first_name.insert_str(0, with);
    person.display_name.insert_str(0, with);
}

/// `Anna.Kim@Practice.example`
fn capital(address: &str) -> String {
    let local = address.split('@').next().unwrap_or_default();
    let words: Vec<String> = local
        .split('.')
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            first.into_iter().chain(letters).collect()
        })
        .collect();
    format!("{}@{}", words.join("."), DOMAIN.replacen('p', "P", 1))
}

#[cfg(test)]
mod tests {
    use super::super::of;
    use super::*;

    #[test]
    fn every_mistake_is_there_four_times_in_a_thousand() {
        let people = of(1_000).expect("a crowd").people;
        let count = |is: &dyn Fn(&Person) -> bool| people[8..].iter().filter(|one| is(one)).count();
        assert_eq!(count(&|one| one.email.is_empty()), 4);
        assert_eq!(count(&|one| one.display_name.is_empty()), 4);
        assert_eq!(
            count(&|one| one.email.starts_with(|c: char| c.is_uppercase())),
            8
        );
        assert_eq!(count(&|one| one.email.contains('+')), 4);
        assert_eq!(count(&|one| !one.username.contains('@')), 4);
        assert_eq!(count(&|one| one.suspended), 8);
        assert_eq!(count(&|one| one.password_expired), 4);
        assert_eq!(count(&|one| one.locked), 4);
        assert_eq!(count(&|one| one.state == Some(State::Staged)), 4);
        assert_eq!(count(&|one| !one.activated), 8);
        assert_eq!(count(&|one| one.state.is_none()), 8);
        assert_eq!(count(&|one| one.last_name.contains('\u{202e}')), 4);
        assert_eq!(
            count(&|one| one.first_name.starts_with(['=', '+', '-', '@'])),
            4
        );
        assert_eq!(count(&|one| one.last_name.len() > 200), 4);
        assert_eq!(count(&|one| one.last_name.contains('"')), 4);
        assert_eq!(count(&|one| one.email.starts_with(' ')), 4);
        let shared = people.windows(2).filter(|two| two[0].email == two[1].email);
        assert_eq!(shared.count(), 4);
    }
}
