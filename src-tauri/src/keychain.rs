//! The system's keychain, as far as it is there: one entry for each setup and kind of secret, under the name of this
//! app. It may wait for a person, so it is asked on a thread of its own and not for ever. Never a file instead.

use std::time::Duration;

use keyring::{Entry, Error};
use setup_core::secret::Secret;

/// The name under which a person finds the entries.
const SERVICE: &str = "Kisi Setup for JumpCloud";
/// Somebody may have to unlock it first.
const PATIENCE: Duration = Duration::from_secs(30);

/// Keeps a secret. The error is a name in the words: `keychain-{…}`.
pub async fn keep(setup: &str, id: &str, secret: &Secret) -> Result<(), &'static str> {
    let text = zeroize::Zeroizing::new(secret.expose().to_owned());
    asked(setup, id, move |entry| entry.set_secret(text.as_bytes())).await
}

/// What is kept, when it is there.
pub async fn recall(setup: &str, id: &str) -> Option<Secret> {
    let bytes = asked(setup, id, |entry| entry.get_secret()).await.ok()?;
    String::from_utf8(bytes).ok().map(Secret::new)
}

/// Removes it; what was not there needs no removing.
pub async fn forget(setup: &str, id: &str) {
    let _ = asked(setup, id, |entry| entry.delete_credential()).await;
}

async fn asked<T: Send + 'static>(
    setup: &str,
    id: &str,
    ask: impl FnOnce(Entry) -> keyring::Result<T> + Send + 'static,
) -> Result<T, &'static str> {
    let name = format!("{id} ({setup})");
    let asking = tauri::async_runtime::spawn_blocking(move || ask(Entry::new(SERVICE, &name)?));
    match tokio::time::timeout(PATIENCE, asking).await {
        Err(_) => Err("slow"),
        Ok(Ok(Ok(answer))) => Ok(answer),
        Ok(Ok(Err(error))) => Err(why(&error)),
        // The thread panicked: nothing is known of this keychain but that.
        Ok(Err(_)) => Err("refused"),
    }
}

fn why(error: &Error) -> &'static str {
    match error {
        Error::NoDefaultStore => "none",
        Error::NoStorageAccess(_) => "locked",
        _ => "refused",
    }
}
