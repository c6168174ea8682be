//! Kisi's people by their folded addresses: whoever has the same address, and who has the same mailbox. Built in one
//! pass, asked in constant time; addresses are borrowed, and twins stand in a chain.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::address::without_plus;

/// The end of a chain.
const NOBODY: u32 = u32::MAX;

pub(super) struct Index<'a> {
    /// The last of each address.
    by_address: HashMap<&'a str, u32>,
    /// Before them, whoever has the same.
    before: Vec<u32>,
    /// Mailboxes of the addresses that have a plus.
    mailboxes: HashSet<String>,
}

impl<'a> Index<'a> {
    /// Of folded addresses; empty ones are nobody's.
    pub(super) fn of(addresses: &'a [Box<str>]) -> Self {
        let mut index = Self {
            by_address: HashMap::with_capacity(addresses.len()),
            before: vec![NOBODY; addresses.len()],
            mailboxes: HashSet::new(),
        };
        let numbered = (0..NOBODY).zip(addresses);
        for (at, address) in numbered.filter(|(_, address)| !address.is_empty()) {
            match index.by_address.entry(address) {
                Entry::Occupied(mut last) => index.before[at as usize] = last.insert(at),
                Entry::Vacant(free) => drop(free.insert(at)),
            }
            index.mailboxes.extend(without_plus(address));
        }
        index
    }

    /// Whoever has this address.
    pub(super) fn with(&self, address: &str) -> impl Iterator<Item = usize> {
        let mut next = self.by_address.get(address).copied().unwrap_or(NOBODY);
        std::iter::from_fn(move || {
            let at = next as usize;
            next = *self.before.get(at)?;
            Some(at)
        })
    }

    pub(super) fn has(&self, address: &str) -> bool {
        self.by_address.contains_key(address)
    }

    /// Whether somebody has the mailbox of an address that nobody has.
    pub(super) fn has_mailbox_of(&self, address: &str) -> bool {
        let mailbox = without_plus(address);
        let mailbox = mailbox.as_deref().unwrap_or(address);
        self.mailboxes.contains(mailbox) || self.has(mailbox)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_with_an_address_is_found_once() {
        let addresses: Vec<Box<str>> = ["a@x", "b+1@x", "a@x", "", ""].map(Into::into).into();
        let index = Index::of(&addresses);
        let mut twins: Vec<_> = index.with("a@x").collect();
        twins.sort_unstable();
        assert_eq!(twins, [0, 2]);
        assert_eq!(index.with("").count() + index.with("c@x").count(), 0);
        for (address, has) in [
            ("b@x", true),
            ("b+2@x", true),
            ("a+1@x", true),
            ("c+1@x", false),
        ] {
            assert_eq!(index.has_mailbox_of(address), has, "{address}");
        }
    }
}
