//! A step's screen around its blocks: rail, band, foot, practice strip, and what can be pressed.

use super::shown;
use super::{Action, Block, Text};

shown! {
    pub struct StepView {
        pub rail: Rail,
        pub band: Band,
        pub title: String,
        pub lead: Text,
        /// Quiet links under the lead: "My screen looks different", "Send this step".
        pub links: Vec<Button>,
        pub blocks: Vec<Block>,
        pub footer: Footer,
        /// Set where a file dropped anywhere on the window is taken by this step.
        pub takes_files: bool,
        pub practice: Option<PracticeStrip>,
    }

    pub struct Rail {
        pub name: String,
        pub domain: Option<String>,
        pub monogram: String,
        pub journey: String,
        /// "Step 5 of 11 · Export": the bar on top when the window is narrow.
        pub narrow: String,
        pub steps: Vec<RailStep>,
        pub legend: Vec<LegendRow>,
        /// "Saved. You can close this at any time.", or what is true for the people.
        pub saved: Text,
        pub home: Button,
    }

    pub struct RailStep {
        pub number: u32,
        pub label: String,
        pub place: Place,
        pub place_label: String,
        pub mark: Mark,
        /// "JumpCloud application, confirmed by you".
        pub accessible: String,
        pub here: bool,
        pub go: Action,
        /// A line drawn under this step: "Safe to stop here. 7 to 10 in one sitting."
        pub stop_after: Option<String>,
        /// Inside the one sitting: drawn with a bracket.
        pub one_sitting: bool,
    }

    pub struct LegendRow {
        pub mark: Mark,
        pub label: String,
    }

    #[derive(Copy)]
    pub enum Place {
        JumpCloud,
        Kisi,
        Here,
        Browser,
    }

    /// A mark is a shape and a word, never a hue alone.
    #[derive(Copy, Hash, PartialOrd, Ord)]
    pub enum Mark {
        ToCome,
        Waiting,
        Confirmed,
        PartSeen,
        Checked,
        CheckedWithNote,
        NeedsYou,
        OutOfDate,
        NotNeeded,
    }

    pub struct Band {
        pub place: Place,
        /// "In JumpCloud"
        pub title: String,
        /// "Step 5 of 11 · Export"
        pub number: String,
        /// "Finish 7 to 10 in one sitting"
        pub sitting: Option<String>,
        /// What Kisi says of single sign-on right now, in the one sitting.
        pub live: Option<Text>,
        pub buttons: Vec<Button>,
    }

    /// What can be pressed. `waiting` buttons stay focusable; pressing them moves the focus to the reason.
    pub struct Button {
        pub label: String,
        /// Longer name for a screen reader, where the label alone is not enough.
        pub accessible: Option<String>,
        pub action: Action,
        /// `Some` while it has to wait: the reason.
        pub waiting: Option<Text>,
        /// Copied just now, chosen just now.
        pub done: bool,
    }

    pub struct Footer {
        pub back: Option<Button>,
        pub others: Vec<Button>,
        /// What is open, beside the button.
        pub reason: Option<Text>,
        pub primary: Option<Button>,
    }

    /// What a person would do in the vendor's console, done over HTTP in practice.
    pub struct PracticeStrip {
        pub title: String,
        pub text: Text,
        pub buttons: Vec<Button>,
        pub result: Option<Text>,
    }
}
