//! Reading what a person gives and writing what they keep. A private key is written for its owner alone.

use std::io::{Read as _, Write as _};
use std::path::Path;

use setup_core::file::LARGEST;
use setup_core::secret::Secret;
use setup_core::view::Slot;
use tauri::AppHandle;

use crate::state::with;

/// What is written to a file.
pub enum Written {
    Plain(Vec<u8>),
    /// Mode 0600 from the first byte on.
    Private(Secret),
}

/// Brings a file to its place; a larger one than any real one is refused before it is read.
pub fn bring(app: &AppHandle, slot: Slot, path: &Path) {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    match read(path) {
        Ok(Some(bytes)) => with(app, |wizard| wizard.bring(slot, Some(path), &bytes)),
        Ok(None) => with(app, |wizard| wizard.too_large(&name)),
        Err(trouble) => with(app, |wizard| wizard.not_read(&name, &trouble.to_string())),
    }
}

/// `None` when the file is too large.
fn read(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    let file = std::fs::File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(std::io::Error::other("this is a folder"));
    }
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX);
    if metadata.len() > most {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= LARGEST).then_some(bytes))
}

/// Writes a file.
///
/// # Errors
/// What the disk says.
pub fn write(path: &Path, written: &Written) -> std::io::Result<()> {
    match written {
        Written::Plain(bytes) => std::fs::write(path, bytes),
        Written::Private(secret) => {
            // An old file of this name may be open to others: a new one takes its place.
            if path.exists() {
                std::fs::remove_file(path)?;
            }
            let mut options = std::fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            {
                use std::os::unix::fs::OpenOptionsExt as _;
                options.mode(0o600);
            }
            let mut file = options.open(path)?;
            file.write_all(secret.expose().as_bytes())?;
            file.sync_all()
        }
    }
}
