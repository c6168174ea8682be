//! The one model behind every form of the report, as plain data, and the page that is sent to a colleague.
//! Deliberately without any field for a secret; nothing here looks, judges or draws.

use jiff::Timestamp;
use serde::Serialize;
use setup_core::told::Told;
use setup_core::view::{Mark, Place, Text};

use crate::plain;
use crate::typed::Typed;

macro_rules! written {
    ($($item:item)*) => {$(
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        $item
    )*};
}

written! {
    /// Everything the report says. Sentences come ready-made in `language`; in JSON they stand as plain text.
    pub struct Report {
        /// Nothing real was changed: said at the top, in the title and on each printed page.
        pub practice: bool,
        /// `en`
        pub language: String,
        pub made_at: Timestamp,
        pub product_version: String,
        pub organization: Organization,
        /// "Single sign-on"
        pub journey: String,
        /// `Checked`, `CheckedWithNote`, `Confirmed`, `NeedsYou`, `PartSeen` or `Waiting`.
        #[serde(serialize_with = "plain::mark")]
        pub mark: Mark,
        /// "Single sign-on works"
        #[serde(serialize_with = "plain::text")]
        pub verdict: Text,
        /// "Maria signed in through JumpCloud on 23 November, 14:52, and Kisi says so too."
        #[serde(serialize_with = "plain::text")]
        pub how_we_know: Text,
        pub steps: Vec<StepReport>,
        pub values: Vec<ValueReport>,
        pub checks: Vec<CheckReport>,
        pub certificates: Vec<CertificateReport>,
        #[serde(serialize_with = "plain::texts")]
        pub left_to_do: Vec<Text>,
        pub put_back: Vec<PutBack>,
        #[serde(serialize_with = "plain::texts")]
        pub keys_to_delete: Vec<Text>,
        #[serde(serialize_with = "plain::texts")]
        pub keys_that_must_live: Vec<Text>,
        /// What the employees are told, one paragraph each: in a browser, on the phone.
        #[serde(serialize_with = "plain::texts")]
        pub tell_employees: Vec<Text>,
        /// Locked out, or the certificate ran out: what to do, in order.
        #[serde(serialize_with = "plain::texts")]
        pub if_it_fails: Vec<Text>,
        /// The oldest first.
        pub history: Vec<HistoryLine>,
    }

    pub struct Organization {
        pub name: String,
        /// The Kisi domain.
        pub domain: Option<String>,
    }

    pub struct StepReport {
        /// From 1.
        pub number: u32,
        pub title: String,
        #[serde(serialize_with = "plain::place")]
        pub place: Place,
        #[serde(serialize_with = "plain::mark")]
        pub mark: Mark,
        /// When a person said that it is done.
        pub confirmed_at: Option<Timestamp>,
        pub went_on: Vec<WentOn>,
        pub waiting_for: Option<WaitingFor>,
    }

    /// "Go on without this": which finding, why, when.
    pub struct WentOn {
        /// `metadata.entity-id-is-kisi.different`
        pub finding: String,
        /// The finding's title.
        #[serde(serialize_with = "plain::text")]
        pub title: Text,
        pub reason: Typed,
        pub at: Timestamp,
    }

    pub struct WaitingFor {
        pub who: Typed,
        pub since: Timestamp,
    }

    /// One field of a vendor's form.
    pub struct ValueReport {
        /// The field's name exactly as on the vendor's screen.
        pub field: String,
        /// What must stand there; empty where the field stays empty.
        pub value: String,
        /// What is done there where nothing is typed: "Leave unticked".
        pub verb: Option<String>,
        #[serde(serialize_with = "plain::place")]
        pub place: Place,
        /// What stood there instead, with the difference marked.
        #[serde(serialize_with = "plain::maybe")]
        pub differs: Option<Text>,
        pub known: Known,
        pub at: Option<Timestamp>,
    }

    /// How something is known; each weaker than the one before.
    #[derive(Copy, Hash, PartialOrd, Ord)]
    #[serde(rename_all = "kebab-case")]
    pub enum Known {
        /// The program looked.
        Checked,
        /// A person said so.
        Confirmed,
        /// A person went on although it did not pass.
        WentOn,
        NotSeen,
    }

    #[derive(Copy, Hash, PartialOrd, Ord)]
    #[serde(rename_all = "kebab-case")]
    pub enum CheckOutcome {
        Fail,
        Warn,
        Note,
        Waiting,
        NotSeen,
        Passed,
    }

    /// One claim and what came of it.
    pub struct CheckReport {
        /// `metadata.entity-id-is-kisi`
        pub id: String,
        /// What is true when it passes.
        pub claim: String,
        /// The number of the step that it belongs to.
        pub step: u32,
        /// The name of the file that was looked at.
        pub file: Option<String>,
        pub outcome: CheckOutcome,
        /// What was found; empty for a pass.
        #[serde(serialize_with = "plain::told")]
        pub found: Vec<Told>,
        /// What it waits for.
        #[serde(serialize_with = "plain::maybe")]
        pub waits_for: Option<Text>,
        pub known: Known,
        pub at: Option<Timestamp>,
    }

    pub struct CertificateReport {
        /// "JumpCloud's signing certificate"
        pub what: String,
        pub subject: String,
        /// "RSA, 2048 bits"
        pub key: String,
        /// Hexadecimal, of the DER.
        pub sha256: String,
        pub sha1: String,
        pub not_before: Timestamp,
        pub not_after: Timestamp,
        /// Whole days from `made_at`; negative when it is over.
        pub days_left: i64,
    }

    /// Something that was changed for a while.
    pub struct PutBack {
        #[serde(serialize_with = "plain::text")]
        pub text: Text,
        pub done: bool,
    }

    pub struct HistoryLine {
        pub at: Timestamp,
        #[serde(serialize_with = "plain::text")]
        pub text: Text,
    }

    /// A page for a colleague: one step ("Send this step"), or all the steps that are theirs.
    pub struct StepPage {
        pub practice: bool,
        pub language: String,
        pub made_at: Timestamp,
        pub product_version: String,
        pub organization: Organization,
        pub journey: String,
        pub steps: Vec<StepSheet>,
    }

    pub struct StepSheet {
        pub number: u32,
        /// How many steps the journey has.
        pub of: u32,
        pub title: String,
        #[serde(serialize_with = "plain::place")]
        pub place: Place,
        #[serde(serialize_with = "plain::text")]
        pub lead: Text,
        #[serde(serialize_with = "plain::texts")]
        pub instructions: Vec<Text>,
        pub groups: Vec<SheetGroup>,
        /// Good to know, under the values.
        #[serde(serialize_with = "plain::texts")]
        pub notes: Vec<Text>,
        /// What must come back: "The file that JumpCloud exports".
        #[serde(serialize_with = "plain::texts")]
        pub send_back: Vec<Text>,
    }

    pub struct SheetGroup {
        pub title: Option<String>,
        pub rows: Vec<SheetRow>,
    }

    pub struct SheetRow {
        /// The field's name exactly as on the vendor's screen.
        pub field: String,
        /// Empty where the field stays empty.
        pub value: String,
        /// "Type", "Choose", "Leave empty"
        pub verb: String,
        #[serde(serialize_with = "plain::maybe")]
        pub hint: Option<Text>,
    }
}
