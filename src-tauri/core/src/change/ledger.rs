//! What was made and is not yet known to be gone: one small file, written whole before each request. It outlives a
//! crash, and it holds no secret.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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

/// The list, and the file that it stands in.
#[derive(Debug)]
pub struct Ledger {
    path: PathBuf,
    page: Mutex<Page>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Page {
    /// The SCIM address of everything in it.
    base: String,
    next: u32,
    entries: Vec<Entry>,
}

impl Ledger {
    /// Opens the list; one that is not there is empty.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        let unreadable = |reason: String| {
            Trouble::new("ledger-unreadable")
                .with("file", path.display().to_string())
                .with("reason", reason)
        };
        let page = match std::fs::read(path) {
            Ok(bytes) => {
                serde_json::from_slice(&bytes).map_err(|why| unreadable(why.to_string()))?
            }
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => Page::default(),
            Err(why) => return Err(unreadable(why.to_string())),
        };
        Ok(Self {
            path: path.to_owned(),
            page: Mutex::new(page),
        })
    }

    fn page(&self) -> MutexGuard<'_, Page> {
        self.page.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Everything that is not known to be gone.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.page().entries.clone()
    }

    /// Where it was made; empty for an empty list.
    #[must_use]
    pub fn base(&self) -> String {
        self.page().base.clone()
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
        let mut page = self.page();
        page.next += 1;
        let number = page.next;
        base.clone_into(&mut page.base);
        page.entries.push(Entry {
            number,
            endpoint,
            names,
            marker: marker.to_owned(),
            id: None,
            at: Timestamp::now(),
            left: None,
        });
        self.write(&page).inspect_err(|_| {
            page.entries.pop();
        })?;
        Ok(number)
    }

    /// A new name is about to be sent.
    pub fn may_be_called(&self, number: u32, name: &str) {
        self.change(number, |entry| entry.names.insert(0, name.to_owned()));
    }

    /// It was taken: this is its name.
    pub fn called(&self, number: u32, name: &str) {
        self.change(number, |entry| {
            entry.names.retain(|other| other != name);
            entry.names.push(name.to_owned());
        });
    }

    /// Its answer came: this is its id.
    pub fn made(&self, number: u32, id: &str) {
        self.change(number, |entry| entry.id = Some(id.to_owned()));
    }

    /// It could not be removed.
    pub fn stays(&self, number: u32, why: Left) {
        self.change(number, |entry| entry.left = Some(why));
    }

    /// It is gone, and that was seen; or it was never made, and the server said so.
    pub fn gone(&self, number: u32) {
        let mut page = self.page();
        page.entries.retain(|entry| entry.number != number);
        // What cannot be written now is written with the next change; until then the file names too much, not
        // too little.
        let _ = self.write(&page);
    }

    fn change(&self, number: u32, change: impl FnOnce(&mut Entry)) {
        let mut page = self.page();
        if let Some(entry) = page.entries.iter_mut().find(|entry| entry.number == number) {
            change(entry);
        }
        let _ = self.write(&page);
    }

    fn write(&self, page: &Page) -> Result<(), Trouble> {
        let trouble = |why: &dyn std::fmt::Display| {
            Trouble::new("ledger-not-written")
                .with("file", self.path.display().to_string())
                .with("reason", why.to_string())
        };
        let folder = self.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(|why| trouble(&why))?;
        let json = serde_json::to_vec_pretty(page).map_err(|why| trouble(&why))?;
        // Always the same name: whoever is killed in the middle leaves one crumb, and the next one takes its place.
        let new = self.path.with_extension("new");
        let mut file = private(&new).map_err(|why| trouble(&why))?;
        file.write_all(&json).map_err(|why| trouble(&why))?;
        file.sync_all().map_err(|why| trouble(&why))?;
        std::fs::rename(&new, &self.path).map_err(|why| trouble(&why))?;
        // Else a computer that loses its power may forget the new name. Not every disk can be asked for that.
        #[cfg(unix)]
        let _ = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

/// An empty file that nobody else on this computer reads: addresses stand in it.
fn private(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
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
