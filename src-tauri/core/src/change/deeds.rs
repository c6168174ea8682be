//! The changes that were begun or done: each is written down before its request goes out, and leaves only when it was
//! seen that nothing of it is there, or when a person lets it go. No key is in here.
//! Not here: the file itself (`book`), and what a rehearsal makes (`ledger`).

use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::book::{Book, Numbered};
use super::outcome::{Keys, Moved, Row};
use super::what::{Change, Kind};
use crate::trouble::Trouble;

/// One change, with what is needed to ask after it and to take it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Deed {
    pub number: u32,
    pub at: Timestamp,
    /// The address at which it was done.
    pub base: String,
    /// The organization that was named with the key.
    pub organization: Option<String>,
    pub change: Change,
    pub stage: Stage,
    /// The id of what was made, once it is known.
    pub made: Option<String>,
    /// The values that are replaced.
    pub held: Vec<Held>,
    /// The signs of JumpCloud's key before the request went out.
    pub keys: Option<Keys>,
    /// The key is another one since.
    pub moved: Option<Moved>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Its request may have gone out; nobody looked yet.
    Begun,
    /// Done and seen: it can be taken back.
    Done,
    /// The request that takes it back may have gone out.
    Undoing,
}

impl Stage {
    /// The name in the words: `deed-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Done => "done",
            Self::Undoing => "undoing",
        }
    }
}

/// A value that is replaced, byte for byte as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The keys that lead to it.
    pub path: Vec<String>,
    pub before: String,
    /// What was sent, and then what was read back.
    pub after: String,
}

/// The setting's own name in `config.acsUrl.value`, and `active`.
pub(super) fn field(path: &[String]) -> &str {
    path.get(1).or(path.first()).map_or("", String::as_str)
}

impl Numbered for Deed {
    fn number(&self) -> u32 {
        self.number
    }
}

impl Deed {
    /// What a change is, before its request went out.
    pub(super) fn new(base: &str, organization: Option<&str>, change: Change) -> Self {
        Self {
            number: 0,
            at: Timestamp::now(),
            base: base.to_owned(),
            organization: organization.map(str::to_owned),
            change,
            stage: Stage::Begun,
            made: None,
            held: Vec::new(),
            keys: None,
            moved: None,
        }
    }

    /// Whether a request of it may be under way or lost: then it has to be asked after.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.stage != Stage::Done
    }

    /// The values that it replaces, and with what.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let value = |json: &str| serde_json::from_str(json).ok();
        let row = |one: &Held| Row::new(field(&one.path), value(&one.before), value(&one.after));
        self.held.iter().map(row).collect()
    }
}

/// The list of a setup, and the file that it stands in.
#[derive(Debug)]
pub struct Deeds(Book<Deed>);

impl Deeds {
    /// Opens the list; one that is not there is empty.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        Book::open(path).map(Self)
    }

    /// All of them, the oldest first.
    #[must_use]
    pub fn all(&self) -> Vec<Deed> {
        self.0.entries()
    }

    #[must_use]
    pub fn get(&self, number: u32) -> Option<Deed> {
        self.all().into_iter().find(|deed| deed.number == number)
    }

    /// The same change, begun and not seen to its end. Of what is made, any of its kind: two are never made.
    pub(super) fn begun(&self, change: &Change) -> Option<u32> {
        let is_made = change.kind() == Kind::Compensable;
        let is_same = |other: &Change| match is_made {
            true => other.name() == change.name(),
            false => other == change,
        };
        let all = self.all();
        let mut open = all.iter().filter(|deed| deed.is_open());
        open.find(|deed| is_same(&deed.change))
            .map(|deed| deed.number)
    }

    /// A person needs it no more: it stays as it is and is not listed.
    pub fn let_go(&self, number: u32) {
        self.0.remove(number);
    }

    /// Writes it down. Only when this worked may its request go out.
    pub(super) fn begin(&self, deed: Deed) -> Result<Deed, Trouble> {
        let mut deed = deed;
        deed.number = self.0.add("", |number| Deed {
            number,
            ..deed.clone()
        })?;
        Ok(deed)
    }

    /// It is about to be taken back.
    pub(super) fn undo(&self, number: u32, keys: Option<Keys>) -> Result<(), Trouble> {
        self.0.set(number, |deed| {
            deed.stage = Stage::Undoing;
            deed.keys = keys;
        })
    }

    /// Its answer came: this is its id.
    pub(super) fn made(&self, number: u32, id: &str) {
        self.0.note(number, |deed| deed.made = Some(id.to_owned()));
    }

    /// It is there, and this is what it replaced and with what.
    pub(super) fn done(&self, number: u32, held: Vec<Held>) {
        self.0.note(number, |deed| {
            deed.stage = Stage::Done;
            deed.held = held;
        });
    }

    pub(super) fn moved(&self, number: u32, moved: &Moved) {
        self.0.note(number, |deed| deed.moved = Some(moved.clone()));
    }

    /// Nothing of it is there.
    pub(super) fn gone(&self, number: u32) {
        self.0.remove(number);
    }
}

#[cfg(test)]
mod tests {
    use super::super::what::{Bond, Named, NewApplication};
    use super::*;

    fn application(label: &str) -> Change {
        Change::MakeApplication(NewApplication {
            label: label.into(),
            sso_url: "https://sso.jumpcloud.com/saml2/kisi".into(),
            values: Vec::new(),
        })
    }

    fn bond(group: &str) -> Change {
        let named = |id: &str| Named {
            id: id.into(),
            name: id.to_uppercase(),
        };
        Change::BindGroup(Bond {
            application: named("a"),
            group: named(group),
        })
    }

    fn deeds() -> (tempfile::TempDir, Deeds) {
        let folder = tempfile::tempdir().expect("a folder");
        let deeds = Deeds::open(&folder.path().join("deeds.json")).expect("an empty list");
        (folder, deeds)
    }

    fn begun(deeds: &Deeds, change: Change) -> u32 {
        let deed = Deed::new("https://console.jumpcloud.com", Some("org"), change);
        deeds.begin(deed).expect("written").number
    }

    #[test]
    fn the_next_start_knows_how_far_each_was() {
        let (folder, deeds) = deeds();
        let made = begun(&deeds, application("Kisi SSO"));
        let bound = begun(&deeds, bond("g"));
        deeds.made(made, "617c");
        let held = Held {
            path: vec!["active".into()],
            before: "false".into(),
            after: "true".into(),
        };
        deeds.done(bound, vec![held]);
        let again = Deeds::open(&folder.path().join("deeds.json")).expect("it is read");
        assert_eq!(again.all(), deeds.all());
        let stages: Vec<_> = again.all().iter().map(Deed::is_open).collect();
        assert_eq!(stages, [true, false]);
        again.undo(bound, None).expect("written");
        assert_eq!(again.get(bound).expect("it is there").stage, Stage::Undoing);
        again.gone(made);
        again.let_go(bound);
        assert_eq!(again.all(), []);
    }

    #[test]
    fn what_was_begun_is_not_begun_twice() {
        let (_folder, deeds) = deeds();
        let made = begun(&deeds, application("Kisi SSO"));
        let bound = begun(&deeds, bond("g"));
        assert_eq!(deeds.begun(&application("Another label")), Some(made));
        assert_eq!(deeds.begun(&bond("g")), Some(bound));
        assert_eq!(deeds.begun(&bond("h")), None);
        deeds.done(made, Vec::new());
        assert_eq!(deeds.begun(&application("Kisi SSO")), None);
    }
}
