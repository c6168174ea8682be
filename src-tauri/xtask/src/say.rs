//! How xtask speaks: one announced line per thing that it does. Colour only on a terminal.

use std::io::IsTerminal;
use std::time::Duration;

/// Announces the thing that starts now.
pub fn now(what: &str) {
    if std::io::stdout().is_terminal() {
        println!("\n\x1b[1m== {what}\x1b[0m");
    } else {
        println!("\n== {what}");
    }
}

/// A remark that needs no action.
pub fn note(what: &str) {
    println!("   {what}");
}

/// `95 s` as `1:35`.
pub fn minutes(duration: Duration) -> String {
    let seconds = duration.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_said_in_minutes() {
        assert_eq!(minutes(Duration::from_millis(5_900)), "0:05");
        assert_eq!(minutes(Duration::from_secs(95)), "1:35");
    }
}
