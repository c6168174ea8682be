//! Names every command of the window, so that Tauri refuses what `capabilities/main.json` does not allow.
//! Without this list every command would be open to any page. Nothing is generated here by hand.

/// The commands of `src/commands.rs`. A new one goes here and, as `allow-<name>`, into `capabilities/main.json`.
const COMMANDS: &[&str] = &["show", "act", "give_secret", "make_key_pair", "rows"];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(trouble) = tauri_build::try_build(attributes) {
        panic!("tauri.conf.json or a capability does not fit: {trouble:#}");
    }
}
