//! `cargo xtask test`: every check, in the order in which a failure is cheapest to learn.
//! One set of cargo features for all of them, so that every dependency is compiled once and checked once.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::program::{cargo, root, run_reading};
use crate::table::{Count, Table};
use crate::{Done, Stop, display, peers, say, system, ui};

/// With these every crate of the workspace is built in the same shape by clippy, by the tests and for the window.
const FEATURES: &str =
    "kisi-setup-for-jumpcloud/test-window,setup-core/bindings,setup-tests/peers,setup-tests/window";

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stage {
    Fmt,
    Ui,
    Clippy,
    Rust,
    Peers,
    Window,
}

impl Stage {
    pub const ALL: [Stage; 6] = [
        Stage::Fmt,
        Stage::Ui,
        Stage::Clippy,
        Stage::Rust,
        Stage::Peers,
        Stage::Window,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Stage::Fmt => "fmt",
            Stage::Ui => "ui",
            Stage::Clippy => "clippy",
            Stage::Rust => "rust",
            Stage::Peers => "peers",
            Stage::Window => "window",
        }
    }

    /// Does it run on this system at all? xmlsec1 and the WebDriver of WebKitGTK are Linux programs.
    fn is_possible(self) -> bool {
        cfg!(target_os = "linux") || !matches!(self, Stage::Peers | Stage::Window)
    }

    fn needs_cargo(self) -> bool {
        !matches!(self, Stage::Fmt | Stage::Ui)
    }

    /// The commands of this stage, each with the name that the table shows.
    fn checks(self) -> Vec<(&'static str, Command)> {
        match self {
            Stage::Fmt => vec![("cargo fmt", with(cargo(), &["fmt", "--all", "--check"]))],
            Stage::Ui => vec![
                ("svelte-check", with(ui::npm(), &["run", "check"])),
                ("vitest", with(ui::npm(), &["test"])),
                ("vite build", with(ui::npm(), &["run", "build"])),
            ],
            Stage::Clippy => vec![(
                "cargo clippy",
                with(
                    everything("clippy"),
                    &["--all-targets", "--", "-D", "warnings"],
                ),
            )],
            Stage::Rust => vec![(
                "cargo test",
                cargo_test(&["--lib", "--bins", "--test", "it"]),
            )],
            Stage::Peers => vec![(
                "foreign judges",
                with_peers(cargo_test(&["--test", "peers"])),
            )],
            Stage::Window => vec![
                ("window build", window_binary()),
                (
                    "window",
                    display::virtually(&cargo_test(&["--test", "e2e"])),
                ),
            ],
        }
    }
}

pub fn test(stages: &[Stage]) -> Done {
    let (stages, left_out): (Vec<Stage>, Vec<Stage>) =
        stages.iter().partition(|stage| stage.is_possible());
    for stage in left_out {
        say::note(&format!(
            "Left out, it runs on Linux only: {}",
            stage.name()
        ));
    }
    prepare(&stages)?;
    let mut table = Table::default();
    let done =
        stages
            .iter()
            .flat_map(|stage| stage.checks())
            .try_for_each(|(what, mut command)| {
                say::now(what);
                let (start, mut count) = (Instant::now(), Count::default());
                command.env("CI", "true").env("NO_COLOR", "1");
                let done = run_reading(&mut command, |line| count.read(line));
                table.add(what, start.elapsed(), count, done.is_ok());
                done.map_err(|Stop(why)| Stop(format!("{what}: {why}")))
            });
    match &done {
        Ok(()) => say::now("Everything passed"),
        Err(Stop(why)) => say::now(&format!("Stopped at the first failure. {why}")),
    }
    println!("{}", table.text());
    // The sum is the last line, also when something failed.
    done.map_err(|_| Stop(String::new()))
}

/// Installs what the stages need and this machine lacks.
fn prepare(stages: &[Stage]) -> Done {
    let has = |stage| stages.contains(&stage);
    let mut packages = Vec::new();
    if stages.iter().any(|stage| stage.needs_cargo()) {
        packages.extend(system::BUILD);
    }
    if has(Stage::Peers) {
        packages.extend(system::PEERS);
    }
    if has(Stage::Window) {
        packages.extend(system::DISPLAY);
    }
    system::packages(&packages)?;
    if has(Stage::Fmt) || has(Stage::Clippy) {
        system::components()?;
    }
    if has(Stage::Peers) {
        peers::install()?;
    }
    let pages = root().join("ui/dist/index.html");
    if has(Stage::Ui) || has(Stage::Window) {
        system::node()?;
        ui::packages()?;
    }
    // The window's crate does not compile without the pages that it carries.
    if !has(Stage::Ui) && stages.iter().any(|stage| stage.needs_cargo()) && !pages.is_file() {
        ui::build()?;
    }
    Ok(())
}

/// A cargo command over the whole workspace with the one set of features.
fn everything(command: &str) -> Command {
    with(cargo(), &[command, "--workspace", "--features", FEATURES])
}

/// `cargo test` for these targets. Rows of the shared data that a test cannot find are a failure where that data is.
pub fn cargo_test(targets: &[&str]) -> Command {
    let mut command = with(everything("test"), targets);
    if let Some(data) = shared_data() {
        command
            .env("SETUP_TEST_DATA", data)
            .env("SETUP_TEST_DATA_REQUIRED", "1");
    }
    command
}

/// The window in a build that may be driven from outside, and the tests that drive it.
pub fn window_binary() -> Command {
    with(
        everything("build"),
        &["--bin", "kisi-setup-for-jumpcloud", "--test", "e2e"],
    )
}

/// The folder of shared data, when it is there.
fn shared_data() -> Option<PathBuf> {
    let named = std::env::var_os("SETUP_TEST_DATA").unwrap_or_else(|| "../shared/data".into());
    root().join(named).canonicalize().ok()
}

fn with_peers(mut command: Command) -> Command {
    command.env("PATH", peers::path());
    command
}

fn with(mut command: Command, words: &[&str]) -> Command {
    command.args(words);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_has_a_check_and_a_name_of_its_own() {
        for stage in Stage::ALL {
            assert!(!stage.checks().is_empty(), "{}", stage.name());
            let same = Stage::ALL
                .iter()
                .filter(|other| other.name() == stage.name());
            assert_eq!(same.count(), 1, "{}", stage.name());
        }
    }
}
