//! The house keeps its own rules: one test for each, and a failure says where and what to do.
//! Not here: what the compiler, clippy and rustfmt already see.

mod imports;
mod names;
mod sizes;
mod top;
mod tree;
mod window;
mod words;

/// Fails with one line for each place where the rule is broken.
fn nothing_breaks(rule: &str, places: Vec<String>) {
    assert!(places.is_empty(), "{rule}\n  {}\n", places.join("\n  "));
}
