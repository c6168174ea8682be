//! Files dropped anywhere on the window: the open step takes them.

use tauri::{DragDropEvent, Emitter as _, Manager as _, Window, WindowEvent};

use crate::files;
use crate::state::{push, with};

/// `{ over: boolean }`: a file hovers over the window.
#[derive(Clone, serde::Serialize)]
struct Drag {
    over: bool,
}

pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    let app = window.app_handle();
    let over = matches!(
        event,
        DragDropEvent::Enter { .. } | DragDropEvent::Over { .. }
    );
    let _ = app.emit("drag", Drag { over });
    if let DragDropEvent::Drop { paths, .. } = event {
        dropped(app, paths);
    }
}

/// The first file counts: a step asks for one.
pub fn dropped(app: &tauri::AppHandle, paths: &[std::path::PathBuf]) {
    if let (Some(slot), Some(path)) = (with(app, |wizard| wizard.slot()), paths.first()) {
        files::bring(app, slot, path);
        push(app);
    }
}
