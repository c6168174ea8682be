//! Reads what was named on the command line, and never more than may be looked at.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Result, bail};
use setup_core::file::LARGEST;
use setup_core::words::{Words, args};
use zeroize::Zeroizing;

/// Whether standard input is meant.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The name to show.
pub fn name(path: &Path) -> String {
    if is_standard_input(path) {
        return "-".to_owned();
    }
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// The bytes of a file or of standard input.
///
/// # Errors
/// When it cannot be read or has more than [`LARGEST`] bytes: a file's size is looked at first.
pub fn bytes(path: &Path, words: &Words) -> Result<Zeroizing<Vec<u8>>> {
    let say = |sentence: &str, why: String| {
        let shown = args()
            .text("file", path.display().to_string())
            .text("why", why);
        anyhow::Error::msg(words.plain(&format!("terminal-{sentence}"), &shown))
    };
    let cannot_read = |error: io::Error| say("cannot-read", error.to_string());
    if is_standard_input(path) {
        let bytes = at_most(io::stdin().lock(), 0).map_err(cannot_read)?;
        return bytes.ok_or_else(|| say("too-large", String::new()));
    }
    let about = std::fs::metadata(path).map_err(cannot_read)?;
    if about.is_dir() {
        bail!(say("folder", String::new()));
    }
    if about.len() > LARGEST as u64 {
        bail!(say("too-large", String::new()));
    }
    let file = File::open(path).map_err(cannot_read)?;
    let size = usize::try_from(about.len()).unwrap_or(0);
    let bytes = at_most(file, size).map_err(cannot_read)?;
    bytes.ok_or_else(|| say("too-large", String::new()))
}

/// All that is there; `None` when it is more than may be looked at. A private key may pass through here, so what
/// is outgrown is wiped as well.
fn at_most(from: impl Read, expected: usize) -> io::Result<Option<Zeroizing<Vec<u8>>>> {
    let mut from = from.take(LARGEST as u64 + 1);
    let mut bytes = Zeroizing::new(Vec::with_capacity(expected + 1));
    let mut piece = Zeroizing::new(vec![0; 64 * 1024]);
    loop {
        let count = match from.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            other => other?,
        };
        if count == 0 {
            return Ok((bytes.len() <= LARGEST).then_some(bytes));
        }
        if bytes.len() + count > bytes.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity(2 * (bytes.len() + count)));
            larger.extend_from_slice(&bytes);
            bytes = larger;
        }
        bytes.extend_from_slice(&piece[..count]);
    }
}

/// The first line of standard input.
///
/// # Errors
/// When it cannot be read, is too long or is not text.
pub fn passphrase(words: &Words) -> Result<Zeroizing<String>> {
    let all = bytes(Path::new("-"), words)?;
    let line = all.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    match std::str::from_utf8(line) {
        Ok(text) => Ok(Zeroizing::new(text.to_owned())),
        Err(_) => bail!(words.plain("terminal-passphrase-is-no-text", &args())),
    }
}
