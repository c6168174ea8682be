//! The folders that one run of the window reads and writes, all temporary: nothing of the person's own is touched.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use tempfile::TempDir;

pub struct Folders {
    root: TempDir,
}

impl Folders {
    pub fn make() -> Result<Folders> {
        let folders = Folders {
            root: TempDir::with_prefix("kisi-setup-window-")?,
        };
        for folder in ["setups", "pick", "saved", "home", "runtime"] {
            fs::create_dir(folders.root.path().join(folder))?;
        }
        Ok(folders)
    }

    /// Tells the window where to keep setups, which file "Choose a file" takes, and where saved files go.
    pub fn settings(&self, command: &mut Command) {
        let folder = |name: &str| self.root.path().join(name);
        command
            .env("KISI_SETUP_HOME", folder("setups"))
            .env("KISI_SETUP_PICK", folder("pick"))
            .env("KISI_SETUP_SAVE", folder("saved"))
            .env("KISI_SETUP_PRACTICE", self.practice())
            .env("KISI_SETUP_CLIPBOARD_SECONDS", "4")
            .env("HOME", folder("home"))
            .env("XDG_DATA_HOME", folder("home/data"))
            .env("XDG_CONFIG_HOME", folder("home/config"))
            .env("XDG_CACHE_HOME", folder("home/cache"));
    }

    /// The next "Choose a file" takes this file instead of opening a dialog.
    pub fn pick_next(&self, file: &Path) -> Result<()> {
        let file = file
            .canonicalize()
            .with_context(|| format!("{} is not there", file.display()))?;
        let next = self.root.path().join("pick/next");
        fs::write(next, file.to_string_lossy().as_bytes())?;
        Ok(())
    }

    /// Where the window writes down the address of its practice servers.
    pub fn practice(&self) -> PathBuf {
        self.root.path().join("practice")
    }

    /// Where "Save" puts files.
    pub fn saved(&self) -> PathBuf {
        self.root.path().join("saved")
    }

    /// Every file of this run, the web view's own ones too, in which this text stands.
    pub fn files_with(&self, text: &str) -> Result<Vec<PathBuf>> {
        let mut folders = vec![self.root.path().to_path_buf()];
        let mut found = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                if entry.file_type()?.is_dir() {
                    folders.push(entry.path());
                } else if entry.file_type()?.is_file() && holds(&fs::read(entry.path())?, text) {
                    found.push(entry.path());
                }
            }
        }
        Ok(found)
    }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}
