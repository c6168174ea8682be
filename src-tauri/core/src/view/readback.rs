//! What the vendors' APIs told: fields read back, changes before and after, groups to choose from, people to look
//! through. People come row by row and are not in here: a list of a hundred thousand stays in Rust.

use super::shown;
use super::{Button, Mark, Text, Tone};

shown! {
    /// Each field of JumpCloud's application as it is, beside what it must be.
    pub struct ReadBack {
        pub title: String,
        /// "15 of 17 are right"
        pub summary: String,
        /// When, and by which key.
        pub asked: Text,
        pub rows: Vec<ReadBackRow>,
        pub buttons: Vec<Button>,
    }

    pub struct ReadBackRow {
        pub id: String,
        /// As on JumpCloud's screen.
        pub field: String,
        /// With the difference marked; "not seen" where the API is silent.
        pub actual: Text,
        /// Empty where it must stay empty.
        pub expected: Text,
        pub mark: Mark,
        /// The mark in a word: "right", "must change", "not seen".
        pub state: String,
        /// Mends this field alone, after a question.
        pub mend: Option<Button>,
    }

    /// One change that we can make: shown whole before anybody agrees, and afterwards with what came of it.
    pub struct ChangeView {
        pub id: String,
        /// "Make the application in JumpCloud"
        pub title: String,
        /// Whether it can be taken back: "can be undone", "can be taken away again", "final".
        pub undo: String,
        pub undo_text: Text,
        pub rows: Vec<ChangeRow>,
        pub notes: Vec<Text>,
        pub buttons: Vec<Button>,
        /// What came of it.
        pub result: Option<ChangeResult>,
    }

    pub struct ChangeRow {
        pub field: String,
        pub before: Text,
        pub after: Text,
    }

    pub struct ChangeResult {
        pub tone: Tone,
        pub text: Text,
    }

    /// Groups to choose from, each with its people.
    pub struct GroupList {
        pub id: String,
        pub title: String,
        pub search_label: String,
        /// "3 of 41 groups, 120 people"
        pub summary: String,
        pub rows: Vec<GroupRow>,
        pub buttons: Vec<Button>,
        /// One alone can be chosen.
        pub single: bool,
    }

    pub struct GroupRow {
        pub id: String,
        pub name: String,
        /// "12 people", "being counted", "could not be read"
        pub detail: String,
        pub chosen: bool,
        pub choose: Button,
        /// "the tester is in it", "today"
        pub badges: Vec<String>,
    }

    /// People, by what will happen to them. The rows are asked for by `rows`.
    pub struct RosterView {
        pub title: String,
        pub summary: Text,
        /// What could not be read, and why the list is not whole; empty when it is.
        pub unread: Vec<Text>,
        pub filters: Vec<RosterFilter>,
        pub search_label: String,
        pub empty: String,
        pub columns: Vec<String>,
        pub buttons: Vec<Button>,
        /// Changes with every new list: rows of another one are asked for again.
        pub revision: u32,
    }

    /// "Will be made · 312", all of them or one kind.
    pub struct RosterFilter {
        pub id: String,
        pub label: String,
        pub count: u32,
        pub mark: Mark,
        pub help: Text,
    }

    /// Some rows of the list that a search and a filter leave.
    pub struct RosterRows {
        pub revision: u32,
        /// Of the rows that are left, the place of the first one here.
        pub offset: u32,
        pub total: u32,
        pub rows: Vec<RosterRow>,
    }

    pub struct RosterRow {
        pub id: String,
        pub name: String,
        pub email: String,
        pub mark: Mark,
        /// "will be made", "stays", "needs a decision"
        pub state: String,
        /// Why, in words.
        pub reason: Text,
        /// "owner", "tester"
        pub badges: Vec<String>,
    }
}
