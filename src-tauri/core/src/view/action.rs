//! What a person can do. Secrets, file dialogs and long actions have their own commands.

use serde::{Deserialize, Serialize};

use super::Slot;

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
    /// Asks a vendor's API: the key, the application, the groups, the people. It only reads.
    Ask {
        what: String,
    },
    /// Asks whether a change that is shown may be made.
    AskChange {
        id: String,
    },
    /// Asks whether a change that was made shall be taken back.
    AskUndo {
        id: String,
    },
    /// Begins another setup of a kind for the same organization.
    Another {
        journey: String,
    },
    /// Goes on with another journey of the same organization.
    Journey {
        journey: String,
    },
    /// Looks at the SCIM server; it only reads.
    Look,
    /// Asks whether the rehearsal may begin.
    AskRehearse,
    /// Takes away what a rehearsal of this setup left.
    CleanUp {
        setup: String,
    },
    /// Puts a secret into the clipboard for a short while.
    CopySecret {
        id: String,
    },
    Practice {
        id: String,
    },
    CancelJob,
    CloseTrouble,
}
