//! Closing the window while a rehearsal is under way: what it made is taken away first, then the window goes. Whoever
//! cannot wait ends the program; the next start cleans up.

use std::sync::atomic::Ordering;

use tauri::{AppHandle, CloseRequestApi, Manager as _};

use crate::state::{State, push, with};

/// Somebody closes the window. The second time it closes at once.
pub fn requested(app: &AppHandle, api: &CloseRequestApi) {
    let state = app.state::<State>();
    let is_writing = with(app, |wizard| wizard.is_writing());
    if is_writing && !state.closing.swap(true, Ordering::Relaxed) {
        api.prevent_close();
        with(app, |wizard| wizard.stop_job());
        push(app);
    }
}

/// A job has ended: if somebody wanted to leave, now they can.
pub fn after_the_job(app: &AppHandle) {
    let is_writing = with(app, |wizard| wizard.is_writing());
    if !is_writing && app.state::<State>().closing.load(Ordering::Relaxed) {
        app.exit(0);
    }
}
