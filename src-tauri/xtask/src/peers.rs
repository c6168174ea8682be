//! Foreign judges from PyPI, in a Python environment of their own under `target/`.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use crate::program::{program, run, target};
use crate::{Done, Stop, say};

/// What goes into the environment; a change of this line installs it again.
const PACKAGES: &str = "pkilint==0.13.3 jsonschema==4.26.0";

fn folder() -> PathBuf {
    target().join("peers-venv")
}

pub fn install() -> Done {
    let stamp = folder().join("installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == PACKAGES) {
        return Ok(());
    }
    say::now(&format!("Foreign judges: {PACKAGES}"));
    run(program("python3")
        .args(["-m", "venv", "--clear"])
        .arg(folder()))?;
    let pip = folder().join("bin/pip");
    run(program(pip)
        .args(["install", "--quiet", "--disable-pip-version-check"])
        .args(PACKAGES.split(' ')))?;
    fs::write(&stamp, PACKAGES)
        .map_err(|why| Stop(format!("{} cannot be written: {why}", stamp.display())))
}

/// `PATH` with the judges in front.
pub fn path() -> OsString {
    let here = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder().join("bin")).chain(std::env::split_paths(&here));
    std::env::join_paths(folders).unwrap_or(here)
}
