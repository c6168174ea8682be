//! What a check is: a pure judgement of what was seen, and how its findings are rated and ordered.
//! Not here: the checks themselves (`checks`), their ratings (`rules`), their sentences (`words`).

use jiff::Timestamp;

use crate::rules::{self, Profile, Rule};
use crate::session::Case;
use crate::view::Severity;
use crate::words::{Arg, Args, Span};

/// One claim about a setup.
pub struct Check {
    /// `area.claim`, a claim and never a problem: `metadata.entity-id-is-kisi`. It never changes.
    pub id: &'static str,
    pub run: fn(&Case) -> Outcome,
}

/// What came of looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Something is not there yet.
    Waiting(Need),
    /// The claim makes no sense here.
    NotApplicable,
    /// An empty list is a pass.
    Looked(Vec<Finding>),
}

impl Outcome {
    /// Nothing to complain about.
    pub const PASS: Self = Self::Looked(Vec::new());
}

impl From<Option<Finding>> for Outcome {
    fn from(finding: Option<Finding>) -> Self {
        Self::Looked(finding.into_iter().collect())
    }
}

impl From<Finding> for Outcome {
    fn from(finding: Finding) -> Self {
        Self::Looked(vec![finding])
    }
}

/// What a check waits for; said on the screen by the words `need-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Need {
    /// A file to look at.
    File,
    /// Metadata that can be read.
    Metadata,
    /// A certificate that can be read.
    Certificate,
    /// The private key that should belong to it.
    PrivateKey,
    /// The file from before, to compare with.
    Previous,
    /// The Kisi domain.
    Domain,
    /// An answer from Kisi.
    Kisi,
    /// A SCIM token.
    Token,
    /// A look at the SCIM server.
    Look,
    /// An answer of the SCIM server that can be read.
    SyncAnswer,
    /// A rehearsal, or the part of it that was not reached.
    Rehearsal,
    /// The list of who will come.
    Roster,
}

impl Need {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Metadata => "metadata",
            Self::Certificate => "certificate",
            Self::PrivateKey => "private-key",
            Self::Previous => "previous",
            Self::Domain => "domain",
            Self::Kisi => "kisi",
            Self::Token => "token",
            Self::Look => "look",
            Self::SyncAnswer => "sync-answer",
            Self::Rehearsal => "rehearsal",
            Self::Roster => "roster",
        }
    }
}

/// One thing that was found: which problem, and what fills its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The problem's name within its check: `expired`.
    pub problem: &'static str,
    pub args: Args,
    /// The value that is needed, to be copied.
    pub needed: Option<String>,
    /// Raw values behind the sentences: name in the words (`fact-…`), value.
    pub evidence: Vec<(&'static str, String)>,
}

/// A finding of the check that makes it.
#[must_use]
pub fn finding(problem: &'static str) -> Finding {
    Finding {
        problem,
        args: Args::default(),
        needed: None,
        evidence: Vec::new(),
    }
}

impl Finding {
    /// Text from outside.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl AsRef<str>) -> Self {
        self.args = self.args.text(name, text);
        self
    }

    #[must_use]
    pub fn number(mut self, name: &'static str, number: impl TryInto<i64>) -> Self {
        self.args = self.args.number(name, number);
        self
    }

    #[must_use]
    pub fn day(mut self, name: &'static str, at: Timestamp) -> Self {
        self.args = self.args.day(name, at);
        self
    }

    /// Selects a variant of the sentence.
    #[must_use]
    pub fn choice(mut self, name: &'static str, choice: &'static str) -> Self {
        self.args = self.args.choice(name, choice);
        self
    }

    /// Other sentences of ours, by their ids, one after the other.
    #[must_use]
    pub fn messages(mut self, name: &'static str, ids: impl IntoIterator<Item = String>) -> Self {
        self.args = self
            .args
            .with(name, Arg::Messages(ids.into_iter().collect()));
        self
    }

    #[must_use]
    pub fn spans(mut self, name: &'static str, spans: Vec<Span>) -> Self {
        self.args = self.args.with(name, Arg::Spans(spans));
        self
    }

    /// A value and what it should be: `$saw` with the difference marked, `$needed`, `$kind` and
    /// `$place` for `{ difference }`-like selections, the value to copy, and both as evidence.
    #[must_use]
    pub fn differs(mut self, saw: &str, needed: &str) -> Self {
        let difference = crate::words::difference(saw, needed);
        self.args = self
            .args
            .choice("kind", difference.name())
            .number("place", difference.place)
            .with("saw", Arg::Spans(difference.spans))
            .text("needed", needed);
        self.needed = Some(needed.to_owned());
        self.evidence("value", saw)
    }

    /// A raw value behind the finding; `name` stands in the words as `fact-{name}`.
    #[must_use]
    pub fn evidence(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.evidence.push((name, value.into()));
        self
    }
}

/// A finding with its row of the table.
#[derive(Clone, Debug)]
pub struct Rated {
    pub check: &'static str,
    pub rule: &'static Rule,
    pub severity: Severity,
    pub finding: Finding,
}

/// What all checks of a list say, most important first.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// Fails first; within a severity in the order of the list.
    pub findings: Vec<Rated>,
    /// Checks that looked and found nothing.
    pub passed: Vec<&'static str>,
    pub waiting: Vec<(&'static str, Need)>,
}

/// `Pass < Warn < Fail`; waiting is shown beside it and never hides a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Pass,
    Warn,
    Fail,
}

impl Judgement {
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.findings.iter().map(|rated| rated.severity).max() {
            Some(Severity::Fail) => Verdict::Fail,
            Some(Severity::Warn) => Verdict::Warn,
            Some(Severity::Note) | None => Verdict::Pass,
        }
    }

    pub fn fails(&self) -> impl Iterator<Item = &Rated> {
        self.findings
            .iter()
            .filter(|rated| rated.severity == Severity::Fail)
    }
}

/// How many findings of one check are told, the worst first. Only a hostile file has more.
const MOST: usize = 100;

/// Runs the checks on a case and rates what they find.
pub fn judge<'a>(checks: impl IntoIterator<Item = &'a Check>, case: &Case) -> Judgement {
    let mut judgement = Judgement::default();
    for check in checks {
        match (check.run)(case) {
            Outcome::Waiting(need) => judgement.waiting.push((check_id(check), need)),
            Outcome::NotApplicable => {}
            Outcome::Looked(findings) => {
                // What nobody's rules speak of is no pass either.
                if findings.is_empty() {
                    judgement.passed.push(check_id(check));
                }
                let mut rated = rate(check_id(check), findings, case.session.profile);
                rated.sort_by_key(|rated| std::cmp::Reverse(rated.severity));
                judgement.findings.extend(rated.into_iter().take(MOST));
            }
        }
    }
    judgement
        .findings
        .sort_by_key(|rated| std::cmp::Reverse(rated.severity));
    judgement
}

fn check_id(check: &Check) -> &'static str {
    check.id
}

fn rate(check: &'static str, findings: Vec<Finding>, profile: Profile) -> Vec<Rated> {
    findings
        .into_iter()
        .filter_map(|finding| {
            let rule = rules::of(&format!("{check}.{}", finding.problem));
            let severity = rule.severity(profile)?;
            Some(Rated {
                check,
                rule,
                severity,
                finding,
            })
        })
        .collect()
}
