//! What we found, in its parts.

use serde::Deserialize;

use super::shown;
use super::{Button, Fact, Text, Tone};

shown! {
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
}
