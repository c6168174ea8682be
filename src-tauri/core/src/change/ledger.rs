//! What a rehearsal made and is not yet known to be gone. It holds no secret.
//! Not here: the file itself (`book`), and changes that shall stay (`deeds`).

use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::book::{Book, Numbered};
use super::plan::GIVEN_NAME;
use crate::observation::{Left, Leftover};
use crate::scim::{Endpoint, Resource};
use crate::trouble::Trouble;

/// One object of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub number: u32,
    pub endpoint: Endpoint,
    /// Every name that it may carry, the likeliest last.
    pub names: Vec<String>,
    /// Its `externalId`, where the server keeps one.
    pub marker: String,
    /// Not known while its answer is under way or lost.
    pub id: Option<String>,
    pub at: Timestamp,
    /// Why it could not be removed.
    pub left: Option<Left>,
}

impl Numbered for Entry {
    fn number(&self) -> u32 {
        self.number
    }
}

/// The list, and the file that it stands in.
#[derive(Debug)]
pub struct Ledger(Book<Entry>);

impl Ledger {
    /// Opens the list; one that is not there is empty.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        Book::open(path).map(Self)
    }

    /// Everything that is not known to be gone.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.0.entries()
    }

    /// Where it was made; empty for an empty list.
    #[must_use]
    pub fn base(&self) -> String {
        self.0.base()
    }

    /// What is left, for people.
    #[must_use]
    pub fn leftovers(&self) -> Vec<Leftover> {
        let leftover = |entry: Entry| Leftover {
            endpoint: entry.endpoint,
            name: entry.names.last().cloned().unwrap_or_default(),
            id: entry.id,
            why: entry.left.unwrap_or(Left::Unfinished),
        };
        self.entries().into_iter().map(leftover).collect()
    }

    /// Writes down what is about to be made. Only when this worked may the request go out.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn plan(
        &self,
        base: &str,
        endpoint: Endpoint,
        names: Vec<String>,
        marker: &str,
    ) -> Result<u32, Trouble> {
        self.0.add(base, |number| Entry {
            number,
            endpoint,
            names,
            marker: marker.to_owned(),
            id: None,
            at: Timestamp::now(),
            left: None,
        })
    }

    /// A new name is about to be sent.
    pub fn may_be_called(&self, number: u32, name: &str) {
        self.0
            .note(number, |entry| entry.names.insert(0, name.to_owned()));
    }

    /// It was taken: this is its name.
    pub fn called(&self, number: u32, name: &str) {
        self.0.note(number, |entry| {
            entry.names.retain(|other| other != name);
            entry.names.push(name.to_owned());
        });
    }

    /// Its answer came: this is its id.
    pub fn made(&self, number: u32, id: &str) {
        self.0.note(number, |entry| entry.id = Some(id.to_owned()));
    }

    /// It could not be removed.
    pub fn stays(&self, number: u32, why: Left) {
        self.0.note(number, |entry| entry.left = Some(why));
    }

    /// It is gone, and that was seen; or it was never made, and the server said so.
    pub fn gone(&self, number: u32) {
        self.0.remove(number);
    }
}

/// Whose a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Ours,
    /// It carries another name, or somebody else's marks.
    Others,
    /// It carries our name, and nothing that tells it from somebody who had it before.
    Unknown,
}

