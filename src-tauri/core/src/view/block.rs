//! What stands on a step's screen, from top to bottom: one struct for each kind of block.

use super::shown;
use super::{
    Button, ChangeView, Checklist, DropView, FindingsView, GroupList, Mark, ReadBack, RosterView,
    Text, TranscriptView,
};

shown! {
    #[serde(tag = "kind")]
    #[cfg_attr(feature = "bindings", ts(tag = "kind"))]
    #[allow(clippy::large_enum_variant)]
    pub enum Block {
        Instructions(Instructions),
        Values(Values),
        Question(QuestionView),
        Drop(DropView),
        Findings(FindingsView),
        Note(Note),
        Facts(Facts),
        Compare(Compare),
        KeyPair(Box<KeyPair>),
        Tasks(Tasks),
        Secret(SecretField),
        Checklist(Checklist),
        Transcript(TranscriptView),
        ReadBack(ReadBack),
        Change(Box<ChangeView>),
        Groups(GroupList),
        Roster(RosterView),
    }

    /// Numbered, short. Folded to `summary` once it has been done.
    pub struct Instructions {
        pub id: String,
        pub title: Option<String>,
        pub items: Vec<Text>,
        pub folded: bool,
        pub summary: Text,
        /// The whole path in one line, for support to read aloud.
        pub aloud: Option<Text>,
    }

    pub struct Values {
        pub title: Option<String>,
        pub groups: Vec<ValueGroup>,
        /// "3 of 15 copied or chosen"
        pub progress: String,
    }

    pub struct ValueGroup {
        pub title: Option<String>,
        pub rows: Vec<ValueRow>,
    }

    /// One field of the vendor's form.
    pub struct ValueRow {
        pub id: String,
        /// The field's name exactly as on the vendor's screen.
        pub field: String,
        /// Empty where the field stays empty.
        pub value: String,
        /// "Copy", "Choose", "Tick", "Leave empty": what the hand does there.
        pub verb: String,
        pub hint: Option<Text>,
        /// A button to copy the value; absent where nothing is to be copied.
        pub copy: Option<Button>,
        /// A second thing to copy: an attribute's own name.
        pub copy_field: Option<Button>,
        /// "copied 14:02"
        pub copied: Option<String>,
        /// The next row to do; the compact strip shows this one large.
        pub current: bool,
        /// Ticks the row off by hand where nothing is copied.
        pub tick: Option<Button>,
        pub ticked: bool,
    }

    pub struct QuestionView {
        pub id: String,
        pub title: String,
        pub help: Text,
        pub answer: AnswerView,
        /// What follows from the answer: advice, a message to copy.
        pub follow: Vec<Note>,
        /// "answered today 14:02"
        pub answered: Option<String>,
    }

    #[serde(tag = "kind")]
    #[cfg_attr(feature = "bindings", ts(tag = "kind"))]
    pub enum AnswerView {
        Choice { options: Vec<OptionView> },
        Line { label: String, hint: Option<String>, value: String, placeholder: Option<String>, button: String },
        Ticks { boxes: Vec<OptionView> },
    }

    pub struct OptionView {
        pub value: String,
        pub label: Text,
        pub help: Option<Text>,
        pub chosen: bool,
    }

    #[derive(Copy)]
    pub enum Tone {
        Plain,
        Good,
        Careful,
        Stop,
        Wait,
    }

    pub struct Note {
        pub tone: Tone,
        pub title: Option<String>,
        pub text: Text,
        pub buttons: Vec<Button>,
        /// A text to copy as it stands: a message, a card to keep.
        pub copyable: Option<String>,
    }

    pub struct Facts {
        pub title: String,
        pub facts: Vec<Fact>,
    }

    pub struct Fact {
        pub name: String,
        pub value: Text,
    }

    /// Paste back what stands on the vendor's screen: compared letter by letter.
    pub struct Compare {
        pub title: String,
        pub rows: Vec<CompareRow>,
        pub progress: String,
    }

    pub struct CompareRow {
        pub id: String,
        pub field: String,
        pub expected: String,
        pub label: String,
        pub pasted: String,
        /// "Same", "Differs at character 31"
        pub result: Option<Text>,
        pub mark: Mark,
        /// A choice for what cannot be copied from the screen (a tick box).
        pub confirm: Option<Button>,
    }

    /// Make a key pair here. The private key goes from Rust to the chosen file and nowhere else.
    pub struct KeyPair {
        pub title: String,
        pub lead: Text,
        pub bits: QuestionView,
        pub form: QuestionView,
        pub common_name: QuestionView,
        pub organization: QuestionView,
        pub days: QuestionView,
        /// Asks for an optional passphrase.
        pub passphrase_label: String,
        pub passphrase_hint: Text,
        pub make: Button,
        pub made: Option<Facts>,
        pub save: Vec<Button>,
        pub notes: Vec<Note>,
    }

    /// A secret is typed once and never comes back.
    pub struct SecretField {
        pub id: String,
        pub title: String,
        pub help: Text,
        pub label: String,
        pub button: String,
        /// "A key is kept until you close this window." with no part of it
        pub held: Option<Text>,
        pub forget: Option<Button>,
        /// Copies it once more: out of the history, and away again after 45 seconds.
        pub copy: Option<Button>,
        pub notes: Vec<Note>,
    }

    /// Things to do or to put back, each ticked when done.
    pub struct Tasks {
        pub title: String,
        pub rows: Vec<Task>,
    }

    pub struct Task {
        pub id: String,
        pub text: Text,
        pub done: bool,
        pub tick: Option<Button>,
        pub buttons: Vec<Button>,
    }
}
