//! A JumpCloud user, as far as Kisi is concerned (version 1, `systemusers`; fields as recorded).

use serde::{Deserialize, Serialize};

/// One person. Fields that an older answer leaves out are absent, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Person {
    #[serde(alias = "_id")]
    pub id: String,
    #[serde(default)]
    pub email: Option<String>,
    #[serde(default)]
    pub username: Option<String>,
    #[serde(default)]
    pub firstname: Option<String>,
    #[serde(default)]
    pub lastname: Option<String>,
    #[serde(default)]
    pub state: Option<String>,
    #[serde(default)]
    pub suspended: bool,
    #[serde(default)]
    pub account_locked: bool,
    #[serde(default)]
    pub password_expired: bool,
    #[serde(default)]
    pub activated: Option<bool>,
}

/// Whether somebody can use JumpCloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Active,
    Suspended,
    PasswordExpired,
    Locked,
    /// Not switched on yet.
    Staged,
    /// Invited, and has never set a password.
    NeverActivated,
}

/// The fields that are asked for, in version 1's form: with blanks between.
pub const FIELDS: &str = "id email username firstname lastname state suspended account_locked password_expired activated";

impl Person {
    /// The most serious state first: who is suspended is that, whatever else.
    #[must_use]
    pub fn state(&self) -> State {
        let state = self.state.as_deref().unwrap_or_default();
        if self.suspended || state.eq_ignore_ascii_case("SUSPENDED") {
            State::Suspended
        } else if state.eq_ignore_ascii_case("STAGED") {
            State::Staged
        } else if self.account_locked {
            State::Locked
        } else if self.password_expired {
            State::PasswordExpired
        } else if self.activated == Some(false) {
            State::NeverActivated
        } else {
            State::Active
        }
    }
}

impl State {
    /// The name in the words: `person-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::PasswordExpired => "password-expired",
            Self::Locked => "locked",
            Self::Staged => "staged",
            Self::NeverActivated => "never-activated",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(json: &str) -> State {
        let person: Person = serde_json::from_str(json).expect("a person");
        person.state()
    }

    #[test]
    fn the_most_serious_state_counts() {
        for (json, wanted) in [
            (r#"{"_id":"1"}"#, State::Active),
            (
                r#"{"_id":"1","state":"ACTIVATED","activated":true}"#,
                State::Active,
            ),
            (
                r#"{"_id":"1","suspended":true,"state":"STAGED"}"#,
                State::Suspended,
            ),
            (r#"{"_id":"1","state":"SUSPENDED"}"#, State::Suspended),
            (
                r#"{"_id":"1","state":"STAGED","activated":false}"#,
                State::Staged,
            ),
            (
                r#"{"_id":"1","account_locked":true,"password_expired":true}"#,
                State::Locked,
            ),
            (
                r#"{"_id":"1","password_expired":true,"activated":false}"#,
                State::PasswordExpired,
            ),
            (
                r#"{"_id":"1","activated":false,"state":"ACTIVATED"}"#,
                State::NeverActivated,
            ),
        ] {
            assert_eq!(state(json), wanted, "{json}");
        }
    }
}