impl Entry {
    /// Looks at the name, then at our marker, then at the given name that only our test person has: an address alone
    /// may be somebody's, and nobody else's is ever removed.
    #[must_use]
    pub fn whose(&self, resource: &Resource) -> Whose {
        let name = match self.endpoint {
            Endpoint::Users => &resource.user_name,
            Endpoint::Groups => &resource.display_name,
        };
        let is_named = name
            .as_ref()
            .is_some_and(|name| self.names.iter().any(|own| own.eq_ignore_ascii_case(name)));
        let said = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        match (said(&resource.external_id), said(&resource.given_name)) {
            _ if !is_named => Whose::Others,
            (Some(marker), _) if marker != self.marker => Whose::Others,
            (Some(_), _) => Whose::Ours,
            // No two groups get the same name from us, and nobody else's begins like it.
            _ if self.endpoint == Endpoint::Groups => Whose::Ours,
            (None, Some(given)) if given == GIVEN_NAME => Whose::Ours,
            (None, Some(_)) => Whose::Others,
            (None, None) => Whose::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resource(name: &str, marker: Option<&str>, given_name: Option<&str>) -> Resource {
        Resource {
            user_name: Some(name.into()),
            external_id: marker.map(str::to_owned),
            given_name: given_name.map(str::to_owned),
            ..Resource::default()
        }
    }

    #[test]
    fn it_outlives_the_one_who_wrote_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/ledger.json");
        let ledger = Ledger::open(&path).expect("an empty list");
        let names = vec!["anna@acme.example".to_owned()];
        let one = ledger
            .plan("https://a", Endpoint::Users, names.clone(), "m")
            .expect("written");
        let two = ledger
            .plan("https://a", Endpoint::Users, names, "m")
            .expect("written");
        ledger.made(one, "7");
        ledger.gone(two);
        let again = Ledger::open(&path).expect("it is read");
        assert_eq!(again.entries(), ledger.entries());
        assert_eq!(again.base(), "https://a");
        assert_eq!(again.leftovers()[0].why, Left::Unfinished);
        again.gone(one);
        let three = again
            .plan("https://a", Endpoint::Groups, vec![], "m")
            .expect("written");
        assert_ne!(three, one, "a number is never used twice");
    }

    #[test]
    fn the_name_that_it_surely_had_last_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let ledger = Ledger::open(&folder.path().join("ledger.json")).expect("an empty list");
        let number = ledger
            .plan("https://a", Endpoint::Groups, vec!["old".into()], "m")
            .expect("written");
        let name = || ledger.leftovers()[0].name.clone();
        assert_eq!(name(), "old");
        ledger.may_be_called(number, "new");
        assert_eq!(name(), "old");
        assert_eq!(ledger.entries()[0].names, ["new", "old"]);
        ledger.called(number, "new");
        assert_eq!(name(), "new");
        assert_eq!(ledger.entries()[0].names, ["old", "new"]);
    }

    #[test]
    fn what_cannot_be_written_is_not_planned() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("file"), "").expect("a file");
        let ledger = Ledger::open(&folder.path().join("file/ledger.json"));
        assert!(
            ledger.is_err()
                || ledger.is_ok_and(|ledger| {
                    ledger.plan("a", Endpoint::Users, vec![], "m").is_err()
                        && ledger.entries().is_empty()
                })
        );
    }

    #[test]
    fn somebody_elses_is_not_ours() {
        let entry = Entry {
            number: 1,
            endpoint: Endpoint::Users,
            names: vec!["anna@acme.example".into()],
            marker: "mine".into(),
            id: None,
            at: Timestamp::UNIX_EPOCH,
            left: None,
        };
        let ours = Some(GIVEN_NAME);
        let cases = [
            ("Anna@acme.example", None, ours, Whose::Ours),
            ("anna@acme.example", Some(""), ours, Whose::Ours),
            ("anna@acme.example", Some("mine"), None, Whose::Ours),
            ("anna@acme.example", Some("theirs"), ours, Whose::Others),
            ("anna@acme.example", None, Some("Anna"), Whose::Others),
            ("anna@acme.example", None, None, Whose::Unknown),
            ("anna@acme.example", Some(""), Some(""), Whose::Unknown),
            ("bert@acme.example", Some("mine"), ours, Whose::Others),
        ];
        for (name, marker, given_name, whose) in cases {
            let there = resource(name, marker, given_name);
            assert_eq!(entry.whose(&there), whose, "{there:?}");
        }
    }
}
