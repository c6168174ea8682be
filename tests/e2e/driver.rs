//! WebKitWebDriver as a process of ours: on a free port, and gone with everything that it started.

use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

const PATIENCE: Duration = Duration::from_secs(15);

pub struct Driver {
    child: Child,
    pub address: String,
}

impl Driver {
    /// `settings` configure the driver's variables, which the window inherits. Both write into `log`.
    pub fn start(log: &Path, settings: impl FnOnce(&mut Command)) -> Result<Driver> {
        ensure!(
            std::env::var_os("DISPLAY").is_some(),
            "the window needs a display: `cargo xtask test --only window` brings one"
        );
        let port = free_port()?;
        let log = File::create(log)?;
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            // Without it, creating the session hangs for ever.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            // A group of its own: the window and its web process are ended together with the driver.
            .process_group(0);
        settings(&mut command);
        let child = command
            .spawn()
            .context("WebKitWebDriver (package webkit2gtk-driver) does not start")?;
        let driver = Driver {
            child,
            address: format!("http://127.0.0.1:{port}"),
        };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(
                start.elapsed() < PATIENCE,
                "WebKitWebDriver does not listen"
            );
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _ = self.child.wait();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
