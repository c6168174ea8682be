//! All records of one kind in the order in which they came, found by serial number, id or name
//! without looking through them: an office may have 100,000 people.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::record::Record;

pub(crate) struct Records {
    /// Ascending by serial number.
    all: Vec<Record>,
    by_id: HashMap<String, u64>,
    /// By name in small letters; a name may be there twice.
    by_name: HashMap<String, Vec<u64>>,
    /// Serial numbers in the order of labels, until something changes.
    by_label: OnceCell<Vec<u64>>,
    /// The attribute that is the name.
    name: &'static str,
}

impl Records {
    pub(super) fn named_by(name: &'static str) -> Self {
        Self {
            all: Vec::new(),
            by_id: HashMap::new(),
            by_name: HashMap::new(),
            by_label: OnceCell::new(),
            name,
        }
    }

    pub(crate) fn as_slice(&self) -> &[Record] {
        &self.all
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    pub(crate) fn get(&self, serial: u64) -> Option<&Record> {
        let at = self.position(serial)?;
        self.all.get(at)
    }

    pub(crate) fn with_id(&self, id: &str) -> Option<&Record> {
        self.get(*self.by_id.get(id)?)
    }

    /// Everyone of this name in any letter case, the eldest first.
    pub(crate) fn named<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Record> + use<'a> {
        let serials = self.by_name.get(&name.to_lowercase());
        serials
            .into_iter()
            .flatten()
            .filter_map(|serial| self.get(*serial))
    }

    /// By label, in any letter case; the eldest first where labels are the same.
    pub(crate) fn by_label(&self) -> &[u64] {
        self.by_label.get_or_init(|| {
            let mut all: Vec<_> = self
                .all
                .iter()
                .map(|one| (one.label().to_lowercase(), one.serial))
                .collect();
            all.sort_unstable();
            all.into_iter().map(|(_, serial)| serial).collect()
        })
    }

    pub(super) fn make_room(&mut self, for_more: usize) {
        self.all.reserve(for_more);
        self.by_id.reserve(for_more);
        self.by_name.reserve(for_more);
    }

    /// Its serial number must be the highest.
    pub(super) fn push(&mut self, record: Record) {
        debug_assert!(
            self.all
                .last()
                .is_none_or(|last| last.serial < record.serial)
        );
        self.by_label.take();
        self.by_id.insert(record.id.clone(), record.serial);
        let name = record.text(self.name).to_lowercase();
        self.by_name.entry(name).or_default().push(record.serial);
        self.all.push(record);
    }

    pub(super) fn remove(&mut self, serial: u64) -> Option<Record> {
        let gone = self.all.remove(self.position(serial)?);
        self.by_label.take();
        self.by_id.remove(&gone.id);
        self.forget_name(&gone.text(self.name).to_lowercase(), serial);
        Some(gone)
    }

    /// Changes a record, which may get another name.
    pub(crate) fn change(&mut self, serial: u64, change: impl FnOnce(&mut Record)) {
        let Some(at) = self.position(serial) else {
            return;
        };
        let before = self.all[at].text(self.name).to_lowercase();
        change(&mut self.all[at]);
        self.by_label.take();
        let after = self.all[at].text(self.name).to_lowercase();
        if before != after {
            self.forget_name(&before, serial);
            let namesakes = self.by_name.entry(after).or_default();
            namesakes.push(serial);
            namesakes.sort_unstable();
        }
    }

    /// Changes all of them, but no name.
    pub(crate) fn change_each(&mut self, change: impl FnMut(&mut Record)) {
        self.all.iter_mut().for_each(change);
    }

    fn position(&self, serial: u64) -> Option<usize> {
        self.all
            .binary_search_by_key(&serial, |one| one.serial)
            .ok()
    }

    fn forget_name(&mut self, name: &str, serial: u64) {
        if let Some(namesakes) = self.by_name.get_mut(name) {
            namesakes.retain(|one| *one != serial);
            if namesakes.is_empty() {
                self.by_name.remove(name);
            }
        }
    }
}
