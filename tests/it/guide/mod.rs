//! Kisi's guide and what the checks must know, line by line, with where each is carried in the product. Nothing of
//! the guide is forgotten, and nothing is said to be carried that is not there.

mod application_clauses;
mod clauses;
mod directory_clauses;
mod import_table;
mod lines;
mod sync_clauses;
mod sync_table;
mod table;

use std::fs;

/// A text of the shared domain folder, which lies beside the shared data; `None` where it is not there, and that
/// is said.
fn domain_text(name: &str) -> Option<String> {
    let path = setup_tests::data()?.path("../domain").join(name);
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: {} is not there", path.display());
    }
    text
}
