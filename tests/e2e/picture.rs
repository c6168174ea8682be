//! Numbered pictures of what the window shows, kept for people to look at. Nothing is compared.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use fantoccini::Client;

pub struct Pictures {
    folder: PathBuf,
    taken: Vec<PathBuf>,
}

impl Pictures {
    /// An empty folder: pictures of an earlier run would lie.
    pub fn into(folder: &Path) -> Result<Pictures> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        Ok(Pictures {
            folder: folder.to_path_buf(),
            taken: Vec::new(),
        })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// `NN-name.png`, NN counting from 01.
    pub async fn take(&mut self, client: &Client, name: &str) -> Result<PathBuf> {
        let number = self.taken.len() + 1;
        let path = self.folder.join(format!("{number:02}-{name}.png"));
        fs::write(&path, client.screenshot().await?)?;
        self.taken.push(path.clone());
        Ok(path)
    }
}
