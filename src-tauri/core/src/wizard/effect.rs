//! What the wizard cannot do itself and asks the window's shell for.

use std::sync::Arc;

use crate::secret::Secret;
use crate::view::Slot;

use super::{Hand, Job};

/// One thing for the shell to do; then it calls the wizard back.
pub enum Effect {
    Nothing,
    /// Put into the clipboard.
    Copy(String),
    /// The same for a secret: out of the clipboard's history, and gone after 45 seconds if it is still there.
    CopySecret(Arc<Secret>),
    /// Keep in the system's keychain, then call `kept`.
    Keep {
        setup: String,
        id: &'static str,
        secret: Arc<Secret>,
    },
    /// Ask the keychain for each, then call `recalled`.
    Recall {
        setup: String,
        ids: &'static [&'static str],
    },
    /// Remove each from the keychain.
    Forget {
        setup: String,
        ids: &'static [&'static str],
    },
    /// Ask for a file for this place, then call `bring`.
    Pick(Slot),
    /// Ask where to save, write it there, then call `saved`.
    Save(Save),
    /// Show a file in its folder.
    Show {
        folder: String,
        name: String,
    },
    /// Open in the person's own browser: one of our own fixed addresses.
    Open(String),
    /// Ask outside, off the lock, then call `finished`.
    Run(Box<Job>),
    /// Do in practice what a person would do in a console, then call `hand_done`.
    Practice(Hand),
    /// Start the practice servers anew, as this setup left them (`practice_left`), then call `practice_runs`.
    StartPractice,
}

/// What is to be saved, with the name that the dialog proposes.
pub struct Save {
    pub id: String,
    pub name: String,
    pub content: Content,
}

/// Where the bytes come from.
pub enum Content {
    Bytes(Vec<u8>),
    /// A private key: written with mode 0600 and wiped.
    PrivateKey(Secret),
    /// Reports are made outside the core.
    ReportHtml,
    ReportJson,
    StepPage(String),
    /// The summary for an e-mail or a ticket, into the clipboard.
    Summary,
}
