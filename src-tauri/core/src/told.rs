//! A rated finding in words: the four parts, and how sure we are. The window, the reports and the terminal
//! all draw this.
//! Not here: the drawing.

use crate::check::{Judgement, Need, Rated};
use crate::view::{Certainty, Fact, Severity, Text};
use crate::words::{Span, Words, args};

/// A finding, told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// `metadata.entity-id-is-kisi.different`
    pub id: &'static str,
    pub check: &'static str,
    pub severity: Severity,
    pub certainty: Certainty,
    /// What to change.
    pub title: Text,
    pub saw: Text,
    /// "Kisi needs"
    pub needed_label: String,
    pub needed: Option<Text>,
    /// The bare value that is needed.
    pub needed_value: Option<String>,
    pub what: Text,
    pub why: Text,
    /// "From Kisi's guide · documented"
    pub source: String,
    pub reference: &'static str,
    pub evidence: Vec<Fact>,
}

/// The message that holds a check's sentences.
#[must_use]
pub fn message(check: &str) -> String {
    check.replace('.', "-")
}

/// Tells one finding.
#[must_use]
pub fn tell(rated: &Rated, words: &Words) -> Told {
    let message = message(rated.check);
    let problem = rated.finding.problem;
    let given = &rated.finding.args;
    let say = |part: &str| words.say(&format!("{message}.{problem}-{part}"), given);
    let needed = words
        .has(&format!("{message}.{problem}-needed"))
        .then(|| say("needed"));
    let needed_value = rated.finding.needed.clone();
    Told {
        id: rated.rule.id,
        check: rated.check,
        severity: rated.severity,
        certainty: rated.rule.certainty,
        title: say("title"),
        saw: say("saw"),
        needed_label: words.plain(&format!("needed-{}", rated.rule.source.who()), &args()),
        needed: needed.or_else(|| needed_value.clone().map(|value| vec![Span::Value(value)])),
        needed_value,
        what: say("do"),
        why: words.say(&format!("{message}.why"), given),
        source: format!(
            "{} · {}",
            words.plain(&format!("source-{}", rated.rule.source.name()), &args()),
            words.plain(
                &format!("certainty-{}", certainty(rated.rule.certainty)),
                &args()
            ),
        ),
        reference: rated.rule.reference,
        evidence: evidence(rated, words),
    }
}

/// A check's claim: what is true when it passes.
#[must_use]
pub fn claim(check: &str, words: &Words) -> String {
    words.plain(&format!("{}.claim", message(check)), &args())
}

/// What a check waits for.
#[must_use]
pub fn need(need: Need, words: &Words) -> Text {
    words.say(&format!("need-{}", need.name()), &args())
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Documented => "documented",
        Certainty::Standard => "standard",
        Certainty::Policy => "policy",
        Certainty::Observed => "observed",
        Certainty::Inferred => "inferred",
    }
}

fn evidence(rated: &Rated, words: &Words) -> Vec<Fact> {
    rated
        .finding
        .evidence
        .iter()
        .map(|(name, value)| Fact {
            name: words.plain(&format!("fact-{name}"), &args()),
            value: vec![Span::Value(crate::words::visible(value))],
        })
        .collect()
}

/// A whole judgement as plain lines: for tests, tickets and screen readers.
#[must_use]
pub fn in_lines(judgement: &Judgement, words: &Words) -> String {
    let mut lines = String::new();
    for rated in &judgement.findings {
        let told = tell(rated, words);
        let plain = |text: &Text| crate::words::plain(text);
        let severity = match told.severity {
            Severity::Fail => "FAIL",
            Severity::Warn => "WARN",
            Severity::Note => "NOTE",
        };
        lines.push_str(&format!(
            "{severity} {}\n  {}\n  saw: {}\n",
            told.id,
            plain(&told.title),
            plain(&told.saw)
        ));
        if let Some(needed) = &told.needed {
            lines.push_str(&format!("  {}: {}\n", told.needed_label, plain(needed)));
        }
        lines.push_str(&format!("  do: {}\n", plain(&told.what)));
    }
    for (check, waits) in &judgement.waiting {
        lines.push_str(&format!(
            "WAIT {check}\n  {}\n",
            crate::words::plain(&need(*waits, words))
        ));
    }
    if lines.is_empty() {
        "PASS\n".to_owned()
    } else {
        lines
    }
}
