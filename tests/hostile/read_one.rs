//! Reads one file by everything that reads dropped files, and ends. The tests run it as a child whose memory and
//! time are limited from outside; with `--cut` it reads the file cut at every byte.

use std::process::ExitCode;
use std::{env, fs};

use setup_core::file::recognise;
use setup_core::saml::metadata;
use setup_core::x509;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (cut, path) = match &arguments[..] {
        [option, path] if option == "--cut" => (true, path),
        [path] => (false, path),
        _ => return ExitCode::from(2),
    };
    let Ok(bytes) = fs::read(path) else {
        return ExitCode::from(2);
    };
    if cut {
        for end in 0..bytes.len() {
            read(&bytes[..end]);
        }
    }
    println!("{}", read(&bytes));
    ExitCode::SUCCESS
}

/// What was seen, in one line.
fn read(bytes: &[u8]) -> String {
    let recognised = recognise(bytes);
    let certificates = x509::read(&recognised.inner).certificates.len();
    let metadata = metadata::read(recognised.text.as_deref().unwrap_or_default());
    let broken = metadata.broken.map(|broken| broken.what);
    format!(
        "{:?}, {certificates} certificates, {} entities, {:?}, {broken:?}",
        recognised.kind,
        metadata.entities.len(),
        metadata.signature
    )
}
