//! `cargo xtask package`: an installable package, by Tauri's own tool from npm (prebuilt, nothing to compile).

use std::process::Command;

use crate::program::{program, root, run, target};
use crate::{Done, say, system, ui};

/// Fixed, so that two machines make the same package.
const TOOL: &str = "@tauri-apps/cli@2.12.5";

/// Tauri's tool. Not among the packages of `ui/`: who builds and tests the wizard never needs it.
pub fn tauri() -> Command {
    let mut command = program(if cfg!(windows) { "npx.cmd" } else { "npx" });
    command
        .current_dir(root().join("src-tauri"))
        .args(["--yes", TOOL]);
    command
}

pub fn package() -> Done {
    system::packages(system::BUILD)?;
    system::node()?;
    ui::packages()?;
    say::now("The package");
    let kind = match std::env::consts::OS {
        "macos" => "dmg",
        "windows" => "nsis",
        _ => "deb",
    };
    run(tauri().args(["build", "--bundles", kind]).env("CI", "true"))?;
    say::note(&format!(
        "It is in {}",
        target().join("release/bundle").join(kind).display()
    ));
    Ok(())
}
