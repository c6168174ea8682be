//! The open setup as plain data: all that a report may say of it, made by the functions that make the screen, so
//! that both say the same. It has no field for a secret. Not here: the report and its sentences.

mod after;
mod checks;
mod sheet;
mod steps;
mod values;

use jiff::Timestamp;

pub use checks::{Came, CheckSeen};
pub use sheet::{COLLEAGUE, Sheet};
pub use steps::{Gone, StepSeen};
pub use values::ValueSeen;

use super::hand_over::{Whose, certificates};
use super::{Open, Wizard};
use crate::journey::Known;
use crate::setup::Event;
use crate::view::Text;
use crate::words::{Words, args};
use crate::x509::Certificate;

/// Everything about the open setup, as it stands now.
pub struct Survey {
    pub practice: bool,
    pub at: Timestamp,
    /// Kisi's name of the organization, else its domain, else a word for a setup without a name.
    pub organization: String,
    pub domain: Option<String>,
    pub journey: String,
    /// `sso`, `sync`
    pub journey_id: &'static str,
    pub known: Known,
    /// Who tried the sign-in, as the person wrote it.
    pub tester: Option<String>,
    /// When the person said how the trial went.
    pub tried_at: Option<Timestamp>,
    pub steps: Vec<StepSeen>,
    pub values: Vec<ValueSeen>,
    pub checks: Vec<CheckSeen>,
    pub certificates: Vec<CertificateSeen>,
    pub tasks: Vec<TaskSeen>,
    /// What must stay as it is.
    pub must_live: Vec<Text>,
    pub tell_employees: Vec<Text>,
    pub if_it_fails: Vec<Text>,
    /// Answers that were promised to the report: the question's id, what the person wrote.
    pub written: Vec<(&'static str, String)>,
    pub history: Vec<Event>,
}

/// How something is known; each weaker than the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// We looked.
    Checked,
    /// The person said so.
    Confirmed,
    /// The person went on although it did not pass.
    WentOn,
    NotSeen,
}

/// A certificate that the connection lives on.
pub struct CertificateSeen {
    pub whose: Whose,
    pub certificate: Certificate,
    /// "RSA 4096"
    pub key: String,
}

/// Something to do at the end, or to put back.
pub struct TaskSeen {
    /// `now` or `put-back`.
    pub list: &'static str,
    pub id: &'static str,
    pub text: Text,
    pub done: bool,
}

/// Questions whose answers say in the window that they go into the report.
const WRITTEN: &[&str] = &[
    "left-out",
    "error-page",
    "old-provider",
    "test-said",
    "missing-people",
];

impl Wizard {
    /// The open setup as it stands now; `None` while none is open.
    #[must_use]
    pub fn survey(&self) -> Option<Survey> {
        let open = self.open.as_ref()?;
        Some(Survey {
            at: self.clock.now(),
            ..survey(open, &self.words())
        })
    }

    /// The page for a colleague: one step, or with [`COLLEAGUE`] all that they do in JumpCloud before Kisi is
    /// touched. Empty when no such step is open.
    #[must_use]
    pub fn sheets(&self, step: &str) -> Vec<Sheet> {
        let words = self.words();
        self.open
            .as_ref()
            .map(|open| sheet::sheets(open, step, &words))
            .unwrap_or_default()
    }
}

fn survey(open: &Open, words: &Words) -> Survey {
    let setup = &open.session.setup;
    let written = |id: &&'static str| Some((*id, setup.answer(id)?.to_owned()));
    Survey {
        practice: setup.practice,
        at: open.session.now,
        organization: setup
            .name()
            .map_or_else(|| words.plain("home.unnamed", &args()), str::to_owned),
        domain: setup.domain().map(str::to_owned),
        journey: words.plain(&format!("journey-{}", open.journey.id), &args()),
        journey_id: open.journey.id,
        known: (open.journey.end.known)(&open.session),
        tester: setup.answer("tester").map(str::to_owned),
        tried_at: setup
            .answers
            .get(open.journey.end.tried)
            .map(|answer| answer.at),
        steps: steps::steps(open, words),
        values: values::values(open, words),
        checks: checks::checks(open),
        certificates: certificates(&open.session)
            .into_iter()
            .map(|(whose, certificate)| CertificateSeen {
                whose,
                key: crate::facts::key(&certificate.key),
                certificate: certificate.clone(),
            })
            .collect(),
        tasks: after::tasks(open, words),
        must_live: after::must_live(open, words),
        tell_employees: after::tell_employees(open, words),
        if_it_fails: after::if_it_fails(open, words),
        written: WRITTEN.iter().filter_map(written).collect(),
        history: setup.history.clone(),
    }
}

/// How many things are known in which way, over all steps: what was looked at, the fields, and the steps that
/// the person confirmed or that nobody began. The last step is the one that says it, and is left out.
pub(super) fn tally(open: &Open) -> impl Fn(How) -> usize {
    let but_last = open.journey.steps.len().saturating_sub(1);
    let all: Vec<How> = checks::checks(open)
        .iter()
        .map(|check| check.how)
        .chain(values::known(open).into_iter().map(|(how, _)| how))
        .chain(
            open.journey.steps[..but_last]
                .iter()
                .filter_map(|step| steps::how(open, step)),
        )
        .collect();
    move |how| all.iter().filter(|there| **there == how).count()
}
