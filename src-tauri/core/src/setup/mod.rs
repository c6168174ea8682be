//! One organization's setup as it stands on disk: answers, dropped files, dated observations, history.
//! Never a secret, never a private key, never a roster. Files are parsed again when it is opened.

mod store;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use store::{Listed, Store};

use crate::observation::Observation;
use crate::view::Slot;

/// The form of the file; a newer one is not opened.
pub const SCHEMA: u32 = 1;

/// Everything about one setup that outlives the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    pub schema: u32,
    pub id: String,
    pub practice: bool,
    pub journey: String,
    /// The step where the person is.
    pub step: String,
    pub created: Timestamp,
    pub changed: Timestamp,
    pub answers: BTreeMap<String, Answer>,
    pub files: Vec<KeptFile>,
    pub observations: Vec<Observation>,
    /// Steps that the person confirmed, with the time.
    pub done: BTreeMap<String, Timestamp>,
    /// Rows and tasks that the person ticked.
    pub ticks: BTreeSet<String>,
    /// What was copied, and when.
    pub copied: BTreeMap<String, Timestamp>,
    pub went_on: Vec<WentOn>,
    /// Steps that wait for somebody.
    pub waits: BTreeMap<String, Wait>,
    pub history: Vec<Event>,
}

/// An answer with the time when it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub value: String,
    pub at: Timestamp,
}

/// A dropped file as it was, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    pub slot: Slot,
    pub name: String,
    /// Where it lay; absent for pasted text.
    pub folder: Option<String>,
    pub at: Timestamp,
    #[serde(with = "base64_bytes")]
    pub bytes: Vec<u8>,
}

/// "Go on without this": which finding, why, when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WentOn {
    pub finding: String,
    pub reason: String,
    pub at: Timestamp,
}

/// A step that waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    pub who: String,
    pub since: Timestamp,
}

/// One line of the history: a name in the words (`event-…`) and what it was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub at: Timestamp,
    pub what: String,
    pub about: String,
}

impl Setup {
    #[must_use]
    pub fn new(id: String, journey: &str, step: &str, practice: bool, now: Timestamp) -> Self {
        Self {
            schema: SCHEMA,
            id,
            practice,
            journey: journey.to_owned(),
            step: step.to_owned(),
            created: now,
            changed: now,
            answers: BTreeMap::new(),
            files: Vec::new(),
            observations: Vec::new(),
            done: BTreeMap::new(),
            ticks: BTreeSet::new(),
            copied: BTreeMap::new(),
            went_on: Vec::new(),
            waits: BTreeMap::new(),
            history: Vec::new(),
        }
    }

    /// The answer to a question, when it was given.
    #[must_use]
    pub fn answer(&self, question: &str) -> Option<&str> {
        self.answers
            .get(question)
            .map(|answer| answer.value.as_str())
    }

    /// The newest file of a slot.
    #[must_use]
    pub fn file(&self, slot: Slot) -> Option<&KeptFile> {
        self.files.iter().rev().find(|file| file.slot == slot)
    }

    /// The Kisi domain, once it was read from what the person typed.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.answer("domain")
    }

    /// What this setup is called: Kisi's name of the organization, else the domain.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.answer("organization").or_else(|| self.domain())
    }
}

mod base64_bytes {
    //! File contents inside the JSON.

    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64_STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        BASE64_STANDARD
            .decode(String::deserialize(from)?)
            .map_err(D::Error::custom)
    }
}
