//! What the window shows, as plain data: everything a screen needs, every sentence already made.
//! Not here: how it is found out (`session`, `journey`) and how it looks (`ui/`).

use serde::{Deserialize, Serialize};

use crate::words::Span;

/// A sentence, ready to be drawn.
pub type Text = Vec<Span>;

macro_rules! shown {
    ($($item:item)*) => {$(
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(rename_all = "camelCase", export_to = "bindings.ts"))]
        $item
    )*};
}

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
        pub cancel: Option<Button>,
    }

    #[serde(tag = "kind")]
    #[cfg_attr(feature = "bindings", ts(tag = "kind"))]
    pub enum Screen {
        Home(Home),
        Choose(Choose),
        Step(Box<StepView>),
    }

    pub struct Home {
        pub title: String,
        pub lead: Text,
        pub ways: Vec<Way>,
        pub under: Text,
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

    pub struct DropView {
        pub slot: Slot,
        pub title: String,
        pub hint: Text,
        /// "Last read: JumpCloud-saml2-metadata.xml, 14:05. It has the form of a JumpCloud export."
        pub last: Option<Text>,
        /// A solid line: the file is read and right. Else dashed: waiting for one.
        pub settled: bool,
        pub choose: Button,
        pub paste_label: String,
        pub paste_hint: String,
        pub buttons: Vec<Button>,
        pub notes: Vec<Note>,
    }

    /// Where a dropped file belongs.
    #[derive(Copy, Hash, PartialOrd, Ord, Deserialize)]
    pub enum Slot {
        /// JumpCloud's metadata, exported in step 5.
        Export,
        /// Kisi's certificate, made in step 7.
        KisiCertificate,
        /// JumpCloud's metadata, exported again in step 8.
        SecondExport,
        /// JumpCloud's or Kisi's metadata from before, kept as the way back.
        WayBack,
        /// Any certificate, only to be looked at.
        Inspected,
    }

    pub struct FindingsView {
        pub sum: String,
        pub sum_text: Option<Text>,
        pub tone: Tone,
        /// "In one visit to JumpCloud": one row for each fail, when there are several.
        pub visit: Option<Visit>,
        pub findings: Vec<FindingView>,
        /// Checks that wait, each with what it waits for.
        pub waiting: Vec<Text>,
        /// "36 checks passed"
        pub passed: String,
        pub passes: Vec<Pass>,
        pub copy_all: Option<Button>,
    }

    pub struct Visit {
        pub title: String,
        pub rows: Vec<VisitRow>,
    }

    pub struct VisitRow {
        pub text: Text,
        pub copy: Option<Button>,
    }

    pub struct Pass {
        pub check: String,
        pub claim: String,
    }

    #[derive(Copy, Hash, PartialOrd, Ord, Deserialize)]
    pub enum Severity {
        Note,
        Warn,
        Fail,
    }

    #[derive(Copy, Hash, PartialOrd, Ord, Deserialize)]
    pub enum Certainty {
        Documented,
        Standard,
        Policy,
        Observed,
        Inferred,
    }

    pub struct FindingView {
        /// `saml.certificate-in-date.expired`
        pub id: String,
        /// `saml.certificate-in-date`
        pub check: String,
        pub severity: Severity,
        pub severity_label: String,
        /// What to change.
        pub title: Text,
        pub saw: Text,
        /// "Kisi needs", "JumpCloud needs", "The standard asks", "We ask"
        pub needed_label: String,
        pub needed: Option<Text>,
        pub copy_needed: Option<Button>,
        pub what: Text,
        pub why: Text,
        /// "From Kisi's guide · documented"
        pub source: String,
        pub certainty: Certainty,
        /// Raw values, lengths, positions, the file, the time.
        pub evidence: Vec<Fact>,
        pub copy_ticket: Button,
        pub go_on: Option<Button>,
        /// "You went on without this on 23 November: …"
        pub went_on: Option<Text>,
        pub open: bool,
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

/// What a person did. One door for all of it; secrets, file dialogs and long actions have their own commands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[cfg_attr(
    feature = "bindings",
    derive(ts_rs::TS),
    ts(
        tag = "do",
        rename_all = "camelCase",
        rename_all_fields = "camelCase",
        export_to = "bindings.ts"
    )
)]
pub enum Action {
    Home,
    Choose,
    Start {
        journey: String,
        practice: bool,
    },
    Open {
        setup: String,
    },
    Delete {
        setup: String,
    },
    Go {
        step: String,
    },
    /// The foot's one next action: the step is done as far as the person can say.
    Done {
        step: String,
    },
    Answer {
        question: String,
        value: String,
    },
    /// Ticks a box or a row, or takes the tick away.
    Tick {
        id: String,
    },
    /// Puts the named thing of this screen into the clipboard.
    Copy {
        id: String,
    },
    /// Text pasted where a file belongs.
    Paste {
        slot: Slot,
        text: String,
    },
    /// Opens the file dialog.
    Pick {
        slot: Slot,
    },
    /// Opens the save dialog for the named thing of this screen.
    Save {
        id: String,
    },
    /// Shows a dropped file in its folder.
    ShowFile {
        slot: Slot,
    },
    /// Opens the named address in the person's browser.
    OpenAddress {
        id: String,
    },
    /// Pastes back a field of the vendor's screen.
    Compare {
        field: String,
        text: String,
    },
    AskGoOn {
        finding: String,
    },
    GoOn {
        finding: String,
        reason: String,
    },
    TakeBackGoOn {
        finding: String,
    },
    CloseDialog,
    Confirm,
    OtherScreens,
    /// Waits for somebody: who, or nobody any more.
    WaitFor {
        step: String,
        who: String,
    },
    MakeKeyPair,
    ForgetSecret {
        id: String,
    },
    AskKisi,
    Practice {
        id: String,
    },
    CancelJob,
    CloseTrouble,
}
