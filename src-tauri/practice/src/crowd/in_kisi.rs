//! Which of these people Kisi knows already, from before JumpCloud: most of them, some spelled
//! otherwise, and some whom only Kisi knows.

use super::DOMAIN;
use crate::jumpcloud::person::Person;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InKisi {
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) is_admin: bool,
}

/// Who owns the organization in Kisi; always the first.
const OWNER: (&str, &str) = ("maria.owner", "Maria Owner");

/// Three of five with the same address, one in fifty in capitals, and one in fifty beside them whom
/// JumpCloud does not know. Nobody twice.
pub(crate) fn in_kisi(people: &[Person]) -> Vec<InKisi> {
    let owner = InKisi {
        email: format!("{}@{DOMAIN}", OWNER.0),
        name: OWNER.1.to_owned(),
        is_admin: true,
    };
    let mut known: Vec<_> = std::iter::once(owner).collect();
    let mut before = "";
    for (number, person) in people.iter().enumerate() {
        let address = person.email.trim();
        let is_owner = address.eq_ignore_ascii_case(&known[0].email);
        if !is_owner && !address.is_empty() && address != before && number % 5 < 3 {
            known.push(InKisi {
                email: match number % 50 {
                    1 => address.to_uppercase(),
                    _ => address.to_owned(),
                },
                name: person.display_name.clone(),
                is_admin: number % 200 == 2,
            });
        }
        before = address;
        if number % 50 == 7 {
            known.push(InKisi {
                email: format!("guest{number}@{DOMAIN}"),
                name: format!("Guest {number}"),
                is_admin: false,
            });
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::super::of;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn most_are_known_some_otherwise_and_some_only_there() {
        let people = of(1_000).expect("a crowd").people;
        let known = in_kisi(&people);
        assert!(known[0].is_admin && known[0].email == "maria.owner@practice.example");
        let addresses: HashSet<_> = known.iter().map(|one| one.email.to_lowercase()).collect();
        assert_eq!(addresses.len(), known.len(), "nobody twice");
        let exact: HashSet<_> = people.iter().map(|one| one.email.as_str()).collect();
        let small: HashSet<_> = people.iter().map(|one| one.email.to_lowercase()).collect();
        let same = known
            .iter()
            .filter(|one| exact.contains(one.email.as_str()));
        assert!((560..=620).contains(&same.count()));
        let otherwise = known.iter().filter(|one| {
            !exact.contains(one.email.as_str()) && small.contains(&one.email.to_lowercase())
        });
        assert!(otherwise.count() >= 10);
        let only = known
            .iter()
            .filter(|one| !small.contains(&one.email.to_lowercase()));
        assert!(only.count() >= 15);
        assert_eq!(in_kisi(&[]).len(), 1);
    }
}
