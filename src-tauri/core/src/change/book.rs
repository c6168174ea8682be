//! The file under every ledger: numbered entries, written whole before each request, private, and never half. It
//! outlives a crash. What an entry is, is not known here.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::trouble::Trouble;

/// The entries, and the file that they stand in.
#[derive(Debug)]
pub(super) struct Book<E> {
    path: PathBuf,
    page: Mutex<Page<E>>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Page<E> {
    /// The one address of everything in it; empty where each entry names its own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    base: String,
    next: u32,
    entries: Vec<E>,
}

/// An entry knows its number: it is never used twice.
pub(super) trait Numbered: Clone + Serialize + DeserializeOwned {
    fn number(&self) -> u32;
}

impl<E: Numbered> Book<E> {
    /// Opens the file; one that is not there is empty.
    pub(super) fn open(path: &Path) -> Result<Self, Trouble> {
        let unreadable = |reason: String| {
            Trouble::new("ledger-unreadable")
                .with("file", path.display().to_string())
                .with("reason", reason)
        };
        let page = match std::fs::read(path) {
            Ok(bytes) => {
                serde_json::from_slice(&bytes).map_err(|why| unreadable(why.to_string()))?
            }
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => Page {
                base: String::new(),
                next: 0,
                entries: Vec::new(),
            },
            Err(why) => return Err(unreadable(why.to_string())),
        };
        Ok(Self {
            path: path.to_owned(),
            page: Mutex::new(page),
        })
    }

    fn page(&self) -> MutexGuard<'_, Page<E>> {
        self.page.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn entries(&self) -> Vec<E> {
        self.page().entries.clone()
    }

    pub(super) fn base(&self) -> String {
        self.page().base.clone()
    }

    /// Adds an entry under a new number. What could not be written is not in it.
    pub(super) fn add(&self, base: &str, entry: impl FnOnce(u32) -> E) -> Result<u32, Trouble> {
        let mut page = self.page();
        page.next += 1;
        let number = page.next;
        base.clone_into(&mut page.base);
        page.entries.push(entry(number));
        self.write(&page).inspect_err(|_| {
            page.entries.pop();
        })?;
        Ok(number)
    }

    /// Changes an entry before a request goes out. What could not be written is as it was.
    pub(super) fn set(&self, number: u32, change: impl FnOnce(&mut E)) -> Result<(), Trouble> {
        let mut page = self.page();
        let Some(place) = page.entries.iter().position(|one| one.number() == number) else {
            return Ok(());
        };
        let before = page.entries[place].clone();
        change(&mut page.entries[place]);
        self.write(&page).inspect_err(|_| {
            page.entries[place] = before;
        })
    }

    /// Notes what became known of an entry. What cannot be written now is written with the next change.
    pub(super) fn note(&self, number: u32, change: impl FnOnce(&mut E)) {
        let mut page = self.page();
        if let Some(entry) = page.entries.iter_mut().find(|one| one.number() == number) {
            change(entry);
        }
        let _ = self.write(&page);
    }

    /// Takes an entry out.
    pub(super) fn remove(&self, number: u32) {
        let mut page = self.page();
        page.entries.retain(|entry| entry.number() != number);
        // What cannot be written now is written with the next change; until then the file names too much, not
        // too little.
        let _ = self.write(&page);
    }

    fn write(&self, page: &Page<E>) -> Result<(), Trouble> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Word(u32, String);

    impl Numbered for Word {
        fn number(&self) -> u32 {
            self.0
        }
    }

    fn word(text: &str) -> impl FnOnce(u32) -> Word {
        let text = text.to_owned();
        |number| Word(number, text)
    }

    #[test]
    fn what_is_written_is_there_for_the_next_one_and_for_nobody_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/book.json");
        let book = Book::open(&path).expect("an empty book");
        let one = book.add("", word("one")).expect("written");
        let two = book.add("", word("two")).expect("written");
        book.remove(two);
        book.set(one, |word| word.1 = "first".into())
            .expect("written");
        let again = Book::<Word>::open(&path).expect("it is read");
        assert_eq!(again.entries(), [Word(1, "first".into())]);
        assert_eq!(again.add("", word("three")).expect("written"), 3);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&path)
                .expect("a file")
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn what_the_disk_refuses_did_not_happen() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/book.json");
        let book = Book::open(&path).expect("an empty book");
        let one = book.add("", word("one")).expect("written");
        std::fs::remove_dir_all(folder.path().join("deep")).expect("removed");
        std::fs::write(folder.path().join("deep"), "").expect("a file in its place");
        let set = book.set(one, |word| word.1 = "changed".into());
        assert_eq!(set.expect_err("refused").code, "ledger-not-written");
        assert!(book.add("", word("two")).is_err());
        assert_eq!(book.entries(), [Word(one, "one".into())]);
        book.note(one, |word| word.1 = "known".into());
        assert_eq!(book.entries(), [Word(one, "known".into())]);
    }
}
