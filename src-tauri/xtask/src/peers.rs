//! Foreign judges and servers from PyPI and npm, each kind in a folder of its own under `target/`.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::program::{program, run, target};
use crate::{Done, Stop, say, system};

/// What goes into the Python environment; a change of this line installs it again. The two at the end come with
/// others, and decide what those do.
const PYTHON: &str = "pkilint==0.13.3 jsonschema==4.26.0 \
    scim2-server==0.8.3 scim2-tester==0.5.2 scim2-cli==0.6.0 django-scim2==0.23.0 Django==5.2.19 \
    scim2-models==0.12.3 scim2-filter-parser==0.7.0";

/// The same for Node.
const NODE: &str = "scimmy@1.3.5 scimmy-routers@1.3.2 express@4.22.3 @stoplight/prism-cli@5.16.0";

pub fn install() -> Done {
    install_into(&python_folder(), PYTHON, python)?;
    system::node()?;
    install_into(&node_folder(), NODE, node)
}

/// `PATH` with the judges in front.
pub fn path() -> OsString {
    let here = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(python_folder().join("bin")).chain(std::env::split_paths(&here));
    std::env::join_paths(folders).unwrap_or(here)
}

fn python_folder() -> PathBuf {
    target().join("peers-venv")
}

fn node_folder() -> PathBuf {
    target().join("peers-node")
}

/// Installs from nothing, unless exactly these packages are there.
fn install_into(folder: &Path, packages: &str, install: fn(&Path, &str) -> Done) -> Done {
    let stamp = folder.join("installed");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == packages) {
        return Ok(());
    }
    say::now(&format!("Foreign judges and servers: {packages}"));
    let cannot = |what: &str, path: &Path, why: std::io::Error| {
        Stop(format!("{} cannot be {what}: {why}", path.display()))
    };
    match fs::remove_dir_all(folder) {
        Err(why) if why.kind() != ErrorKind::NotFound => {
            return Err(cannot("removed", folder, why));
        }
        _ => install(folder, packages)?,
    }
    fs::write(&stamp, packages).map_err(|why| cannot("written", &stamp, why))
}

fn python(folder: &Path, packages: &str) -> Done {
    run(program("python3").args(["-m", "venv"]).arg(folder))?;
    run(program(folder.join("bin/pip"))
        .args(["install", "--quiet", "--disable-pip-version-check"])
        .args(packages.split(' ')))
}

fn node(folder: &Path, packages: &str) -> Done {
    run(system::npm()
        .args(["install", "--save-exact", "--ignore-scripts"])
        .args(["--no-audit", "--no-fund", "--prefix"])
        .arg(folder)
        .args(packages.split(' ')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_is_one_version() {
        for (packages, mark) in [(PYTHON, "=="), (NODE, "@")] {
            for package in packages.split(' ') {
                // The name of an npm package may begin with the mark.
                let version = package.rsplit_once(mark).map(|(_, version)| version);
                let is_exact = |version: &str| {
                    version.split('.').count() == 3
                        && version.split('.').all(|part| part.parse::<u32>().is_ok())
                };
                assert!(version.is_some_and(is_exact), "{package}");
            }
        }
    }
}
