//! `kisi-jumpcloud-check scim` against a server: started, killed, interrupted, started again; and everything that it
//! leaves on this computer searched for the token.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;

use setup_core::change::Ledger;
use tempfile::TempDir;

use super::place::Place;
use super::process::target;

/// The program, built as it stands now.
fn program() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.current_dir(setup_tests::workspace());
        let status = build
            .args(["build", "--quiet", "--package", "setup-terminal"])
            .status();
        assert!(status.expect("cargo").success(), "it is not built");
        target().join("debug/kisi-jumpcloud-check")
    })
}

/// Where it keeps what outlives it.
const DATA: &str = "kisi-setup-for-jumpcloud";

/// What the program keeps and writes, in a folder of its own.
pub struct Terminal {
    folder: TempDir,
}

/// What an ended program said.
pub struct Said {
    pub stdout: String,
    pub stderr: String,
    /// `None`: a signal ended it.
    pub status: Option<i32>,
}

impl Terminal {
    pub fn new() -> Terminal {
        program();
        Terminal {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn har(&self) -> PathBuf {
        self.folder.path().join("transcript.har")
    }

    /// Starts it. `email`: it rehearses with this person.
    pub fn start(&self, place: &Place, email: Option<&str>) -> Child {
        let mut command = Command::new(program());
        command
            .env_clear()
            .env("XDG_DATA_HOME", self.folder.path())
            .env("SCIM_TOKEN", &place.server.token)
            .args(["scim", "--practice", "--token-env", "SCIM_TOKEN"])
            .args(["--url", &place.line.base_url])
            .arg("--har")
            .arg(self.har());
        if let Some(email) = email {
            command.args(["--rehearse", "--test-email", email]);
        }
        let command = command.stdin(Stdio::null());
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("it starts")
    }

    /// The ledger of the one address; none before anything was made. Whoever is killed while it is written leaves a
    /// half one beside it, and never more than that.
    fn ledger_file(&self) -> Option<PathBuf> {
        let (ledgers, crumbs): (Vec<_>, Vec<_>) = files(&self.folder.path().join(DATA))
            .into_iter()
            .partition(|file| file.extension().is_some_and(|kind| kind == "json"));
        assert!(ledgers.len() <= 1 && crumbs.len() <= 1, "{crumbs:?}");
        ledgers.into_iter().next()
    }

    /// What the ledger names.
    pub fn left(&self) -> Vec<String> {
        let Some(file) = self.ledger_file() else {
            return Vec::new();
        };
        let ledger = Ledger::open(&file).expect("a ledger that can be read");
        ledger.leftovers().into_iter().map(|one| one.name).collect()
    }

    /// The token stands nowhere.
    ///
    /// # Panics
    /// When it does.
    pub fn keeps_its_secret(&self, token: &str, said: &Said) {
        assert!(!said.stdout.contains(token), "stdout");
        assert!(!said.stderr.contains(token), "stderr");
        for file in files(self.folder.path()) {
            let text = fs::read(&file).expect("a file");
            assert!(
                !String::from_utf8_lossy(&text).contains(token),
                "{}",
                file.display()
            );
        }
    }

    /// What everybody on this computer can read of a running program.
    ///
    /// # Panics
    /// When the token is in it.
    pub fn shows_no_secret(&self, token: &str, child: &Child) {
        let shown = fs::read_to_string(format!("/proc/{}/cmdline", child.id()));
        let shown = shown.expect("a process list");
        assert!(shown.contains("--token-env"), "{shown}");
        assert!(!shown.contains(token), "{shown}");
    }

    /// Whether the archive of the last run is there, to be searched.
    pub fn has_har(&self) -> bool {
        self.har().is_file()
    }
}

/// Waits for its end.
pub async fn end(child: Child) -> Said {
    let ended = tokio::task::spawn_blocking(|| child.wait_with_output()).await;
    let Output {
        status,
        stdout,
        stderr,
    } = ended.expect("no panic").expect("its end");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Said {
        stdout: text(stdout),
        stderr: text(stderr),
        status: status.code(),
    }
}

/// Ctrl-C.
pub fn interrupt(child: &Child) {
    let status = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(status.expect("kill").success());
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        match path.is_dir() {
            true => all.extend(files(&path)),
            false => all.push(path),
        }
    }
    all
}
