//! One person of the roster: who, what will happen, why.

use serde::{Deserialize, Serialize};

use super::kind::{Kind, Reasons};

/// One person, who stands in exactly one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The side and its id: it stays the same as long as the person does.
    pub id: Box<str>,
    pub name: Box<str>,
    /// JumpCloud's address, or Kisi's of somebody who does not come.
    pub email: Box<str>,
    /// What Kisi will get as the user name, where it is not the e-mail address.
    pub sent: Option<Box<str>>,
    /// The address in Kisi, where it stands otherwise.
    pub in_kisi: Option<Box<str>>,
    pub kind: Kind,
    pub reasons: Reasons,
    pub marks: Marks,
}

/// What somebody is to the setup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    Owner,
    Administrator,
    Tester,
}

/// Several of them.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks(u8);

const JUMPCLOUD: &str = "jumpcloud-";
const KISI: &str = "kisi-";

impl Row {
    pub(super) fn id_in_jumpcloud(id: &str) -> Box<str> {
        format!("{JUMPCLOUD}{id}").into()
    }

    pub(super) fn id_in_kisi(id: &str) -> Box<str> {
        format!("{KISI}{id}").into()
    }

    /// Whether they would come from JumpCloud.
    #[must_use]
    pub fn comes(&self) -> bool {
        self.id.starts_with(JUMPCLOUD)
    }

    /// What to call them: the name, else the address, else the id.
    #[must_use]
    pub fn label(&self) -> &str {
        let known = [&self.name, &self.email, &self.id];
        known
            .into_iter()
            .find(|text| !text.trim().is_empty())
            .map_or("", |text| text)
    }
}

impl Mark {
    pub const ALL: [Self; 3] = [Self::Owner, Self::Administrator, Self::Tester];

    /// The name in the words: `roster-mark-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Administrator => "administrator",
            Self::Tester => "tester",
        }
    }
}

impl Marks {
    pub fn add(&mut self, mark: Mark) {
        self.0 |= 1 << (mark as u8);
    }

    #[must_use]
    pub fn has(self, mark: Mark) -> bool {
        self.0 & (1 << (mark as u8)) != 0
    }

    pub fn iter(self) -> impl Iterator<Item = Mark> {
        Mark::ALL.into_iter().filter(move |mark| self.has(*mark))
    }
}

impl std::fmt::Debug for Marks {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}
