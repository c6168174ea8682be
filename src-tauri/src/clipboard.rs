//! The system's clipboard. One handle is kept alive: on Linux the text is gone with it.

use std::sync::{Mutex, PoisonError};

/// Opened when something is copied for the first time.
#[derive(Default)]
pub struct Clipboard(Mutex<Option<arboard::Clipboard>>);

impl Clipboard {
    /// Puts text into the clipboard.
    ///
    /// # Errors
    /// The system's words, when it refuses.
    pub fn put(&self, text: &str) -> Result<(), String> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = Some(arboard::Clipboard::new().map_err(|error| error.to_string())?);
        }
        match held.as_mut() {
            Some(clipboard) => clipboard.set_text(text).map_err(|error| error.to_string()),
            None => Ok(()),
        }
    }
}
