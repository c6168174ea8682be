//! The window's process: starts Tauri and forwards the page's commands to the core. It decides nothing itself.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    refuse_automation();
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![view])
        .run(tauri::generate_context!())
        .expect("the window starts");
}

/// What the page draws.
#[tauri::command]
fn view() -> &'static str {
    "here"
}

/// WebKitGTK lets another program drive the window when this variable is set; only test builds may be driven.
#[allow(unsafe_code)]
fn refuse_automation() {
    if !cfg!(feature = "test-window") {
        // SAFETY: the first statement of `main`; no other thread exists yet that could read the environment.
        unsafe { std::env::remove_var("TAURI_WEBVIEW_AUTOMATION") };
    }
}
