//! `cargo xtask icons`: every size that a package needs, from the one drawing.

use std::fs;

use crate::program::{root, run};
use crate::{Done, Stop, package, say, system};

/// The files that tauri.conf.json names; the tool makes many more for systems that the product does not serve.
const KEPT: &[&str] = &[
    "32x32.png",
    "128x128.png",
    "128x128@2x.png",
    "icon.png",
    "icon.ico",
    "icon.icns",
];

pub fn draw() -> Done {
    system::node()?;
    say::now("Icons");
    let made = root().join("target/icons");
    run(package::tauri()
        .arg("icon")
        .arg(root().join("icons/icon.svg"))
        .arg("--output")
        .arg(&made))?;
    for name in KEPT {
        fs::copy(made.join(name), root().join("icons").join(name))
            .map_err(|why| Stop(format!("{name} was not made: {why}")))?;
    }
    Ok(())
}
