//! The files with the sentences, in every language we speak.

/// The languages, by name; the first is used where another is not spoken.
pub const LANGUAGES: &[&str] = &["en"];

macro_rules! files {
    ($language:literal: $($file:literal),* $(,)?) => {
        &[$(include_str!(concat!("../../words/", $language, "/", $file, ".ftl"))),*]
    };
}

const ENGLISH: &[&str] = files!("en": "common", "menus", "file", "metadata", "certificate", "domain", "scim", "rehearsal", "roster", "needs", "journey", "sso", "sync", "report", "terminal");

pub(super) fn of(language: &str) -> (&'static str, &'static [&'static str]) {
    // One language so far: whatever is asked for, English answers.
    let _ = language;
    (LANGUAGES[0], ENGLISH)
}

/// The file with the window's own short words. Their names are the window's affair: they stand apart.
pub(super) fn window(language: &str) -> &'static str {
    let _ = of(language);
    include_str!("../../words/en/window.ftl")
}

/// The names of all messages in a file.
pub(super) fn message_ids(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        (id.starts_with(|c: char| c.is_ascii_lowercase())
            && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
        .then_some(id)
    })
}
