//! Reading what a person gives and writing what they keep. A private key is written for its owner alone.

use std::io::{Read as _, Write as _};
use std::path::Path;

use setup_core::file::LARGEST;
use setup_core::secret::Secret;
use setup_core::view::Slot;
use setup_core::wizard::Wizard;

/// What is written to a file.
pub enum Written {
    Plain(Vec<u8>),
    /// Mode 0600 from the first byte on.
    Private(Secret),
}

/// Brings a file to its place.
pub fn bring(wizard: &mut Wizard, slot: Slot, path: &Path) {
    read_for(wizard, path, |wizard, bytes| {
        wizard.bring(slot, Some(path), bytes)
    });
}

/// Reads a file for the wizard; a larger one than any real one is refused before it is read.
pub fn read_for(wizard: &mut Wizard, path: &Path, take: impl FnOnce(&mut Wizard, &[u8])) {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    match read(path) {
        Ok(Some(bytes)) => take(wizard, &bytes),
        Ok(None) => wizard.too_large(&name),
        Err(trouble) => wizard.not_read(&name, &trouble.to_string()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_key_is_for_its_owner_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("key.pem");
        std::fs::write(&path, "older and open").expect("an old file");
        let key = Written::Private(Secret::new("not really a key".to_owned()));
        write(&path, &key).expect("it is written");
        assert_eq!(
            std::fs::read_to_string(&path).expect("it is there"),
            "not really a key"
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&path)
                .expect("it is there")
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_large_file_is_refused_before_it_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("large.xml");
        let file = std::fs::File::create(&path).expect("a file");
        file.set_len(LARGEST as u64).expect("as large as allowed");
        assert_eq!(
            read(&path).expect("it is read").map(|bytes| bytes.len()),
            Some(LARGEST)
        );
        file.set_len(LARGEST as u64 + 1).expect("one byte more");
        assert!(read(&path).expect("it is looked at").is_none());
        assert!(read(folder.path()).is_err(), "a folder is no file");
    }
}
