//! What a change would do, before anybody agrees. Only what was previewed can be applied: what was read for it is
//! compared with what is there when it is sent.

use serde_json::Value;

use super::hands::Eyes;
use super::outcome::{Outcome, Row};
use super::what::{Change, Kind};
use super::world;

/// A change that was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    pub change: Change,
    /// What would change; empty where it is so already.
    pub rows: Vec<Row>,
    pub warnings: Vec<Warning>,
    /// The record as it was read.
    pub(super) seen: Option<Value>,
}

/// What a person should know before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// People may sign in with this application now, and nobody documents what saving does to its key.
    KeyMayMove,
    /// JumpCloud makes a certificate and a key.
    KeyIsMade,
    /// Kisi writes to everybody whom it imports.
    MailsGoOut,
    /// Removing the import removes neither the people that it brought nor the mails that went out.
    PeopleStay,
}

impl Warning {
    /// The name in the words: `change-warning-…`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::KeyMayMove => "key-may-move",
            Self::KeyIsMade => "key-is-made",
            Self::MailsGoOut => "mails-go-out",
            Self::PeopleStay => "people-stay",
        }
    }
}

impl Preview {
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.change.kind()
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_so_already(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Looks at what a change would do. Nothing is sent that changes something.
///
/// # Errors
/// The outcome that applying it would have as well: it cannot be read, is taken, or has no such setting.
pub async fn preview(eyes: &Eyes<'_>, change: Change) -> Result<Preview, Outcome> {
    let looking = eyes.at(&change)?;
    let survey = world::survey(&looking, &change).await?;
    Ok(Preview {
        change,
        rows: survey.rows,
        warnings: survey.warnings,
        seen: survey.record.map(|record| record.json),
    })
}
