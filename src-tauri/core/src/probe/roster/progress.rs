//! How far the reading is, for both sides: `of` grows while lists tell how long they are.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::roster::Side;

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub jumpcloud: Done,
    pub kisi: Done,
}

/// Records that were read, of those that were announced so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    pub done: usize,
    pub of: usize,
}

/// Counts, and tells.
pub(in crate::probe) struct Tally<'a> {
    jumpcloud: Count,
    kisi: Count,
    tell: &'a (dyn Fn(Progress) + Sync),
}

#[derive(Default)]
struct Count {
    done: AtomicUsize,
    of: AtomicUsize,
}

impl Count {
    fn now(&self) -> Done {
        let done = self.done.load(Ordering::Relaxed);
        Done {
            done,
            // A list without a total, or one that told too small a one.
            of: self.of.load(Ordering::Relaxed).max(done),
        }
    }
}

impl<'a> Tally<'a> {
    pub(in crate::probe) fn new(tell: &'a (dyn Fn(Progress) + Sync)) -> Self {
        Self {
            jumpcloud: Count::default(),
            kisi: Count::default(),
            tell,
        }
    }

    /// So many more are to be read.
    pub(super) fn announce(&self, side: Side, count: usize) {
        self.of(side).of.fetch_add(count, Ordering::Relaxed);
        self.told();
    }

    /// So many more were read.
    pub(super) fn done(&self, side: Side, count: usize) {
        self.of(side).done.fetch_add(count, Ordering::Relaxed);
        self.told();
    }

    fn of(&self, side: Side) -> &Count {
        match side {
            Side::JumpCloud => &self.jumpcloud,
            Side::Kisi => &self.kisi,
        }
    }

    fn told(&self) {
        (self.tell)(Progress {
            jumpcloud: self.jumpcloud.now(),
            kisi: self.kisi.now(),
        });
    }
}
