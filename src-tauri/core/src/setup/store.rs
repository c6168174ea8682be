//! Setups on disk: one folder each, one JSON file in it, written whole or not at all.
//! Not here: what a setup means. Older generations and locks come with lasting setups.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{SCHEMA, Setup};
use crate::trouble::Trouble;

const FILE: &str = "setup.json";

/// The folder that holds all setups.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// A setup in the list: readable, or a folder that could not be read and why.
#[derive(Debug)]
pub enum Listed {
    Setup(Box<Setup>),
    Unreadable { folder: String, trouble: Trouble },
}

impl Store {
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// All setups, the last changed first.
    #[must_use]
    pub fn list(&self) -> Vec<Listed> {
        let Ok(entries) = std::fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let mut listed: Vec<_> = entries
            .flatten()
            .filter(|entry| entry.path().join(FILE).exists())
            .map(|entry| {
                let name = entry.file_name().to_string_lossy().into_owned();
                match self.open(&name) {
                    Ok(setup) => Listed::Setup(Box::new(setup)),
                    Err(trouble) => Listed::Unreadable {
                        folder: name,
                        trouble,
                    },
                }
            })
            .collect();
        listed.sort_by_key(|listed| match listed {
            Listed::Setup(setup) => std::cmp::Reverse(Some(setup.changed)),
            Listed::Unreadable { .. } => std::cmp::Reverse(None),
        });
        listed
    }

    /// Opens a setup.
    ///
    /// # Errors
    /// When the file cannot be read, is damaged, or was written by a newer version.
    pub fn open(&self, id: &str) -> Result<Setup, Trouble> {
        let text = std::fs::read_to_string(self.path(id)?)
            .map_err(|error| Trouble::new("setup-unreadable").with("reason", error.to_string()))?;
        let value: serde_json::Value = serde_json::from_str(&text)
            .map_err(|error| Trouble::new("setup-damaged").with("reason", error.to_string()))?;
        match value.get("schema").and_then(serde_json::Value::as_u64) {
            Some(schema) if schema > u64::from(SCHEMA) => Err(Trouble::new("setup-newer")),
            _ => serde_json::from_value(value)
                .map_err(|error| Trouble::new("setup-damaged").with("reason", error.to_string())),
        }
    }

    /// Writes a setup whole: a new file in the same folder, then renamed over the old one.
    ///
    /// # Errors
    /// When the disk refuses: full, read-only, gone.
    pub fn save(&self, setup: &Setup) -> Result<(), Trouble> {
        let trouble = |error: &dyn std::fmt::Display| {
            Trouble::new("setup-not-saved")
                .with("reason", error.to_string())
                .with("folder", self.folder.display().to_string())
        };
        let path = self.path(&setup.id)?;
        let folder = path.parent().unwrap_or(&self.folder);
        std::fs::create_dir_all(folder).map_err(|error| trouble(&error))?;
        let json = serde_json::to_vec_pretty(setup).map_err(|error| trouble(&error))?;
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| trouble(&error))?;
        file.write_all(&json).map_err(|error| trouble(&error))?;
        file.as_file().sync_all().map_err(|error| trouble(&error))?;
        file.persist(&path).map_err(|error| trouble(&error))?;
        sync_folder(folder);
        Ok(())
    }

    /// Removes a setup and its files.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn delete(&self, id: &str) -> Result<(), Trouble> {
        let path = self.path(id)?;
        let folder = path.parent().unwrap_or(&self.folder);
        std::fs::remove_dir_all(folder)
            .map_err(|error| Trouble::new("setup-not-deleted").with("reason", error.to_string()))
    }

    /// A name that is not taken yet.
    #[must_use]
    pub fn fresh_id(&self) -> String {
        (1..)
            .map(|number| format!("setup-{number}"))
            .find(|id| !self.folder.join(id).exists())
            .unwrap_or_default()
    }

    /// Where a setup's rehearsals write down what they make.
    #[must_use]
    pub fn ledger(&self, id: &str) -> PathBuf {
        self.folder.join(id).join("ledger.json")
    }

    /// Where a setup's changes are written down.
    #[must_use]
    pub fn deeds(&self, id: &str) -> PathBuf {
        self.folder.join(id).join("deeds.json")
    }

    fn path(&self, id: &str) -> Result<PathBuf, Trouble> {
        let plain = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        if plain {
            Ok(self.folder.join(id).join(FILE))
        } else {
            Err(Trouble::new("setup-unreadable").with("reason", id))
        }
    }
}

/// The rename itself must survive a power cut; where a folder cannot be synced, nothing is lost but that.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
}
