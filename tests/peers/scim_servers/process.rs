//! A program that runs beside a test and never outlives it, not even when the test is killed.

use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;

/// Becomes the program given to it, and leaves a watcher behind that ends the whole group of processes as soon as
/// nobody holds the other end of our standard input.
const WATCHED: &str =
    r#"exec 3<&0 </dev/null; (cat <&3 >/dev/null; kill -KILL 0) & exec "$@" 3<&-"#;

/// A running program.
pub struct Process {
    child: Mutex<Child>,
    log: PathBuf,
    _folder: TempDir,
}

/// Where cargo builds and `cargo xtask test` installs.
pub fn target() -> &'static Path {
    let inside = Path::new(env!("CARGO_TARGET_TMPDIR"));
    inside.parent().unwrap_or(inside)
}

impl Process {
    /// Starts the program that `describe` adds to a command as arguments, in an empty folder. What it writes goes to
    /// `target/peers-logs`.
    pub fn start(name: &str, describe: impl FnOnce(&mut Command)) -> Process {
        let logs = target().join("peers-logs");
        fs::create_dir_all(&logs).expect("a folder for logs");
        let log = logs.join(format!("{name}.log"));
        let output = File::create(&log).expect("a log");
        let folder = tempfile::tempdir().expect("a folder");
        let mut command = Command::new("sh");
        command
            .args(["-c", WATCHED, "sh"])
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(output.try_clone().expect("a log"))
            .stderr(output)
            .process_group(0);
        describe(&mut command);
        let child = command.spawn().expect("a shell");
        Process {
            child: Mutex::new(child),
            log,
            _folder: folder,
        }
    }

    pub fn has_ended(&self) -> bool {
        let mut child = self.child.lock().unwrap_or_else(PoisonError::into_inner);
        child.try_wait().expect("its status").is_some()
    }

    /// What it wrote until now, and where that is.
    pub fn said(&self) -> String {
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        format!("{}\n{text}", self.log.display())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let child = self.child.get_mut();
        let child = child.unwrap_or_else(PoisonError::into_inner);
        // The watcher ends the group; it may be gone, so the program is ended from here as well.
        drop(child.stdin.take());
        let _ = child.kill();
        let _ = child.wait();
    }
}
