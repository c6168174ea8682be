//! One run of a directory import: the people of JumpCloud's group come to Kisi, and into Kisi's group
//! unless the import is for people only; who left JumpCloud's group goes again. The real one runs by
//! itself, this one when somebody saves the import or asks for a run.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use jiff::Timestamp;

use super::Said;
use crate::fault::Fault;
use crate::jumpcloud::JumpCloud;
use crate::jumpcloud::partner::{self, Closed};
use crate::kisi::directory::record::{Own, Said as OfPerson};
use crate::kisi::directory::{New, OWNER, Which};
use crate::world::{State, World};

/// Address and name of everybody in one of JumpCloud's groups; nothing when there is no such group.
fn members_of(jumpcloud: &JumpCloud, group_id: &str) -> Option<Vec<(String, String)>> {
    let (group, _) = jumpcloud.group(group_id)?;
    let members = jumpcloud.members(group);
    Some(
        members
            .map(|person| (person.email.clone(), person.display_name.clone()))
            .collect(),
    )
}

/// What JumpCloud opens to the key and the organization id that were typed.
pub(super) fn open<'a>(
    world: &World,
    state: &'a State,
    said: &Said,
) -> Result<&'a JumpCloud, Closed> {
    let organization = said.jumpcloud_organization_id.as_deref();
    partner::open(world, state, &said.api_key, organization)
}

/// Runs every import that is enabled.
pub(crate) fn all(world: &World, state: &mut State) -> Result<()> {
    let integrations = state.kisi.integrations.all.iter();
    let numbers: Vec<_> = integrations.map(|one| one.number).collect();
    numbers
        .into_iter()
        .try_for_each(|number| run(world, state, number))
}

pub(super) fn run(world: &World, state: &mut State, number: u64) -> Result<()> {
    let now = world.now();
    let Some(one) = state.kisi.integrations.find(number) else {
        return Ok(());
    };
    if !one.said.enabled {
        return Ok(());
    }
    let said = one.said.clone();
    let before = one.brought.clone();
    let is_refused = state.faults.contains(&Fault::ImportDisabled);
    let group = said.jumpcloud_group_id.as_deref().unwrap_or_default();
    let people = match open(world, state, &said) {
        Err(Closed::Silent) => return Ok(()),
        Err(Closed::Refused) => None,
        Ok(jumpcloud) => members_of(jumpcloud, group).filter(|_| !is_refused),
    };
    let Some(people) = people else {
        disable(state, number, now);
        return Ok(());
    };
    let into = said.group.filter(|_| !said.import_members_only);
    let brought = bring(state, with_address(people), &before, now)?;
    join(state, into, &brought, now);
    leave(state, into, &before, &brought, now);
    if let Some(one) = state.kisi.integrations.find_mut(number) {
        one.brought = brought;
    }
    Ok(())
}

/// Only those who can be in Kisi: with an address, and each address once, in any letter case.
fn with_address(people: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut seen = BTreeSet::new();
    people
        .into_iter()
        .map(|(address, name)| (address.trim().to_owned(), name))
        .filter(|(address, _)| !address.is_empty() && seen.insert(address.to_lowercase()))
        .collect()
}

/// Everybody's serial number, and whether the import made them. Who is in Kisi already is found by
/// the address.
fn bring(
    state: &mut State,
    people: Vec<(String, String)>,
    before: &BTreeMap<u64, bool>,
    now: Timestamp,
) -> Result<BTreeMap<u64, bool>> {
    let directory = &mut state.kisi.scim.directory;
    let mut brought = BTreeMap::new();
    for (address, name) in people {
        let known = directory.person(&address).map(|known| known.serial);
        let (serial, is_made) = match known {
            Some(serial) => (serial, before.get(&serial) == Some(&true)),
            None => {
                let said = OfPerson::Plainly { address, name };
                let new = New::there(said, Own::IMPORTED, now);
                (directory.add(Which::Users, new)?, true)
            }
        };
        brought.insert(serial, is_made);
    }
    Ok(brought)
}

/// They are in the group from now on; whoever is new there gets an e-mail, unless e-mails are paused.
fn join(state: &mut State, into: Option<u64>, brought: &BTreeMap<u64, bool>, now: Timestamp) {
    let sends = state.faults.contains(&Fault::EmailsOn);
    let mut new = 0;
    if let Some(into) = into {
        let directory = &mut state.kisi.scim.directory;
        directory.change(Which::Groups, into, now, |group| {
            let before = group.members.len();
            group.members.extend(brought.keys());
            new = group.members.len() - before;
            if new > 0 {
                group.changed = now;
                group.version += 1;
            }
        });
    }
    state.kisi.mails += if sends { new } else { 0 };
}

/// Who is not in JumpCloud's group any more leaves Kisi's, and Kisi itself if the import made them.
fn leave(
    state: &mut State,
    into: Option<u64>,
    before: &BTreeMap<u64, bool>,
    now_there: &BTreeMap<u64, bool>,
    now: Timestamp,
) {
    let directory = &mut state.kisi.scim.directory;
    let gone = before
        .iter()
        .filter(|(serial, _)| !now_there.contains_key(serial) && **serial != OWNER);
    for (serial, is_made) in gone {
        if *is_made {
            directory.remove(Which::Users, *serial, now);
        } else if let Some(into) = into {
            directory.change(Which::Groups, into, now, |group| {
                group.members.remove(serial);
                group.changed = now;
                group.version += 1;
            });
        }
    }
}

/// Kisi switches the import off by itself.
fn disable(state: &mut State, number: u64, now: Timestamp) {
    let Some(one) = state.kisi.integrations.find_mut(number) else {
        return;
    };
    one.said.enabled = false;
    one.disabled_due_to_error_at = Some(now);
    one.changed = now;
    let name = one.said.name.clone();
    let events = &mut state.kisi.scim.directory.events;
    events.add("Integration", "disable_due_to_error", number, name, now);
}

/// Whoever looks after the imports typed a new key into those that Kisi had switched off.
pub(crate) fn mend(world: &World, state: &mut State) -> Result<()> {
    let now = world.now();
    for one in &mut state.kisi.integrations.all {
        if one.disabled_due_to_error_at.take().is_some() {
            world.jumpcloud_keys.admin.clone_into(&mut one.said.api_key);
            one.said.enabled = true;
            one.changed = now;
        }
    }
    all(world, state)
}

#[cfg(test)]
mod tests {
    use super::with_address;

    #[test]
    fn who_has_no_address_or_one_that_came_before_is_left_out() {
        let people = ["a@x.example", " ", "A@x.example ", "", " b@x.example"];
        let people = people.map(|address| (address.to_owned(), String::new()));
        let left: Vec<_> = with_address(people.to_vec())
            .into_iter()
            .map(|(address, _)| address)
            .collect();
        assert_eq!(left, ["a@x.example", "b@x.example"]);
    }
}
