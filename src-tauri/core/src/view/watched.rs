//! What is watched while it happens and kept as evidence: claims with their marks, requests with their answers.

use super::shown;
use super::{Button, Mark, Text};

shown! {
    /// Many claims, each with how it stands now. It fills while a job runs.
    pub struct Checklist {
        pub title: String,
        /// "12 of 45 looked at"
        pub summary: String,
        pub groups: Vec<ChecklistGroup>,
        /// Long lists of passes are folded once all is over.
        pub folded: bool,
    }

    pub struct ChecklistGroup {
        /// "JumpCloud needs it", "The standard asks it"
        pub title: String,
        pub rows: Vec<ChecklistRow>,
    }

    pub struct ChecklistRow {
        /// `scim.token-is-accepted`
        pub id: String,
        pub claim: String,
        pub mark: Mark,
        /// The mark in a word: "passed", "must change", "to come".
        pub state: String,
        /// What was seen against it, or how sure we are.
        pub detail: Option<Text>,
    }

    /// Every request and its answer, without any secret.
    pub struct TranscriptView {
        pub title: String,
        /// "41 requests in 1.2 s"
        pub summary: String,
        /// How long our own politeness held requests back.
        pub held: Option<String>,
        pub rows: Vec<TranscriptRow>,
        pub buttons: Vec<Button>,
    }

    pub struct TranscriptRow {
        pub id: String,
        /// "Make the test person"
        pub about: String,
        pub method: String,
        pub path: String,
        /// "201", or why there was no answer.
        pub status: String,
        /// "12 ms"
        pub took: String,
        /// Headers and body as they went out, the token by its name.
        pub request: String,
        /// Headers and body as they came, cut where they are long.
        pub response: String,
        /// Copies it as a curl command.
        pub copy: Button,
    }
}
