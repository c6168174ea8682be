//! The shared data that tests run on, read from where it lies: nothing of it is copied into the tree. What a test
//! wants to prove with it is the test's own.

pub mod faulty;

use std::collections::HashMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of third-party documents.
pub struct Data {
    root: PathBuf,
}

/// A line of an index, by the names of its columns.
pub struct Row(HashMap<String, String>);

impl Row {
    /// The value in `column`.
    ///
    /// # Panics
    /// When the index has no such column.
    pub fn get(&self, column: &str) -> &str {
        let value = self.0.get(column);
        value.unwrap_or_else(|| panic!("the index has a column {column}"))
    }
}

/// The repository's root folder.
pub fn workspace() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}

/// The folder in `SETUP_TEST_DATA`, or `../shared/data` beside the repository; `None` when it is not there, which is
/// said on standard error.
///
/// # Panics
/// When it is missing and `SETUP_TEST_DATA_REQUIRED=1` is set.
pub fn data() -> Option<Data> {
    let root = env::var_os("SETUP_TEST_DATA")
        .map_or_else(|| workspace().join("../shared/data"), PathBuf::from);
    if root.is_dir() {
        return Some(Data { root });
    }
    skipped(&root);
    None
}

/// Says that something was skipped, and fails when nothing may be.
fn skipped(path: &Path) {
    eprintln!("skipped: {} is not there", path.display());
    let is_required = env::var("SETUP_TEST_DATA_REQUIRED").is_ok_and(|value| value == "1");
    assert!(
        !is_required,
        "SETUP_TEST_DATA_REQUIRED=1, and {} is not there",
        path.display()
    );
}

impl Data {
    /// Where a file of the data lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The bytes of a file; `None` when it is missing (see [`data`]).
    ///
    /// # Panics
    /// When it is missing and `SETUP_TEST_DATA_REQUIRED=1` is set.
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.path(name);
        let bytes = fs::read(&path).ok();
        if bytes.is_none() {
            skipped(&path);
        }
        bytes
    }

    /// Every file directly in a folder of the data, by name.
    ///
    /// # Panics
    /// When the folder is missing and `SETUP_TEST_DATA_REQUIRED=1` is set.
    pub fn files(&self, folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
        let path = self.path(folder);
        let Ok(entries) = fs::read_dir(&path) else {
            skipped(&path);
            return vec![];
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut files: Vec<_> = paths
            .filter_map(|path| fs::read(&path).ok().map(|bytes| (path, bytes)))
            .collect();
        files.sort();
        files
    }

    /// The rows of `folder/INDEX.csv` with the bytes of the file that each names. Prints how many there are and
    /// how many were skipped because their file is missing.
    ///
    /// # Panics
    /// When something is missing and `SETUP_TEST_DATA_REQUIRED=1` is set.
    pub fn index(&self, folder: &str) -> Vec<(Row, Vec<u8>)> {
        let Some(index) = self.file(&format!("{folder}/INDEX.csv")) else {
            return vec![];
        };
        let rows = rows(&String::from_utf8_lossy(&index));
        let all = rows.len();
        let found: Vec<_> = rows
            .into_iter()
            .filter_map(|row| {
                let bytes = self.file(&format!("{folder}/{}", row.get("file")))?;
                Some((row, bytes))
            })
            .collect();
        println!(
            "{folder}: {} of {all} rows, {} skipped",
            found.len(),
            all - found.len()
        );
        found
    }
}

/// The rows of a CSV text whose first line names the columns (RFC 4180).
fn rows(text: &str) -> Vec<Row> {
    let mut lines = records(text).into_iter();
    let columns = lines.next().unwrap_or_default();
    let row = |cells: Vec<String>| Row(columns.iter().cloned().zip(cells).collect());
    lines.map(row).collect()
}

fn records(text: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut cell) = (vec![], vec![], String::new());
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => record.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                record.push(std::mem::take(&mut cell));
                records.push(std::mem::take(&mut record));
            }
            other => cell.push(other),
        }
    }
    if !cell.is_empty() || !record.is_empty() {
        record.push(cell);
        records.push(record);
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_cells_keep_commas_quotes_and_line_breaks() {
        let rows = rows("file,why\na.xml,\"one, \"\"two\"\"\nthree\"\nb.xml,\n");
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].get("why"), "one, \"two\"\nthree");
        assert_eq!(rows[1].get("file"), "b.xml");
        assert_eq!(rows[1].get("why"), "");
    }
}
