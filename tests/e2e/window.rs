//! One run of the built window, from start to end: opened, driven, closed, and never left behind.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::time::timeout;

use crate::driver::Driver;
use crate::folders::Folders;
use crate::picture::Pictures;
use crate::{axe, hands};

/// The clock of every run, unless a spec says otherwise.
pub const NOW: &str = "2026-11-23T12:00:00Z";
/// For the window to open and the session to stand.
const OPENING: Duration = Duration::from_secs(60);
/// For one whole spec; a window that hangs must not hang the test run.
const SPEC: Duration = Duration::from_secs(600);

/// What moves or fades is waited for: a half-drawn button has another contrast. And the page looks at its size once
/// more: after several sizes within a second, WebKitGTK keeps an older one until something else changes.
const SETTLED: &str = "
    const done = arguments[arguments.length - 1];
    document.documentElement.style.setProperty('--drawn-anew', performance.now());
    Promise.allSettled(document.getAnimations().map(one => one.finished))
        .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
";

/// How the window is started.
#[derive(Clone, Debug)]
pub struct Start {
    /// RFC 3339.
    pub now: &'static str,
    /// Of the page, in CSS pixels.
    pub size: (u32, u32),
    pub dark: bool,
    /// How many people there are in practice, when not the usual few.
    pub people: Option<u32>,
    /// Where the practice organization lives in JumpCloud, when not in the United States: `eu` or `in`.
    pub region: Option<&'static str>,
}

impl Default for Start {
    fn default() -> Start {
        Start {
            now: NOW,
            size: (1280, 900),
            dark: false,
            people: None,
            region: None,
        }
    }
}

pub struct Window {
    pub client: Client,
    pub folders: Folders,
    pictures: Pictures,
    start: Start,
    _driver: Driver,
}

/// Opens the window, plays `spec`, and closes it whatever happens. Pictures go to `target/e2e/<name>/`.
pub fn drive(name: &str, start: Start, spec: impl AsyncFnOnce(&mut Window) -> Result<()>) {
    drive_into(&target().join("e2e").join(name), start, spec);
}

/// The same, with the pictures in a folder of the spec's own.
pub fn drive_into(
    pictures: &Path,
    start: Start,
    spec: impl AsyncFnOnce(&mut Window) -> Result<()>,
) {
    // One window at a time: a second one of the same application only wakes the first.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime starts");
    let outcome = runtime.block_on(async {
        let mut window = Window::open(pictures, start).await?;
        let played = timeout(SPEC, spec(&mut window)).await;
        let outcome = played.unwrap_or_else(|_| Err(anyhow::anyhow!("longer than {SPEC:?}")));
        if outcome.is_err() {
            window.remember_the_end().await;
        }
        window.close().await;
        outcome
    });
    if let Err(why) = outcome {
        panic!(
            "{why:#}\nPictures, the page's text and the log: {}",
            pictures.display()
        );
    }
}

impl Window {
    async fn open(pictures: &Path, start: Start) -> Result<Window> {
        let pictures = Pictures::into(pictures)?;
        let folders = Folders::make()?;
        let (driver, client) = connect(&folders, &pictures, &start).await?;
        let window = Window {
            client,
            folders,
            pictures,
            start,
            _driver: driver,
        };
        window.resize(window.start.size).await?;
        Ok(window)
    }

    /// Closes the window and opens it again over the same files, as somebody does who comes back later.
    pub async fn restart(&mut self, now: &'static str) -> Result<()> {
        self.start.now = now;
        self.client.clone().close().await?;
        let (driver, client) = connect(&self.folders, &self.pictures, &self.start).await?;
        self.client = client;
        self._driver = driver;
        self.resize(self.start.size).await
    }

    /// The page, not the frame around it, gets this size in CSS pixels.
    pub async fn resize(&self, (width, height): (u32, u32)) -> Result<()> {
        let inner = "return [innerWidth, innerHeight]";
        let mut outer = (width, height);
        for _ in 0..20 {
            self.client.set_window_size(outer.0, outer.1).await?;
            tokio::time::sleep(Duration::from_millis(100)).await;
            let now: (i64, i64) =
                serde_json::from_value(self.client.execute(inner, vec![]).await?)?;
            let missing = (i64::from(width) - now.0, i64::from(height) - now.1);
            if missing == (0, 0) {
                return self.settles().await;
            }
            let (was_width, was_height) = self.client.get_window_size().await?;
            outer = (grown(was_width, missing.0)?, grown(was_height, missing.1)?);
        }
        anyhow::bail!("the window does not take the size {width}x{height}")
    }

    /// Waits until nothing moves any more.
    pub async fn settles(&self) -> Result<()> {
        self.client.execute_async(SETTLED, vec![]).await?;
        Ok(())
    }

    /// A picture, and axe-core's judgement of the same screen.
    pub async fn picture(&mut self, name: &str) -> Result<PathBuf> {
        self.settles().await?;
        let path = self.pictures.take(&self.client, name).await?;
        axe::no_barriers(&self.client, name).await?;
        Ok(path)
    }

    /// The page's text with every run of white space as one blank.
    pub async fn text(&self) -> Result<String> {
        hands::text(&self.client).await
    }

    /// The last picture and the page's text, for whoever looks into a failure. Best effort.
    async fn remember_the_end(&mut self) {
        let _ = self.pictures.take(&self.client, "where-it-failed").await;
        if let Ok(text) = self.text().await {
            let _ = std::fs::write(self.pictures.folder().join("where-it-failed.txt"), text);
        }
    }

    async fn close(self) {
        // The driver ends what does not close by itself.
        let _ = timeout(Duration::from_secs(10), self.client.close()).await;
    }
}

async fn connect(
    folders: &Folders,
    pictures: &Pictures,
    start: &Start,
) -> Result<(Driver, Client)> {
    let binary = binary()?;
    let log = pictures.folder().join("window.log");
    let driver = Driver::start(&log, |command| settings(command, folders, start))?;
    let wanted = json!({
        "webkitgtk:browserOptions": { "binary": binary, "args": [] },
        "timeouts": { "script": 30_000, "pageLoad": 30_000, "implicit": 0 },
    });
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted.as_object().cloned().unwrap_or_default());
    let client = timeout(OPENING, builder.connect(&driver.address))
        .await
        .with_context(|| format!("the window did not open; see {}", log.display()))??;
    Ok((driver, client))
}

fn settings(command: &mut Command, folders: &Folders, start: &Start) {
    folders.settings(command);
    let theme = if start.dark {
        "Adwaita:dark"
    } else {
        "Adwaita"
    };
    command
        .env("KISI_SETUP_NOW", start.now)
        .env("GTK_THEME", theme);
    if let Some(people) = start.people {
        command.env("KISI_SETUP_PRACTICE_PEOPLE", people.to_string());
    }
    if let Some(region) = start.region {
        command.env("KISI_SETUP_PRACTICE_REGION", region);
    }
}

fn grown(size: u64, by: i64) -> Result<u32> {
    Ok(u32::try_from(i64::try_from(size)? + by)?)
}

/// The folder that cargo builds into, found from this test's own place in it.
pub fn target() -> PathBuf {
    let this = std::env::current_exe().expect("a test knows where it is");
    let target = this.ancestors().nth(3).expect("target/debug/deps/e2e");
    target.to_path_buf()
}

fn binary() -> Result<PathBuf> {
    let binary = target().join("debug/kisi-setup-for-jumpcloud");
    ensure!(
        binary.is_file(),
        "{} is not built: `cargo xtask test --only window` builds it",
        binary.display()
    );
    Ok(binary)
}
