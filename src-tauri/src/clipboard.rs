//! The system's clipboard. One handle is kept alive: on Linux the text is gone with it. A secret stays out of the
//! clipboard's history and is taken away again, if it is still ours.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use setup_core::secret::Secret;

use crate::places::from_tests;

/// How long a secret may lie there. Tests do not wait that long.
pub fn life() -> Duration {
    let seconds = from_tests("KISI_SETUP_CLIPBOARD_SECONDS").and_then(|text| text.parse().ok());
    Duration::from_secs(seconds.unwrap_or(45))
}

/// Opened when something is copied for the first time.
#[derive(Default)]
pub struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    /// Puts text into the clipboard.
    ///
    /// # Errors
    /// The system's words, when it refuses.
    pub fn put(&self, text: &str) -> Result<(), String> {
        self.with(|clipboard| clipboard.set_text(text))
    }

    /// Puts a secret into the clipboard, without a trace in its history where the system has one.
    ///
    /// # Errors
    /// The system's words, when it refuses.
    pub fn put_secret(&self, secret: &Secret) -> Result<(), String> {
        self.with(|clipboard| unseen(clipboard.set()).text(secret.expose().to_owned()))
    }

    /// Empties the clipboard, if the secret is still what lies there.
    pub fn take_away(&self, secret: &Secret) {
        let _ = self.with(|clipboard| {
            let ours = clipboard
                .get_text()
                .is_ok_and(|there| there == secret.expose());
            if ours { clipboard.clear() } else { Ok(()) }
        });
    }

    fn with<T>(
        &self,
        ask: impl FnOnce(&mut arboard::Clipboard) -> Result<T, arboard::Error>,
    ) -> Result<T, String> {
        let mut held: MutexGuard<_> = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match held.take() {
            Some(clipboard) => held.insert(clipboard),
            None => held.insert(arboard::Clipboard::new().map_err(|error| error.to_string())?),
        };
        ask(clipboard).map_err(|error| error.to_string())
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn unseen(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtLinux as _;
    set.exclude_from_history()
}

#[cfg(target_os = "macos")]
fn unseen(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtApple as _;
    set.exclude_from_history()
}

#[cfg(windows)]
fn unseen(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows as _;
    set.exclude_from_history().exclude_from_cloud()
}
