//! The JSON for programs. Its names are fixed; sentences stand without any drawing.

use std::fmt::Write;

use serde::Serialize;
use setup_core::told::tell;
use setup_core::view::{Certainty, Severity};
use setup_core::words::{Words, is_invisible, plain};

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
    without_hidden(&json)
}

/// Writes what a terminal would obey or hide as `\u…`: the same value, and harmless where somebody looks at it.
fn without_hidden(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || !is_invisible(c) {
            text.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            let _ = write!(text, "\\u{unit:04x}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_written_by_its_number() {
        let value = "\u{9b}31m\u{202e}é\u{e0041}";
        let written = without_hidden(&serde_json::to_string(value).expect("a string"));
        assert_eq!(written, r#""\u009b31m\u202eé\udb40\udc41""#);
        assert_eq!(
            serde_json::from_str::<String>(&written).ok().as_deref(),
            Some(value)
        );
    }
}
