//! Runs `kisi-jumpcloud-check scim` as it was built beside these tests. Where it was not, or is older than its
//! sources, the tests that need it say so and end; with `SETUP_TEST_DATA_REQUIRED=1` they fail.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::SystemTime;

use serde_json::Value;
use setup_tests::faulty::{Listener, TOKEN};

/// The variable that holds the token.
const VARIABLE: &str = "TEST_SCIM_TOKEN";

/// What a run left behind.
pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("{}{}", self.out, self.err))
    }

    /// The ids of what was found, in order.
    pub fn ids(&self) -> Vec<String> {
        let json = self.json();
        let findings = json["findings"].as_array().expect("a list");
        let ids = findings.iter().map(|finding| finding["id"].as_str());
        ids.map(|id| id.expect("an id").to_owned()).collect()
    }
}

/// The command, its folder for whatever it keeps, and nothing of this computer's network settings.
pub struct Check {
    program: PathBuf,
    folder: tempfile::TempDir,
}

impl Check {
    /// `None` where there is no fresh one.
    pub fn built() -> Option<Self> {
        let program = Path::new(env!("CARGO_BIN_EXE_read-one")).with_file_name(format!(
            "kisi-jumpcloud-check{}",
            std::env::consts::EXE_SUFFIX
        ));
        let why = match (changed(&program), newest(&program)) {
            (Some(built), Some(newest)) if built < newest => "is older than its sources",
            (None, _) => "was not built",
            _ => {
                let folder = tempfile::tempdir().expect("a folder");
                return Some(Self { program, folder });
            }
        };
        eprintln!(
            "skipped: {} {why}: cargo build -p setup-terminal",
            program.display()
        );
        let is_required = std::env::var("SETUP_TEST_DATA_REQUIRED").is_ok_and(|value| value == "1");
        assert!(!is_required, "{} {why}", program.display());
        None
    }

    /// A path in the folder that is gone at the end of the test.
    pub fn path(&self, name: &str) -> String {
        let path = self.folder.path().join(name);
        path.to_str().expect("a path in UTF-8").to_owned()
    }

    /// `scim` with these arguments, JSON, and the right token in a variable.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(["--json", "scim", "--token-env", VARIABLE]);
        self.prepared(command, arguments)
    }

    /// The same with the token on standard input.
    pub fn command_on_input(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(["--json", "scim", "--token-stdin"]);
        self.prepared(command, arguments)
    }

    /// Another subcommand, with JSON and a secret in a variable.
    pub fn other(&self, subcommand: &str, (variable, secret): (&str, &str)) -> Command {
        let mut command = Command::new(&self.program);
        command.args(["--json", subcommand]).env(variable, secret);
        self.prepared(command, &[])
    }

    fn prepared(&self, mut command: Command, arguments: &[&str]) -> Command {
        for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"] {
            command.env_remove(name).env_remove(name.to_lowercase());
        }
        command
            .args(arguments)
            .env(VARIABLE, TOKEN)
            .env("XDG_DATA_HOME", self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Looks at a listener for practice.
    pub async fn practice(&self, listener: &Listener, arguments: &[&str]) -> Run {
        let own = ["--url", listener.url.as_str(), "--practice"];
        run(self.command(&[&own, arguments].concat()), b"").await
    }
}

/// Runs to the end, while the listeners go on.
pub async fn run(mut command: Command, input: &'static [u8]) -> Run {
    let mut child = command.spawn().expect("the command starts");
    let mut standard_input = child.stdin.take().expect("piped");
    // The command may refuse before it has read everything.
    let _ = standard_input.write_all(input);
    drop(standard_input);
    ended(child).await
}

pub async fn ended(child: Child) -> Run {
    let waiting = tokio::task::spawn_blocking(move || child.wait_with_output());
    let output = waiting.await.expect("joined").expect("the command ends");
    Run {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

/// When the newest file that it was built from was written: `cargo build` lists them beside it. `cargo test` does not,
/// and needs not: it builds the command together with these tests.
fn newest(program: &Path) -> Option<SystemTime> {
    let list = fs::read_to_string(program.with_extension("d")).ok()?;
    let (_, files) = list.split_once(": ")?;
    // A blank in a path is escaped.
    let files = files.replace("\\ ", "\0");
    let files = files.split_whitespace().map(|file| file.replace('\0', " "));
    files.filter_map(|file| changed(Path::new(&file))).max()
}
