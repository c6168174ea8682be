//! The JSON for programs. Its names are fixed; sentences stand without any drawing.

use serde::Serialize;
use setup_core::told::tell;
use setup_core::view::{Certainty, Severity};
use setup_core::words::{Words, plain};

use crate::look::{Facts, Look, Verdict};

#[derive(Serialize)]
struct Report<'a> {
    verdict: Verdict,
    facts: &'a Facts,
    findings: Vec<Finding>,
}

#[derive(Serialize)]
struct Finding {
    id: &'static str,
    check: &'static str,
    severity: &'static str,
    certainty: &'static str,
    saw: String,
    needed: Option<String>,
    #[serde(rename = "do")]
    what: String,
    why: String,
}

/// The whole answer, with a line break at the end.
pub fn report(look: &Look, words: &Words) -> String {
    let findings = look.judgement.findings.iter().map(|rated| {
        let told = tell(rated, words);
        Finding {
            id: told.id,
            check: told.check,
            severity: match told.severity {
                Severity::Fail => "fail",
                Severity::Warn => "warn",
                Severity::Note => "note",
            },
            certainty: match told.certainty {
                Certainty::Documented => "documented",
                Certainty::Standard => "standard",
                Certainty::Policy => "policy",
                Certainty::Observed => "observed",
                Certainty::Inferred => "inferred",
            },
            saw: plain(&told.saw),
            needed: told.needed.as_deref().map(plain),
            what: plain(&told.what),
            why: plain(&told.why),
        }
    });
    let report = Report {
        verdict: look.verdict(),
        facts: &look.facts,
        findings: findings.collect(),
    };
    let mut json = serde_json::to_string_pretty(&report).expect("plain data becomes JSON");
    json.push('\n');
    json
}
