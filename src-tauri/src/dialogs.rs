//! The system's own dialogs for files. In test builds a folder stands in for the person.

use std::path::PathBuf;

use setup_core::view::Slot;
use tauri::AppHandle;

use crate::files::{self, Written};
use crate::places::from_tests;
use crate::state::{push, with};

/// Asks for a file and brings it to its place.
pub fn pick(app: &AppHandle, slot: Slot) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let path = match from_tests("KISI_SETUP_PICK") {
            Some(folder) => std::fs::read_to_string(PathBuf::from(folder).join("next"))
                .ok()
                .map(|path| PathBuf::from(path.trim())),
            None => rfd::AsyncFileDialog::new()
                .pick_file()
                .await
                .map(|file| file.path().to_owned()),
        };
        if let Some(path) = path {
            with(&app, |wizard| files::bring(wizard, slot, &path));
        }
        push(&app);
    });
}

/// Asks where to save, and writes there.
pub fn save(app: &AppHandle, id: String, name: String, written: Written) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let path = match from_tests("KISI_SETUP_SAVE") {
            Some(folder) => Some(PathBuf::from(folder).join(&name)),
            None => rfd::AsyncFileDialog::new()
                .set_file_name(&name)
                .save_file()
                .await
                .map(|file| file.path().to_owned()),
        };
        if let Some(path) = path {
            let shown = path.display().to_string();
            match files::write(&path, &written) {
                Ok(()) => with(&app, |wizard| wizard.saved(&id, &shown)),
                Err(trouble) => with(&app, |wizard| {
                    wizard.not_written(&shown, &trouble.to_string())
                }),
            }
        }
        push(&app);
    });
}
