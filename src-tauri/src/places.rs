//! Where setups lie and what time it is. Test builds may say otherwise from outside; shipped ones may not.

use std::path::PathBuf;

use jiff::Timestamp;
use setup_core::wizard::Clock;

/// The folder of all setups, in the person's own data folder.
pub fn setups() -> PathBuf {
    if let Some(home) = from_tests("KISI_SETUP_HOME") {
        return PathBuf::from(home);
    }
    let data = if cfg!(windows) {
        std::env::var_os("APPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        std::env::var_os("HOME").map(|home| PathBuf::from(home).join("Library/Application Support"))
    } else {
        std::env::var_os("XDG_DATA_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| {
                std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share"))
            })
    };
    data.unwrap_or_else(std::env::temp_dir)
        .join("kisi-setup-for-jumpcloud")
}

pub fn clock() -> Clock {
    fixed_now().map_or(Clock::System, Clock::Fixed)
}

/// The time that a test fixed.
pub fn fixed_now() -> Option<Timestamp> {
    from_tests("KISI_SETUP_NOW")?.parse().ok()
}

/// How many people there are in practice, as a test wishes.
pub fn practice_people() -> Option<u32> {
    from_tests("KISI_SETUP_PRACTICE_PEOPLE")?.parse().ok()
}

/// Where the practice organization lives, as a test wishes.
pub fn practice_region() -> setup_practice::Region {
    from_tests("KISI_SETUP_PRACTICE_REGION")
        .and_then(|region| region.parse().ok())
        .unwrap_or_default()
}

/// A variable that only test builds read.
pub fn from_tests(name: &str) -> Option<String> {
    cfg!(feature = "test-window")
        .then(|| std::env::var(name).ok())
        .flatten()
}
