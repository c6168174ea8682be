//! Runs the built command, and makes the files that it looks at.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use serde_json::Value;
use setup_core::x509::{KeyForm, Made, Request, RsaBits, make};
use tempfile::TempDir;

pub const NOW: &str = "2026-11-23T12:00:00Z";

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

    pub fn verdict(&self) -> String {
        self.json()["verdict"].as_str().expect("a word").to_owned()
    }

    /// The ids of what was found, in order.
    pub fn ids(&self) -> Vec<String> {
        let json = self.json();
        let findings = json["findings"].as_array().expect("a list");
        let ids = findings.iter().map(|finding| finding["id"].as_str());
        ids.map(|id| id.expect("an id").to_owned()).collect()
    }
}

/// Runs the command at a fixed time.
pub fn check(arguments: &[&str]) -> Run {
    run(&mut command(&["--now", NOW], arguments), b"")
}

/// Runs it with something on standard input.
pub fn check_with(arguments: &[&str], input: &[u8]) -> Run {
    run(&mut command(&["--now", NOW], arguments), input)
}

pub fn command(first: &[&str], arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kisi-jumpcloud-check"));
    command
        .args(first)
        .args(arguments)
        .env_remove("CLICOLOR_FORCE");
    command
}

pub fn run(command: &mut Command, input: &[u8]) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut standard_input = child.stdin.take().expect("piped");
    let input = input.to_vec();
    // The command may refuse before it has read everything.
    let writing = std::thread::spawn(move || {
        let _ = standard_input.write_all(&input);
    });
    let output = child.wait_with_output().expect("the command ends");
    writing.join().expect("written");
    Run {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

/// The files of a folder of the shared data; none, and said so, when it is not there.
pub fn data(folder: &str) -> Vec<String> {
    let root = std::env::var_os("SETUP_TEST_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let folder = root.join(folder);
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not there", folder.display());
        let is_required = std::env::var("SETUP_TEST_DATA_REQUIRED").is_ok_and(|value| value == "1");
        assert!(!is_required, "{} is not there", folder.display());
        return vec![];
    };
    let mut files: Vec<_> = entries
        .map(|entry| text(&entry.expect("an entry").path()))
        .collect();
    files.sort();
    files
}

/// A folder with files, gone at the end of the test.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().expect("a folder"))
    }

    /// Writes a file and gives its path.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, bytes).expect("written");
        text(&path)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

fn text(path: &Path) -> String {
    path.to_str().expect("a path in UTF-8").to_owned()
}

/// A pair that is good for three years from the start of 2026.
pub static PAIR: LazyLock<Made> = LazyLock::new(|| pair(KeyForm::Pkcs8));

pub fn pair(form: KeyForm) -> Made {
    let request = Request {
        bits: RsaBits::B2048,
        common_name: "acme".into(),
        organization: Some("Acme Inc".into()),
        days: 1095,
        not_before: "2026-01-01T00:00:00Z".parse().expect("a moment"),
        form,
    };
    make(&request).expect("a pair")
}

/// What JumpCloud exports for a Kisi application that is set up rightly, with the certificate of [`PAIR`].
pub fn export() -> String {
    let lines = PAIR.certificate_pem.lines();
    let base64: String = lines.filter(|line| !line.starts_with('-')).collect();
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://api.kisi.io/saml/metadata"><md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>{base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://sso.jumpcloud.com/saml2/kisi"/></md:IDPSSODescriptor></md:EntityDescriptor>"#
    )
}
