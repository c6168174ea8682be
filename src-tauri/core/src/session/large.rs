//! What is too large or too private for the disk: groups and people. It lives as long as the window.

use std::sync::Arc;

use crate::kisi;
use crate::roster::{Arrivals, Roster};

/// Lists that a vendor told us.
#[derive(Default)]
pub struct Large {
    /// JumpCloud's groups.
    pub groups: Vec<JumpCloudGroup>,
    pub kisi_groups: Vec<kisi::Group>,
    /// Everybody who would come, person by person.
    pub people: Option<Arc<Roster>>,
    /// What became of them.
    pub arrivals: Option<Box<Arrivals>>,
    /// Changes with every new list.
    pub revision: u32,
}

/// A group of JumpCloud, as far as it was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JumpCloudGroup {
    pub id: String,
    pub name: String,
    /// Everybody who is effectively in it; `None` where it was not counted.
    pub people: Option<u32>,
}

impl Large {
    /// Another key or organization: nothing of it is true any more.
    pub fn forget(&mut self) {
        let revision = self.revision + 1;
        *self = Self {
            revision,
            ..Self::default()
        };
    }

    /// Another group: other people.
    pub fn forget_people(&mut self) {
        self.people = None;
        self.arrivals = None;
        self.revision += 1;
    }
}
