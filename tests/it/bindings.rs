//! The window's types in TypeScript are committed and must be fresh: `cargo xtask bindings` writes them.

use std::path::PathBuf;

use setup_core::view::{Action, RosterRows, View};
use ts_rs::TS;

fn made() -> String {
    let folder = tempfile::tempdir().expect("a folder for the bindings");
    let config = ts_rs::Config::new().with_out_dir(folder.path());
    View::export_all(&config).expect("the view is exported");
    Action::export_all(&config).expect("the actions are exported");
    RosterRows::export_all(&config).expect("the rows are exported");
    std::fs::read_to_string(folder.path().join("bindings.ts")).expect("one file of bindings")
}

#[test]
fn bindings_are_fresh() {
    let committed = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/src/bindings.ts");
    let made = made();
    if std::env::var_os("WRITE_BINDINGS").is_some() {
        std::fs::write(&committed, &made).expect("bindings.ts is written");
    }
    let there = std::fs::read_to_string(&committed).unwrap_or_default();
    assert!(
        there == made,
        "ui/src/bindings.ts is stale: run `cargo xtask bindings`"
    );
}
