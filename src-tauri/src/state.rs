//! What lives as long as the window: the wizard behind a lock that is never held across an await, the
//! clipboard, the practice servers.

use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard, PoisonError};

use setup_core::setup::Store;
use setup_core::view::View;
use setup_core::wizard::Wizard;
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::clipboard::Clipboard;
use crate::places;

/// The window's state.
pub struct State {
    wizard: Mutex<Wizard>,
    pub clipboard: Clipboard,
    pub practice: tokio::sync::Mutex<Option<setup_practice::Practice>>,
    /// Somebody closed the window while something was being made at Kisi.
    pub closing: AtomicBool,
}

impl State {
    pub fn new() -> Self {
        let language = std::env::var("LANG").unwrap_or_else(|_| "en".to_owned());
        Self {
            wizard: Mutex::new(Wizard::new(
                Store::new(places::setups()),
                places::clock(),
                &language,
            )),
            clipboard: Clipboard::default(),
            practice: tokio::sync::Mutex::new(None),
            closing: AtomicBool::new(false),
        }
    }

    /// The wizard, for a moment. After a panic elsewhere it is still the newest saved state.
    pub fn wizard(&self) -> MutexGuard<'_, Wizard> {
        self.wizard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The wizard of a running app.
pub fn with<T>(app: &AppHandle, act: impl FnOnce(&mut Wizard) -> T) -> T {
    act(&mut app.state::<State>().wizard())
}

/// Tells the page what to show now.
pub fn push(app: &AppHandle) {
    let view: View = with(app, |wizard| wizard.view());
    let _ = app.emit("view", view);
}
