//! What came of a change, of taking it back, or of asking after it. Not here: the sentences (`words`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::what::Vendor;
use crate::trouble::Trouble;
use crate::wire::{Refusal, Refused, Unreachable};

/// How it ended. Whether something is left of it stands in the ledger.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Done, and read back.
    Done(Made),
    /// The answer got lost; it was looked for, and it is done.
    Found(Made),
    /// It was sent and is not to be seen (yet). It stays in the ledger: later it can be asked after once more.
    Unseen {
        /// Whether the vendor said that it is done.
        answered: bool,
    },
    /// Done, and what was read back is not all as asked.
    Otherwise(Vec<Row>),
    /// It was so before: nothing was sent, and nothing is to be taken back.
    AlreadySo,
    /// Taken back, and that was seen.
    Undone,
    /// Asked after: it was never done.
    NotDone,
    /// Something like it is there already and is not ours: nothing was sent.
    Taken {
        id: String,
        name: String,
    },
    /// Several are there that may be ours: none is touched.
    Unclear(Vec<String>),
    /// The same was begun before, under this number, and nobody knows how it ended: first that is asked after.
    Begun(u32),
    /// Somebody else changed it since it was read: nothing was sent.
    ChangedMeanwhile,
    /// JumpCloud's certificate or key is another one now. Whoever trusts the old one lets nobody in.
    KeyMoved(Box<Moved>),
    /// 403: the administrator of this key may only read.
    NotAllowed(Refused),
    Refused(Refused),
    /// Nobody could be asked. What was sent before that stays in the ledger.
    Silent(Unreachable),
    /// The record has no such setting, or it is one that we never send.
    NotEditable(String),
    /// Nobody gave us a key of this vendor.
    NoKey(Vendor),
    /// It was done at another address or in another organization, and is not touched from here.
    Elsewhere,
    /// It cannot be taken back.
    Final,
    /// Our own list could not be written, so nothing was sent.
    NoLedger(Trouble),
    /// Stopped. Whether something was sent stands in the ledger.
    Cancelled,
}

impl Outcome {
    /// The name in the words: `outcome-…`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Done(_) => "done",
            Self::Found(_) => "found",
            Self::Unseen { answered: true } => "unseen",
            Self::Unseen { answered: false } => "lost",
            Self::Otherwise(_) => "otherwise",
            Self::AlreadySo => "already-so",
            Self::Undone => "undone",
            Self::NotDone => "not-done",
            Self::Taken { .. } => "taken",
            Self::Unclear(_) => "unclear",
            Self::Begun(_) => "begun",
            Self::ChangedMeanwhile => "changed-meanwhile",
            Self::KeyMoved(_) => "key-moved",
            Self::NotAllowed(_) => "not-allowed",
            Self::Refused(_) => "refused",
            Self::Silent(_) => "silent",
            Self::NotEditable(_) => "not-editable",
            Self::NoKey(_) => "no-key",
            Self::Elsewhere => "elsewhere",
            Self::Final => "final",
            Self::NoLedger(_) => "no-ledger",
            Self::Cancelled => "cancelled",
        }
    }
}

impl From<Refused> for Outcome {
    fn from(refused: Refused) -> Self {
        match refused.refusal {
            Refusal::NotAllowed => Self::NotAllowed(refused),
            _ => Self::Refused(refused),
        }
    }
}

impl From<Unreachable> for Outcome {
    fn from(silence: Unreachable) -> Self {
        Self::Silent(silence)
    }
}

/// What a change brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// Nothing that has an id.
    Nothing,
    /// The id of what was made.
    Id(String),
    /// Kisi's certificate, as PEM.
    Certificate(String),
}

/// A value before and after; `None` where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As the vendor's API names it: of an application's settings the name under `config`.
    pub field: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

impl Row {
    pub(super) fn new(field: &str, before: Option<Value>, after: Option<Value>) -> Self {
        Self {
            field: field.to_owned(),
            before,
            after,
        }
    }

    /// Of something that is made.
    pub(super) fn made(field: &str, after: impl Into<Value>) -> Self {
        Self::new(field, None, Some(after.into()))
    }
}

/// Everything that tells whether JumpCloud's signing key is still the same one. The key itself never comes out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Keys {
    /// SHA-256 of the certificate in the export.
    pub exported: Option<String>,
    /// SHA-256 of the certificate in the settings.
    pub set: Option<String>,
    /// When certificates and keys changed and end, as the API names and writes it.
    pub dates: BTreeMap<String, String>,
}

/// The signs of the key, before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub before: Keys,
    pub after: Keys,
}
