//! Starting other programs: from the root of the tree, never with a standard input, failing with a sentence.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Done, Stop};

/// The root of the tree, two folders above this crate.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("xtask stands in src-tauri/xtask")
        .to_path_buf()
}

/// Where cargo builds, also when `CARGO_TARGET_DIR` says otherwise.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |dir| root().join(dir))
}

pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that started xtask.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Is there a program of this name in `PATH`?
pub fn exists(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// Runs and waits; the program writes to our own output.
pub fn run(command: &mut Command) -> Done {
    let status = command.status().map_err(|why| not_started(command, &why))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command))
    }
}

/// Runs, shows what it prints, and hands every line of its standard output to `each`.
pub fn run_reading(command: &mut Command, mut each: impl FnMut(&str)) -> Done {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|why| not_started(command, &why))?;
    let output = child.stdout.take().expect("standard output was piped");
    for line in BufReader::new(output).split(b'\n') {
        let line = line.map_err(|why| not_started(command, &why))?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        each(&line);
    }
    let status = child.wait().map_err(|why| not_started(command, &why))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command))
    }
}

/// What the program prints; `None` when it does not exist or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn not_started(command: &Command, why: &std::io::Error) -> Stop {
    Stop(format!("Could not run {}: {why}", line(command)))
}

fn failed(command: &Command) -> Stop {
    Stop(format!("This failed: {}", line(command)))
}

/// The command as somebody would type it.
fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    if let Some(name) = Path::new(&words[0]).file_name() {
        words[0] = name.to_string_lossy().into_owned();
    }
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join(".cargo/config.toml").is_file());
    }

    #[test]
    fn a_command_is_shown_as_it_is_typed() {
        let mut command = Command::new("/usr/bin/cargo");
        command.args(["fmt", "--check"]);
        assert_eq!(line(&command), "cargo fmt --check");
    }
}
