//! Kisi's one list of people and groups. Its SCIM server and its own interface both read and write
//! here, so that they never contradict each other; who was here before is in `first`.

mod first;
pub(crate) mod record;
pub(crate) mod records;

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::Result;
use jiff::Timestamp;

use super::events::Events;
use crate::crowd::InKisi;
use crate::random;
use record::{Own, Record, Said};
use records::Records;

pub(crate) use first::{MEMBER, OWNER};

pub(crate) struct Directory {
    users: Records,
    groups: Records,
    last_serial: u64,
    pub(crate) events: Events,
}

/// The two kinds of resources.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Which {
    Users,
    Groups,
}

impl Which {
    /// The attribute that names one of them in SCIM.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Which::Users => "userName",
            Which::Groups => "displayName",
        }
    }

    /// What Kisi's own interface calls one of them.
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Which::Users => "User",
            Which::Groups => "Group",
        }
    }
}

/// A record that is not in the list yet.
pub(crate) struct New {
    pub(crate) said: Said,
    /// Serial numbers of people.
    pub(crate) members: BTreeSet<u64>,
    pub(crate) own: Own,
    pub(crate) now: Timestamp,
    pub(crate) born: Option<Duration>,
}

impl New {
    /// Somebody or something that nobody had to wait for.
    pub(crate) fn there(said: Said, own: Own, now: Timestamp) -> Self {
        Self {
            said,
            members: BTreeSet::new(),
            own,
            now,
            born: None,
        }
    }
}

impl Directory {
    pub(crate) fn new(now: Timestamp) -> Self {
        let mut directory = Self {
            users: Records::named_by(Which::Users.name()),
            groups: Records::named_by(Which::Groups.name()),
            last_serial: 0,
            events: Events::default(),
        };
        first::fill(&mut directory, now);
        directory
    }

    pub(crate) fn all(&self, which: Which) -> &Records {
        match which {
            Which::Users => &self.users,
            Which::Groups => &self.groups,
        }
    }

    fn all_mut(&mut self, which: Which) -> &mut Records {
        match which {
            Which::Users => &mut self.users,
            Which::Groups => &mut self.groups,
        }
    }

    /// The eldest of this address.
    pub(crate) fn person(&self, address: &str) -> Option<&Record> {
        self.users.named(address).next()
    }

    /// The serial number that the next record gets.
    pub(crate) fn next_serial(&self) -> u64 {
        self.last_serial + 1
    }

    /// Adds one, and gives its serial number.
    pub(crate) fn add(&mut self, which: Which, new: New) -> Result<u64> {
        let id = fresh_id()?;
        let (now, serial) = (new.now, self.push(which, id, new));
        self.told(which, "create", serial, now);
        Ok(serial)
    }

    /// Takes one out, a person also out of all groups.
    pub(crate) fn remove(&mut self, which: Which, serial: u64, now: Timestamp) -> Option<Record> {
        self.told(which, "destroy", serial, now);
        let gone = self.all_mut(which).remove(serial);
        if which == Which::Users {
            self.groups.change_each(|group| {
                group.members.remove(&serial);
            });
        }
        gone
    }

    pub(crate) fn change(
        &mut self,
        which: Which,
        serial: u64,
        now: Timestamp,
        change: impl FnOnce(&mut Record),
    ) {
        self.all_mut(which).change(serial, change);
        self.told(which, "update", serial, now);
    }

    /// Everybody who is in Kisi already; who is known stays as they are, and may be an administrator.
    pub(crate) fn settle(&mut self, people: Vec<InKisi>, now: Timestamp) {
        self.users.make_room(people.len());
        for one in people {
            let known = self.person(&one.email).map(|known| known.serial);
            if let Some(serial) = known {
                let is_admin = one.is_admin;
                self.users
                    .change(serial, |known| known.own.is_admin |= is_admin);
                continue;
            }
            let id = settled_id(self.next_serial());
            let said = Said::Plainly {
                address: one.email,
                name: one.name,
            };
            let own = Own {
                is_admin: one.is_admin,
                ..Own::BEFORE
            };
            self.push(Which::Users, id, New::there(said, own, now));
        }
    }

    /// Every group gets the office's doors.
    pub(crate) fn give_doors(&mut self) {
        self.groups
            .change_each(|group| group.own.locks = group.own.locks.max(1));
    }

    fn push(&mut self, which: Which, id: String, new: New) -> u64 {
        self.last_serial += 1;
        let serial = self.last_serial;
        let mut record = Record {
            serial,
            id,
            odd_id: String::new(),
            said: new.said,
            members: new.members,
            created: new.now,
            changed: new.now,
            version: 1,
            born: new.born,
            own: new.own,
        };
        record.odd_id = odd_id(record.text(which.name()), serial);
        self.all_mut(which).push(record);
        serial
    }

    fn told(&mut self, which: Which, action: &'static str, serial: u64, now: Timestamp) {
        if let Some(record) = self.all(which).get(serial) {
            let (number, name) = (record.number(), record.label().to_owned());
            self.events.add(which.kind(), action, number, name, now);
        }
    }
}

/// `anna kim/7@practice` of `anna.kim@practice.example` or of a group's name.
fn odd_id(name: &str, serial: u64) -> String {
    let local = name.split('@').next().unwrap_or_default();
    format!("{}/{serial}@practice", local.replace(['.', '/'], " "))
}

/// Random, in the shape of a UUID of version 4 (RFC 9562 §5.4).
fn fresh_id() -> Result<String> {
    let hex = random::hex(16)?;
    Ok(format!(
        "{}-{}-4{}-a{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[13..16],
        &hex[17..20],
        &hex[20..]
    ))
}

/// The same in every practice.
fn settled_id(serial: u64) -> String {
    format!("5d0c2f6e-7a1b-4c3d-a9e8-{:012x}", 0x0f1a_2b3d_0000 + serial)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(people: u32) -> Vec<InKisi> {
        let one = |number| InKisi {
            email: format!("Person.{number}@practice.example"),
            name: format!("Person {number}"),
            is_admin: number % 10_000 == 0,
        };
        (0..people).map(one).collect()
    }

    #[test]
    fn a_big_office_settles_and_everybody_is_found_by_address() {
        let mut directory = Directory::new(Timestamp::UNIX_EPOCH);
        let people = crowd(100_000);
        let start = std::time::Instant::now();
        directory.settle(people, Timestamp::UNIX_EPOCH);
        for number in 0..100_000 {
            let address = format!("person.{number}@PRACTICE.example");
            let found = directory.person(&address).expect("they are there");
            assert_eq!(found.text("displayName"), format!("Person {number}"));
        }
        // Half a second on a slow computer; looking through the list would take hours.
        assert!(start.elapsed() < Duration::from_secs(10));
        let admins = directory.all(Which::Users).as_slice().iter();
        assert_eq!(admins.filter(|one| one.own.is_admin).count(), 10);
        directory.settle(crowd(1), Timestamp::UNIX_EPOCH);
        assert_eq!(directory.all(Which::Users).len(), 100_003, "nobody twice");
    }
}
