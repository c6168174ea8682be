//! The first screens: the ways in, and the setups that are there.

use super::shown;
use super::{Button, Mark, Note, Text};

shown! {
    pub struct Home {
        pub title: String,
        pub lead: Text,
        pub ways: Vec<Way>,
        pub under: Text,
        /// What must be known before anything else: something that a rehearsal left.
        pub notes: Vec<Note>,
        pub also: Vec<Button>,
        pub setups_title: String,
        pub setups: Vec<SetupRow>,
        pub foot: Text,
    }

    pub struct Way {
        pub title: String,
        pub text: Text,
        pub button: Button,
    }

    pub struct SetupRow {
        pub name: String,
        pub detail: String,
        pub practice: Option<String>,
        pub mark: Mark,
        pub state: Text,
        pub open: Button,
        pub more: Vec<Button>,
    }

    /// "What do you want to connect?": rows, no cards.
    pub struct Choose {
        pub title: String,
        pub rows: Vec<Way>,
        pub not_sure: Text,
        pub back: Button,
    }
}
