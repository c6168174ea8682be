//! The few commands of the page. Each ends in the whole view, or in some rows of a list too long for it; secrets go
//! in and never come out.

use setup_core::secret::Secret;
use setup_core::view::{Action, RosterRows, View};
use tauri::AppHandle;

use crate::carry_out::carry_out;
use crate::state::{push, with};

/// What the window shows now.
#[tauri::command]
pub fn show(app: AppHandle) -> View {
    with(&app, |wizard| wizard.view())
}

/// Does what the person did. Dialogs, jobs and practice go on behind it and push a view when they end.
#[tauri::command]
pub fn act(app: AppHandle, action: Action) -> View {
    let effect = with(&app, |wizard| wizard.act(action));
    carry_out(&app, effect);
    with(&app, |wizard| wizard.view())
}

/// A secret was typed. Nothing of it comes back.
#[tauri::command]
pub fn give_secret(app: AppHandle, id: &str, text: String) -> View {
    let effect = with(&app, |wizard| wizard.give_secret(id, text));
    carry_out(&app, effect);
    with(&app, |wizard| wizard.view())
}

/// Makes the key pair off the lock: it takes up to some seconds, and the window stays alive.
#[tauri::command]
pub async fn make_key_pair(app: AppHandle, passphrase: String) -> View {
    let request = with(&app, |wizard| wizard.key_request(Secret::new(passphrase)));
    match request {
        Err(why) => with(&app, |wizard| wizard.key_not_made(why)),
        Ok(request) => {
            let made =
                tauri::async_runtime::spawn_blocking(move || setup_core::x509::make(&request))
                    .await;
            with(&app, |wizard| match made {
                Ok(Ok(made)) => wizard.made(made),
                _ => wizard.key_not_made("say-key-days"),
            });
        }
    }
    push(&app);
    with(&app, |wizard| wizard.view())
}

/// Some of the people that a search and a filter leave; `None` where no list of them is shown.
#[tauri::command]
pub fn rows(
    app: AppHandle,
    query: &str,
    filter: &str,
    offset: u32,
    count: u32,
) -> Option<RosterRows> {
    with(&app, |wizard| wizard.rows(query, filter, offset, count))
}
