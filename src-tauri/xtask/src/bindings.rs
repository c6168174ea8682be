//! `cargo xtask bindings`: the TypeScript types of what the window shows, written from the Rust ones.
//! The same test compares them in every other run.

use crate::program::{cargo, run_reading};
use crate::table::Count;
use crate::{Done, Stop, say};

const TEST: &str = "bindings_are_fresh";

pub fn write() -> Done {
    say::now("ui/src/bindings.ts");
    let mut test = cargo();
    test.args([
        "test",
        "--package",
        "setup-tests",
        "--test",
        "it",
        "--",
        TEST,
    ]);
    let mut count = Count::default();
    run_reading(test.env("WRITE_BINDINGS", "1"), |line| count.read(line))?;
    if count.passed == 0 {
        return Err(Stop(format!(
            "No test is named {TEST}, so nothing was written."
        )));
    }
    Ok(())
}
