//! Who is in practice JumpCloud: eight people who are the same in every practice, and as many more as
//! were asked for, with the names of many countries and the mistakes of real rosters. Made of numbers
//! alone: the same number of people is the same people every time.

mod dirt;
mod eight;
mod in_kisi;
mod names;

use anyhow::Result;
use jiff::Timestamp;

use crate::jumpcloud::group::Group;
use crate::jumpcloud::person::{Person, State};

pub(crate) use in_kisi::{InKisi, in_kisi};

pub(crate) struct Crowd {
    pub(crate) people: Vec<Person>,
    pub(crate) groups: Vec<Group>,
}

/// JumpCloud's group of everybody, and its place.
const EVERYBODY: (usize, &str) = (0, "All Users");
const CONTRACTORS: (usize, &str) = (1, "Contractors");
const TRIAL: (usize, &str) = (2, "Kisi trial");
/// Where the departments begin; each has a group of its name.
const FIRST_DEPARTMENT: usize = 3;
const DEPARTMENTS: [&str; 6] = [
    "Engineering",
    "Sales",
    "Support",
    "Finance",
    "Legal",
    "Facilities",
];
/// The dynamic group comes after them.
const BY_RULE: usize = FIRST_DEPARTMENT + DEPARTMENTS.len();
const RULE: &str = DEPARTMENTS[0];

pub(crate) const DOMAIN: &str = "practice.example";

pub(crate) const FIRST_UID: u32 = 5_000;

/// Everybody was created within the minutes after this.
const BEGIN: i64 = 1_613_151_942;

/// The eight people and their three groups.
pub(crate) fn eight() -> Result<Crowd> {
    let mut trial = Group::new(TRIAL.1, "People who try Kisi first")?;
    // As a careful person would arrange it.
    trial.has_tester = true;
    Ok(Crowd {
        people: eight::people(),
        groups: vec![
            Group::new(EVERYBODY.1, "")?,
            Group::new(CONTRACTORS.1, "They sign in to Kisi with a password")?,
            trial,
        ],
    })
}

/// So many people, the eight before all, and the groups of a company.
pub(crate) fn of(number: u32) -> Result<Crowd> {
    let mut crowd = eight()?;
    crowd
        .people
        .truncate(number.try_into().unwrap_or(usize::MAX));
    let known = u32::try_from(crowd.people.len())?;
    crowd.people.extend((known..number).map(person));
    dirt::share_addresses(&mut crowd.people);
    for department in DEPARTMENTS {
        crowd.groups.push(Group::new(department, "")?);
    }
    let mut by_rule = Group::new("Engineering by rule", "Fills itself by department")?;
    by_rule.department = Some(RULE);
    crowd.groups.push(by_rule);
    crowd.groups.push(Group::new("Visitors", "Nobody yet")?);
    Ok(crowd)
}

/// The few people of an organization that is not the first one.
pub(crate) fn small(number: u32, tenant: usize) -> Result<Crowd> {
    let mut crowd = Crowd {
        people: (0..number).map(|one| plain(one + 1_000)).collect(),
        groups: vec![Group::new(EVERYBODY.1, "")?],
    };
    for person in &mut crowd.people {
        let (local, _) = person.email.split_once('@').unwrap_or_default();
        person.email = format!("{local}@tenant{tenant}.example");
        person.username.clone_from(&person.email);
        person.groups = 1 << EVERYBODY.0;
    }
    Ok(crowd)
}

/// The person with this number: plain, or with one of the mistakes.
pub(crate) fn person(number: u32) -> Person {
    let mut person = plain(number);
    dirt::spoil(&mut person, number);
    person
}

/// Without any mistake.
fn plain(number: u32) -> Person {
    let (first, last) = names::of(number);
    let address = format!("{}@{DOMAIN}", names::address(number));
    let department = (number as usize) % DEPARTMENTS.len();
    let mut person = Person {
        username: address.clone(),
        email: address,
        display_name: format!("{first} {last}"),
        department: DEPARTMENTS[department],
        ..blank(number, first, last)
    };
    person.join(FIRST_DEPARTMENT + department);
    if DEPARTMENTS[department] == RULE {
        person.join(BY_RULE);
    }
    if number % 20 == 9 {
        person.join(CONTRACTORS.0);
    }
    if number < 25 {
        person.join(TRIAL.0);
    }
    person
}

/// Somebody with a name, an id and nothing else, in the group of everybody.
fn blank(number: u32, first: &str, last: &str) -> Person {
    Person {
        id: format!("{:08x}5280d598aa{number:06x}", BEGIN),
        username: String::new(),
        email: String::new(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        display_name: String::new(),
        department: "",
        state: Some(State::Activated),
        activated: true,
        suspended: false,
        locked: false,
        password_expired: false,
        created: created(number),
        unix_uid: FIRST_UID + number,
        groups: 1 << EVERYBODY.0,
    }
}

fn created(number: u32) -> Timestamp {
    let later = BEGIN * 1_000 + i64::from(number) * 7;
    Timestamp::from_millisecond(later).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, HashSet};

    #[test]
    fn the_same_number_is_the_same_people_with_ids_of_their_own() {
        let (one, other) = (of(3_000).expect("a crowd"), of(3_000).expect("a crowd"));
        assert!(one.people == other.people);
        assert!(one.people.is_sorted_by(|one, other| one.id < other.id));
        assert!(one.people.iter().all(|one| one.id.len() == 24));
        let longer = of(4_000).expect("a crowd");
        assert!(longer.people[..2_999] == one.people[..2_999]);
        assert_eq!(of(3).expect("a crowd").people.len(), 3);
        assert_eq!(eight().expect("a crowd").people.len(), 8);
    }

    #[test]
    fn groups_hold_who_they_say() {
        let crowd = of(1_000).expect("a crowd");
        let count = |group: usize| crowd.people.iter().filter(|one| one.is_in(group)).count();
        let counts: BTreeMap<_, _> = crowd
            .groups
            .iter()
            .enumerate()
            .map(|(at, group)| (group.name.as_str(), count(at)))
            .collect();
        assert_eq!(counts["All Users"], 1_000);
        assert_eq!(counts["Visitors"], 0);
        assert_eq!(counts["Engineering"], counts["Engineering by rule"]);
        assert!(counts["Contractors"] > 40 && counts["Kisi trial"] > 20);
        assert!(crowd.groups.len() < 64, "a bit for each");
    }

    #[test]
    fn a_plain_address_is_there_once() {
        let addresses: HashSet<_> = (0..20_000).map(names::address).collect();
        assert_eq!(addresses.len(), 20_000);
    }
}
