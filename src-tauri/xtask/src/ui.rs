//! The pages of the window: their packages, their build and their own checks. All by npm, all in `ui/`.

use std::fs;
use std::process::Command;

use crate::program::{root, run};
use crate::{Done, Stop, say, system};

/// npm, started in `ui/`, as quiet as an automated build wants it.
pub fn npm() -> Command {
    let mut command = system::npm();
    command.current_dir(root().join("ui")).env("CI", "true");
    command
}

/// Installs the packages of `package-lock.json`, unless exactly those are there.
pub fn packages() -> Done {
    let lock = root().join("ui/package-lock.json");
    // Inside node_modules, so that it is gone whenever that folder is.
    let stamp = root().join("ui/node_modules/.installed-lock.json");
    let wanted =
        fs::read(&lock).map_err(|why| Stop(format!("{} cannot be read: {why}", lock.display())))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    say::now("Packages of the pages (npm ci)");
    run(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted)
        .map_err(|why| Stop(format!("{} cannot be written: {why}", stamp.display())))
}

/// Builds `ui/dist`, which the window's binary carries inside.
pub fn build() -> Done {
    system::node()?;
    packages()?;
    say::now("Pages of the window");
    run(npm().args(["run", "build"]))
}
