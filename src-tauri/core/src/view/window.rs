//! The whole window: which screen, what is read out, what stands in front of it.

use super::shown;
use super::{Button, Choose, Home, StepView, Text};

shown! {
    /// The whole window.
    pub struct View {
        pub language: String,
        /// Practice is marked on every screen.
        pub practice: bool,
        pub screen: Screen,
        /// The window's own short words, by name.
        pub labels: std::collections::BTreeMap<String, String>,
        /// Something that happened and is to be read out once ("Copied", "Checked: two problems").
        pub announcement: Option<Announcement>,
        /// Something of ours that went wrong (a full disk): said until closed.
        pub trouble: Option<Text>,
        /// A question in front of everything else.
        pub dialog: Option<Dialog>,
        /// A long action that is under way.
        pub job: Option<JobView>,
    }

    /// `number` changes with every announcement, so that the same words are read out again.
    pub struct Announcement {
        pub number: u32,
        pub text: String,
    }

    pub struct JobView {
        pub id: u32,
        pub title: Text,
        /// How much of it is done; `None` where nobody can say.
        pub progress: Option<Progress>,
        pub cancel: Option<Button>,
    }

    #[derive(Copy)]
    pub struct Progress {
        pub done: u32,
        pub of: u32,
    }

    #[serde(tag = "kind")]
    #[cfg_attr(feature = "bindings", ts(tag = "kind"))]
    pub enum Screen {
        Home(Home),
        Choose(Choose),
        Step(Box<StepView>),
    }

    pub struct Dialog {
        pub title: String,
        pub text: Text,
        pub note: Option<Text>,
        /// Asks for a reason in a few words.
        pub reason_label: Option<String>,
        pub check_label: Option<String>,
        pub cancel: Button,
        pub confirm: Button,
    }
}
