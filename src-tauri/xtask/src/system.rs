//! What this machine has to bring: system packages (Debian and Ubuntu are installed for you) and Node.
//! Rust is not in here: without it nobody gets as far as this line.

use std::process::Command;

use crate::program::{answer, exists, program, run};
use crate::{Done, Stop, say};

/// To compile and link the window.
pub const BUILD: &[&str] = &["libwebkit2gtk-4.1-dev", "build-essential", "pkg-config"];
/// To drive the window without a screen and take its picture.
pub const DISPLAY: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "dbus",
    "gnome-keyring",
    "imagemagick",
    "xclip",
];
/// The foreign judges of our certificates, signatures and documents.
pub const PEERS: &[&str] = &[
    "xmlsec1",
    "libxml2-utils",
    "openssl",
    "gnutls-bin",
    "poppler-utils",
    "python3-venv",
];

const NODE: (u32, u32) = (20, 19);

/// Makes sure that these packages are there: installs what is missing, or says the line to run.
pub fn packages(wanted: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    if !exists("dpkg-query") {
        say::note(&format!(
            "This is neither Debian nor Ubuntu, so nothing is installed for you. Needed, by its Debian names: {}.",
            wanted.join(" ")
        ));
        return Ok(());
    }
    let missing = missing_packages(wanted);
    if missing.is_empty() {
        return Ok(());
    }
    say::now(&format!("Missing system packages: {}", missing.join(" ")));
    install(&missing)
}

fn elsewhere() -> Done {
    if cfg!(target_os = "macos") && answer(program("xcode-select").arg("-p")).is_none() {
        return Err(Stop(
            "Run `xcode-select --install` first: the linker comes with it.".into(),
        ));
    }
    Ok(())
}

fn missing_packages<'a>(wanted: &[&'a str]) -> Vec<&'a str> {
    let mut command = program("dpkg-query");
    command
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\n"])
        .args(wanted);
    // It fails when one name is unknown, and still prints the others.
    let printed = command
        .output()
        .map(|output| output.stdout)
        .unwrap_or_default();
    not_installed(wanted, &String::from_utf8_lossy(&printed))
}

/// From lines of `package status`, the wanted packages that are not installed.
fn not_installed<'a>(wanted: &[&'a str], lines: &str) -> Vec<&'a str> {
    let is_installed = |name: &str| {
        lines
            .lines()
            .any(|line| line.split_once(' ') == Some((name, "installed")))
    };
    wanted
        .iter()
        .copied()
        .filter(|name| !is_installed(name))
        .collect()
}

fn install(missing: &[&str]) -> Done {
    let line = format!(
        "apt-get install --no-install-recommends {}",
        missing.join(" ")
    );
    let as_root = answer(program("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let with_sudo = || answer(program("sudo").args(["-n", "true"])).is_some();
    if !as_root && !with_sudo() {
        return Err(Stop(format!(
            "Run this once, then start again:\n  sudo {line}\nThis account is not root and sudo asks for a password, so it was not run for you."
        )));
    }
    let apt = |words: &[&str]| {
        let mut command = if as_root {
            program("apt-get")
        } else {
            program("sudo")
        };
        if !as_root {
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
        command
    };
    let install = |apt: &mut Command| run(apt.args(missing));
    let words = ["install", "--yes", "--quiet", "--no-install-recommends"];
    // A fresh image has no package lists, an old one has stale ones: both are repaired by an update.
    install(&mut apt(&words)).or_else(|_| {
        run(&mut apt(&["update", "--quiet"]))?;
        install(&mut apt(&words))
    })
    .map_err(|_| Stop(format!("apt-get could not install what is missing. Run this and read what it says:\n  sudo {line}")))
}

/// Node and npm, recent enough for Vite.
pub fn node() -> Done {
    let advice = "Install Node 20.19 or newer with npm (https://nodejs.org, or your system's package), then start again: the pages of the window are built with it.";
    let version = answer(program("node").arg("--version"))
        .ok_or_else(|| Stop(format!("Node is not there. {advice}")))?;
    let found = version.trim();
    if !is_at_least(found, NODE) {
        return Err(Stop(format!("Node {found} is too old. {advice}")));
    }
    answer(npm().arg("--version"))
        .map(|_| ())
        .ok_or_else(|| Stop(format!("Node is there, npm is not. {advice}")))
}

/// npm, which is a script with another name on Windows.
pub fn npm() -> Command {
    program(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// The parts of Rust that a minimal installation leaves out.
pub fn components() -> Done {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(command, _)| {
            answer(crate::program::cargo().args([command, "--version"])).is_none()
        })
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say::now(&format!("Missing parts of Rust: {}", missing.join(" ")));
    run(program("rustup").args(["component", "add"]).args(&missing))
}

/// Is `v20.19.1` at least 20.19?
fn is_at_least(version: &str, (major, minor): (u32, u32)) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    found >= (major, minor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_compared_as_numbers() {
        for (version, enough) in [
            ("v20.19.0", true),
            ("v20.20.2", true),
            ("v22.1.0", true),
            ("v20.9.0", false),
            ("v18.20.1", false),
            ("nonsense", false),
        ] {
            assert_eq!(is_at_least(version, NODE), enough, "{version}");
        }
    }

    #[test]
    fn removed_and_unknown_packages_are_missing() {
        let lines = "xvfb installed\nxauth config-files\ndbus-daemon installed\n";
        let wanted = ["xvfb", "xauth", "dbus"];
        assert_eq!(not_installed(&wanted, lines), ["xauth", "dbus"]);
    }
}
