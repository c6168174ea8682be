//! The window's process: starts Tauri, forwards the page's commands to the core, carries out what the core asks
//! for. It decides nothing itself.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod carry_out;
mod clipboard;
mod closing;
mod commands;
mod dialogs;
mod drops;
mod files;
mod keychain;
mod places;
mod state;

use tauri::Manager as _;

fn main() {
    refuse_automation();
    let started = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.set_focus();
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_opener::init())
        .setup(|app| {
            app.manage(state::State::new());
            // What an earlier rehearsal left goes first.
            let effect = state::with(app.handle(), |wizard| wizard.wake());
            carry_out::carry_out(app.handle(), effect);
            Ok(())
        })
        .on_window_event(drops::on_window_event)
        .invoke_handler(tauri::generate_handler![
            commands::show,
            commands::act,
            commands::give_secret,
            commands::make_key_pair,
            commands::rows,
        ])
        .run(tauri::generate_context!());
    if let Err(trouble) = started {
        eprintln!("The window could not start: {trouble}");
        std::process::exit(1);
    }
}

/// WebKitGTK lets another program drive the window when this variable is set; only test builds may be driven.
#[allow(unsafe_code)]
fn refuse_automation() {
    if !cfg!(feature = "test-window") {
        // SAFETY: the first statement of `main`; no other thread exists yet that could read the environment.
        unsafe { std::env::remove_var("TAURI_WEBVIEW_AUTOMATION") };
    }
}
