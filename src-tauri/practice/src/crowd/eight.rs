//! The eight people of every practice, one of them suspended and one with an expired password.

use super::{CONTRACTORS, DOMAIN, TRIAL, blank};
use crate::jumpcloud::person::{Person, State};

pub(super) fn people() -> Vec<Person> {
    let mut people = vec![
        person(0, "Anna", "Kim", &[TRIAL.0]),
        person(1, "Ben", "Okafor", &[TRIAL.0]),
        person(2, "Carla", "Mendes", &[TRIAL.0]),
        person(3, "Dmitri", "Volkov", &[TRIAL.0]),
        person(4, "Elif", "Aydın", &[TRIAL.0]),
        person(5, "Farid", "Haddad", &[CONTRACTORS.0]),
        person(6, "Maria", "Owner", &[]),
        person(7, "Tom", "Member", &[TRIAL.0]),
    ];
    people[3].suspended = true;
    people[3].state = Some(State::Suspended);
    people[4].password_expired = true;
    people
}

fn person(number: u32, first: &str, last: &str, groups: &[usize]) -> Person {
    let local = format!("{first}.{last}").to_lowercase().replace('ı', "i");
    let address = format!("{local}@{DOMAIN}");
    let mut person = Person {
        username: address.clone(),
        email: address,
        display_name: format!("{first} {last}"),
        ..blank(number, first, last)
    };
    groups.iter().for_each(|group| person.join(*group));
    person
}
