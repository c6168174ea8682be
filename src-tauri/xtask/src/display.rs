//! A display of our own for the window's tests: a virtual screen, a session bus and a keychain, gone when the program
//! ends.

use std::process::Command;

use crate::program::program;

/// Can a window be opened here?
pub fn is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Starts a keychain of its own, empty and unlocked, in a folder that goes with the session; then runs the rest of
/// the line. Without it the first secret would open a dialog that nobody answers.
const WITH_A_KEYCHAIN: &str = r#"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
printf keychain | HOME="$home" XDG_DATA_HOME="$home" XDG_RUNTIME_DIR="$home" \
    gnome-keyring-daemon --unlock --components=secrets --daemonize >"$home/started" 2>&1
"$@"
"#;

/// `command`, started inside a virtual display with a keychain. Its folder and variables go along.
pub fn virtually(command: &Command) -> Command {
    let mut outer = program("dbus-run-session");
    outer
        .args(["--", "sh", "-c", WITH_A_KEYCHAIN, "sh"])
        .args(["xvfb-run", "--auto-servernum"])
        .args(["--server-args", "-screen 0 1920x1280x24"])
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => outer.env(name, value),
            None => outer.env_remove(name),
        };
    }
    // The virtual screen is X11; a Wayland session next to it must not catch the window.
    outer
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY");
    if let Some(folder) = command.get_current_dir() {
        outer.current_dir(folder);
    }
    outer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_goes_along_with_its_variables() {
        let mut inner = Command::new("cargo");
        inner.arg("test").env("CI", "true");
        let outer = virtually(&inner);
        let words: Vec<_> = outer.get_args().collect();
        assert_eq!(words[words.len() - 2..], ["cargo", "test"]);
        assert!(outer.get_envs().any(|(name, _)| name == "CI"));
    }
}
