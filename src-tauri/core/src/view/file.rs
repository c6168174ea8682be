//! The places for files.

use serde::Deserialize;

use super::shown;
use super::{Button, Note, Text};

shown! {
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
}
